import type { CreatedNotification, NotificationAnswer, NotificationEvent } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { openHeaders, standardWebhooksSecret } from './keys.ts';
import type { NotificationRow } from './queries.ts';

type PresentDeps = Pick<Deps, 'vault' | 'clock'>;

/** A notification as its partner sees it: neither keys nor values of headers. */
export function presentNotification({ vault, clock }: PresentDeps, row: NotificationRow): NotificationAnswer {
  const { previousKeyEndsAt } = row;
  const overlaps = row.previousKey !== null && previousKeyEndsAt !== null && previousKeyEndsAt > clock.now();
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    enabled: row.enabled,
    // Written by us from the set of events only.
    events: row.events && ([...row.events] as NotificationEvent[]),
    twoWebhooks: row.twoWebhooks,
    statusesOnly: row.statusesOnly,
    finalOnly: row.finalOnly,
    encryptBody: row.encryptBody,
    scenarioId: row.scenarioId,
    isDefault: row.id === row.partnerId,
    headerNames: Object.keys(openHeaders(vault, row)),
    previousKeyEndsAt: overlaps ? previousKeyEndsAt.toISOString() : null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** A notification with keys that were just made, shown this once. */
export interface WithKeys {
  readonly row: NotificationRow;
  readonly signingKey: string | null;
  readonly secretKey: string | null;
}

export function presentWithKeys(deps: PresentDeps, { row, signingKey, secretKey }: WithKeys): CreatedNotification {
  return {
    ...presentNotification(deps, row),
    signingKey,
    standardWebhooksSecret: signingKey === null ? null : standardWebhooksSecret(signingKey),
    secretKey,
  };
}
