import type { TokenRequest } from '@bonafide/contract';
import type { SessionPurpose } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { insertScenarioSession } from '../scenarios/queries.ts';
import { eraseAtOf, type ScenarioTerms } from '../scenarios/scenario-terms.ts';
import { type CodeWish, drawDigitString, LONGEST_CODE_LIFE_S } from './digit-strings.ts';
import { insertSession } from './insert/queries.ts';
import type { SessionRow } from './session.ts';
import { type SessionRequest, sealRequest } from './session-secrets.ts';
import { hashToken, TOKEN_LENGTH } from './session-token.ts';

export interface CreatedSession {
  readonly session: SessionRow;
  readonly request: SessionRequest;
  /** Told once, here; only its hash is stored. */
  readonly authToken: string;
}

/** A session to be made; `request` is already validated and permitted. */
export interface WantedSession {
  readonly partnerId: string;
  readonly request: TokenRequest;
  /** A verification when left out. */
  readonly purpose?: SessionPurpose;
  /** None when left out or null. */
  readonly scenario?: ScenarioTerms | null;
}

/** Makes a session in state `created` with its own data key. */
export async function createSession(deps: Deps, input: WantedSession): Promise<CreatedSession> {
  return deps.db.transaction((tx) => createSessionIn(tx, deps, input));
}

/** The same within a transaction that writes more. */
export async function createSessionIn(tx: Transaction, deps: Deps, input: WantedSession): Promise<CreatedSession> {
  const id = deps.random.uuid();
  const authToken = deps.random.token(TOKEN_LENGTH);
  const wrappedKey = deps.vault.createKey(id);
  const key = deps.vault.openKey(wrappedKey, id);
  const { scenario } = input;
  const coded = await withDigitString(tx, deps, { request: input.request, sessionId: id, key, authToken });
  const request = scenario ? { ...coded, scenario } : coded;
  const session = newSession({
    id,
    partnerId: input.partnerId,
    purpose: input.purpose ?? 'verification',
    request,
    tokenHash: hashToken(authToken),
    wrappedKey,
    sealedRequest: sealRequest(key, request),
    now: deps.clock.now(),
  });
  await insertSession(tx, session, {
    id: deps.random.uuid(),
    sessionId: id,
    partnerId: session.partnerId,
    sequence: 0,
    event: 'session.created',
    actor: 'partner',
    fromState: 'created',
    toState: 'created',
    facts: {},
    at: session.createdAt,
  });
  if (scenario) await recordScenario(tx, session, scenario);
  return { session, request, authToken };
}

async function recordScenario(tx: Transaction, session: SessionRow, scenario: ScenarioTerms): Promise<void> {
  const eraseAt = eraseAtOf(scenario, session.createdAt);
  await insertScenarioSession(tx, {
    sessionId: session.id,
    scenarioId: scenario.id,
    version: scenario.version,
    eraseAt,
  });
}

/** Adds the code where one is wanted; its token lives an hour at most. */
async function withDigitString(
  tx: Transaction,
  deps: Deps,
  { request, ...wish }: Omit<CodeWish, 'expiresAt'> & { readonly request: TokenRequest },
): Promise<SessionRequest> {
  if (!request.generateDigitString) return { ...request, digitString: null };
  const expiryTime = Math.min(request.expiryTime, LONGEST_CODE_LIFE_S);
  const expiresAt = new Date(deps.clock.now().getTime() + (expiryTime + request.sessionLength) * 1000);
  return { ...request, expiryTime, digitString: await drawDigitString(tx, deps, { ...wish, expiresAt }) };
}

interface NewSession {
  readonly id: string;
  readonly partnerId: string;
  readonly purpose: SessionPurpose;
  readonly request: SessionRequest;
  readonly tokenHash: Uint8Array;
  readonly wrappedKey: Uint8Array;
  readonly sealedRequest: Uint8Array;
  readonly now: Date;
}

function newSession({ request, now, ...given }: NewSession): SessionRow {
  return {
    ...given,
    clientId: request.clientId,
    externalRef: request.externalRef,
    tokenType: request.tokenType,
    state: 'created',
    sequence: 0,
    attempt: 1,
    sealedCapture: null,
    expiryTime: request.expiryTime,
    sessionLength: request.sessionLength,
    createdAt: now,
    tokenExpiresAt: new Date(now.getTime() + request.expiryTime * 1000),
    startedAt: null,
    captureEndsAt: null,
    submittedAt: null,
    decidedAt: null,
    erasedAt: null,
    expiredUnused: false,
    decision: null,
    stage: null,
  };
}
