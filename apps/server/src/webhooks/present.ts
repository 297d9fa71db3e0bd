import type { NotificationEvent, WebhookDetail, WebhookMessage, WebhookState } from '@bonafide/contract';
import type { SessionKey } from '../platform/ports.ts';
import { answerContext } from './answer-context.ts';
import type { ListedMessage } from './listing/queries.ts';
import type { AttemptRow } from './queries.ts';

/** A message as its partner sees it; its body is not shown again. */
export function presentMessage(row: ListedMessage): WebhookMessage {
  return {
    id: row.id,
    eventId: row.eventId,
    sequence: row.sequence,
    // Both columns are written by us from their closed sets.
    event: row.event as NotificationEvent,
    scanRef: row.subject === 'session' ? row.sessionId : null,
    monitoringId: row.subject === 'monitoring' ? row.sessionId : null,
    notificationId: row.notificationId,
    url: row.address,
    state: row.state.toUpperCase() as WebhookState,
    attempts: row.attempts,
    createdAt: row.createdAt.toISOString(),
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    parkedAt: row.parkedAt?.toISOString() ?? null,
  };
}

/** With every try; answers open as long as the session is not erased (`key` is null then). */
export function presentDetail(
  row: ListedMessage,
  { attempts, key }: { readonly attempts: readonly AttemptRow[]; readonly key: SessionKey | null },
): WebhookDetail {
  const tries = attempts.map(({ id, at, status, error, sealedAnswer, tookMs }) => ({
    at: at.toISOString(),
    status,
    error,
    answer: key && sealedAnswer && new TextDecoder().decode(key.open(sealedAnswer, answerContext(id))),
    tookMs,
  }));
  return { ...presentMessage(row), tries };
}
