import type { TokenRequest } from '@bonafide/contract';
import type { SessionPurpose } from '@bonafide/domain';
import { insertAuditEntry } from '../audit/queries.ts';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { insertSession } from './queries.ts';
import type { SessionRow } from './session.ts';
import { type SessionRequest, sealRequest } from './session-secrets.ts';
import { hashToken, TOKEN_LENGTH } from './session-token.ts';

export interface CreatedSession {
  readonly session: SessionRow;
  readonly request: SessionRequest;
  /** Told once, here; only its hash is stored. */
  readonly authToken: string;
}

const DIGITS = 8;

/** A session to be made; `request` is already validated and permitted. */
export interface WantedSession {
  readonly partnerId: string;
  readonly request: TokenRequest;
  /** A verification when left out. */
  readonly purpose?: SessionPurpose;
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
  const request = {
    ...input.request,
    digitString: input.request.generateDigitString ? digitString(deps) : null,
  };
  const session = newSession({
    id,
    partnerId: input.partnerId,
    purpose: input.purpose ?? 'verification',
    request,
    tokenHash: hashToken(authToken),
    wrappedKey,
    sealedRequest: sealRequest(deps.vault.openKey(wrappedKey, id), request),
    now: deps.clock.now(),
  });
  await insertSession(tx, session);
  await insertAuditEntry(tx, {
    id: deps.random.uuid(),
    sessionId: id,
    sequence: 0,
    event: 'session.created',
    actor: 'partner',
    fromState: 'created',
    toState: 'created',
    facts: {},
    at: session.createdAt,
  });
  return { session, request, authToken };
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

/** Bytes are drawn modulo 10^8 from 48 bits: the bias is below one in a million. */
function digitString(deps: Pick<Deps, 'random'>): string {
  const number = Buffer.from(deps.random.bytes(6)).readUIntBE(0, 6);
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}
