import { hasBackSide } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import { findPartnerById } from '../partners/queries.ts';
import { recordOutcomeIn } from '../pipeline/record-outcome.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance } from '../sessions/advance-session.ts';
import type { CreatedSession } from '../sessions/create-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { NO_CAPTURE, openSessionKey, type SessionRequest, sealCapture } from '../sessions/session-secrets.ts';
import { storeEvidence } from '../sessions/store-evidence.ts';
import { writeMessage } from '../webhooks/write-message.ts';
import { dummyCountry, dummyKind, dummyOutcome, type JudgedDummy } from './dummy-outcome.ts';
import { DUMMY_PHOTO } from './dummy-photo.ts';

/**
 * Lets a session that was just made end at once as its `dummyStatus` wishes: photos, findings, decision, audit and webhook as if
 * somebody had gone through it. `ACTIVE` leaves it to be used.
 */
export async function playDummy(tx: Transaction, deps: Deps, { session, request }: CreatedSession): Promise<void> {
  const wish = request.dummyStatus;
  if (wish === null || wish === 'ACTIVE') return;
  if (wish === 'EXPIRED') return expire(tx, deps, session);
  await judge(tx, deps, { session, request, wish });
}

async function expire(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  const partner = await findPartnerById(tx, session.partnerId);
  const facts = { dummy: true };
  const expired = await advance(tx, deps, { session, event: 'session.expired', actor: 'partner', facts });
  if (expired.advanced && partner)
    await writeMessage(tx, deps, { session: expired.session, partner, event: 'IDENTIFICATION_EXPIRED' });
}

interface Judged {
  readonly session: SessionRow;
  readonly request: SessionRequest;
  readonly wish: JudgedDummy;
}

async function judge(tx: Transaction, deps: Deps, { session, request, wish }: Judged): Promise<void> {
  const now = deps.clock.now();
  const key = openSessionKey(deps, session);
  if (!key) throw new Error('a session that was just made has a key');
  const documentKind = dummyKind(request);
  const back = hasBackSide(documentKind) ? (['BACK'] as const) : [];
  const face = session.tokenType === 'IDENTIFICATION' ? (['FACE'] as const) : [];
  for (const step of ['FRONT', ...back, ...face] as const)
    await storeEvidence(tx, deps, { session, evidence: { step, bytes: DUMMY_PHOTO, mediaType: 'image/png' } });
  const capture = { ...NO_CAPTURE, platform: 'PC', selectedCountry: dummyCountry(request), documentKind } as const;
  await advance(tx, deps, {
    session,
    event: 'evidence.submitted',
    actor: 'partner',
    facts: { attempt: session.attempt, dummy: true },
    set: { startedAt: now, submittedAt: now, sealedCapture: sealCapture(key, capture) },
  });
  const outcome = dummyOutcome(request, wish, now);
  await recordOutcomeIn(tx, deps, { sessionId: session.id, attempt: session.attempt, outcome, tookMs: 0 });
}
