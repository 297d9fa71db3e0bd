import {
  MOST_REDELIVERED,
  type Redelivery,
  type RedeliveryRequest,
  type WebhookDetail,
  type WebhookList,
  type WebhookQuery,
  type WebhookState,
} from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import type { Partner } from '../../partners/partner.ts';
import { countMatching, findPartnerMessage, listMessages, type MessageFilter } from '../../webhooks/listing/queries.ts';
import { presentDetail, presentMessage } from '../../webhooks/present.ts';
import { listAttempts, type MessageState } from '../../webhooks/queries.ts';
import { type Redelivered, redeliverMessage, redeliverRange } from '../../webhooks/redeliver.ts';
import { openSubjectKey } from '../../webhooks/subject-key.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** One page of a partner's messages, with links to the pages around it. */
export async function list(deps: Deps, partner: Partner, query: WebhookQuery): Promise<WebhookList> {
  const { page, perPage, state } = query;
  const filter = { ...filterOf(partner, query), ...(state ? { states: statesOf([state]) } : {}) };
  const count = await countMatching(deps.db.orm, filter);
  const rows = await listMessages(deps.db.orm, filter, { limit: perPage, offset: (page - 1) * perPage });
  const link = (other: number) => (other >= 1 && (other - 1) * perPage < count ? pageLink(deps, query, other) : null);
  return { count, next: link(page + 1), previous: link(page - 1), results: rows.map(presentMessage) };
}

function pageLink(deps: Deps, query: WebhookQuery, page: number): string {
  const asked = Object.entries({ ...query, page }).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)]));
  return `${deps.config.publicUrl}/v1/webhooks?${search}`;
}

interface Asked {
  readonly partner: Partner;
  readonly id: string;
}

export async function findMessage(deps: Deps, { partner, id }: Asked): Promise<WebhookDetail | null> {
  const row = UUID.test(id) ? await findPartnerMessage(deps.db.orm, { partnerId: partner.id, id }) : null;
  if (row === null) return null;
  const attempts = await listAttempts(deps.db.orm, row.id);
  return presentDetail(row, { attempts, key: await openSubjectKey(deps, row) });
}

export async function redeliver(deps: Deps, { partner, id }: Asked): Promise<Redelivered> {
  return UUID.test(id) ? redeliverMessage(deps, { partnerId: partner.id, id }) : 'unknown';
}

export function redeliverMany(deps: Deps, partner: Partner, request: RedeliveryRequest): Promise<Redelivery> {
  const filter = { ...filterOf(partner, request), states: statesOf(request.states) };
  return redeliverRange(deps, { filter, after: request.after ?? null, limit: MOST_REDELIVERED });
}

interface Chosen extends Pick<WebhookQuery, 'event' | 'notificationId' | 'scanRef' | 'from' | 'to'> {}

function filterOf(partner: Partner, { event, notificationId, scanRef, from, to }: Chosen): MessageFilter {
  return {
    partnerId: partner.id,
    event,
    notificationId,
    sessionId: scanRef,
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
  };
}

const STATES: Readonly<Record<WebhookState, MessageState>> = {
  PENDING: 'pending',
  DELIVERED: 'delivered',
  PARKED: 'parked',
  WITHDRAWN: 'withdrawn',
};

function statesOf(states: readonly WebhookState[]): readonly MessageState[] {
  return states.map((state) => STATES[state]);
}
