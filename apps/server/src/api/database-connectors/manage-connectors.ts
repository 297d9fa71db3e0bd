import type { DatabaseAnswer } from '@bonafide/checks';
import type { DatabaseConnectorAnswer, DatabaseConnectorRequest } from '@bonafide/contract';
import { askConnector } from '../../connectors/ask-connector.ts';
import { createCircuitBreaker } from '../../connectors/circuit-breaker.ts';
import type { DatabaseSubject } from '../../connectors/connector.ts';
import { openConnector, secretContext } from '../../connectors/open-connector.ts';
import {
  type ConnectorRow,
  findConnector,
  insertConnector,
  listConnectors,
  replaceConnector,
} from '../../connectors/queries.ts';
import type { Deps } from '../../deps.ts';
import type { Partner } from '../../partners/partner.ts';
import { done, type Outcome, refuse } from '../outcome.ts';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const MOST_CONNECTORS = 20;

const NO_SUCH_CONNECTOR = refuse('BAD_VALUE', 'There is no database connector with this id');

export interface ConnectorQuery {
  readonly partner: Partner;
  readonly id: string;
}

/** One of another partner is answered like one that never was (invariant 8). */
export async function ownConnector(deps: Deps, { partner, id }: ConnectorQuery): Promise<Outcome<ConnectorRow>> {
  const row = UUID.test(id) ? await findConnector(deps.db, { partnerId: partner.id, id }) : null;
  return row ? done(row) : NO_SUCH_CONNECTOR;
}

export async function create(
  deps: Deps,
  partner: Partner,
  request: DatabaseConnectorRequest,
): Promise<Outcome<ConnectorRow>> {
  if ((await listConnectors(deps.db, partner.id)).length >= MOST_CONNECTORS)
    return refuse('BAD_VALUE', `There are ${MOST_CONNECTORS} database connectors already`);
  const made = { id: deps.random.uuid(), partnerId: partner.id, version: 1, createdAt: deps.clock.now() };
  const row = { ...made, ...stored(deps, made.id, request) };
  await insertConnector(deps.db, row);
  return done(row);
}

/** A secret that is left out stays what it was, at the same address alone: another one has no business with it. */
export async function replace(
  deps: Deps,
  { request, ...query }: ConnectorQuery & { readonly request: DatabaseConnectorRequest },
): Promise<Outcome<ConnectorRow>> {
  const found = await ownConnector(deps, query);
  if (!found.ok) return found;
  const { value: before } = found;
  const next = { ...before, ...stored(deps, before.id, request), version: before.version + 1 };
  const sealedSecret = next.sealedSecret ?? (originOf(next) === originOf(before) ? before.sealedSecret : null);
  const row = { ...next, sealedSecret: next.kind === 'http' ? sealedSecret : null };
  await replaceConnector(deps.db, row);
  return done(row);
}

function stored(deps: Pick<Deps, 'vault'>, id: string, request: DatabaseConnectorRequest) {
  const { name, enabled, required } = request;
  const shared = { name, enabled, required };
  if (request.kind === 'OFFLINE_NUMBERS')
    return { ...shared, kind: 'offline_numbers' as const, settings: null, sealedSecret: null };
  const { secret, ...settings } = request.http;
  const sealedSecret = secret === null ? null : Buffer.from(deps.vault.sealSecret(secret, secretContext(id)));
  return { ...shared, kind: 'http' as const, settings, sealedSecret };
}

function originOf({ settings }: Pick<ConnectorRow, 'settings'>): string | null {
  const url = typeof settings === 'object' && settings !== null && 'url' in settings ? String(settings.url) : '';
  return /^https?:\/\/[^/?#]+/i.exec(url)?.[0].toLowerCase() ?? null;
}

/** Asks one connector about somebody who is made up; nothing is kept of a verification. */
export async function tryOut(
  deps: Deps,
  { subject, ...query }: ConnectorQuery & { readonly subject: DatabaseSubject },
): Promise<Outcome<DatabaseAnswer>> {
  const found = await ownConnector(deps, query);
  if (!found.ok) return found;
  const { allowLoopbackWebhooks: allowLoopback } = query.partner.settings;
  const connector = { ...openConnector(deps, found.value, { allowLoopback }), keptSeconds: 0 };
  if (!connector.asksAbout(subject)) return refuse('BAD_VALUE', 'There is nothing to ask about these fields');
  return done(await askConnector(deps, createCircuitBreaker(), { connector, subject }));
}

export function presentConnector(row: ConnectorRow): DatabaseConnectorAnswer {
  const { id, name, enabled, required, version, createdAt, sealedSecret, settings, kind } = row;
  return {
    id,
    kind: kind === 'http' ? 'HTTP' : 'OFFLINE_NUMBERS',
    name,
    enabled,
    required,
    version,
    http: settings === null ? null : { ...Object(settings) },
    hasSecret: sealedSecret !== null,
    createdAt: createdAt.toISOString(),
  };
}
