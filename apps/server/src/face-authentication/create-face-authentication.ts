import { type FaceAuthenticationRequest, tokenRequest } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import { type CreatedSession, createSessionIn } from '../sessions/create-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openRequest, openSessionKey } from '../sessions/session-secrets.ts';
import { insertAuthentication } from './queries.ts';

const TYPES = { ENROLLMENT: 'enrolment', AUTHENTICATION: 'authentication' } as const;
const METHODS = { FACE_MATCHING: 'face_matching', ACTIVE_LIVENESS: 'active_liveness' } as const;

/** The token is repeated in messages and lists, so it is kept; sealed, unlike the hash that finds its session. */
export const TOKEN_CONTEXT = 'token';

/** Makes a session in which the person of a verification shows the face again. The verification is the partner's own and allows it. */
export async function createFaceAuthentication(
  deps: Deps,
  input: { readonly verification: SessionRow; readonly request: FaceAuthenticationRequest },
): Promise<CreatedSession> {
  const { verification, request } = input;
  const { partnerId, clientId } = verification;
  const wanted = tokenRequest.parse({
    clientId,
    checkLiveness: request.method === 'ACTIVE_LIVENESS',
    generateDigitString: request.generateDigitString,
    locale: request.locale,
    expiryTime: request.lifetime,
    // As strict as the verification was.
    faceMatchingThresholdModifier: openRequest(deps, verification)?.faceMatchingThresholdModifier ?? 0,
  });
  return deps.db.transaction(async (tx) => {
    const created = await createSessionIn(tx, deps, { partnerId, request: wanted, purpose: 'face_authentication' });
    const key = openSessionKey(deps, created.session);
    if (!key) throw new Error('a session that was just made has a key');
    await insertAuthentication(tx, {
      sessionId: created.session.id,
      verificationId: verification.id,
      type: TYPES[request.type],
      method: METHODS[request.method],
      sealedToken: key.seal(new TextEncoder().encode(created.authToken), TOKEN_CONTEXT),
    });
    return created;
  });
}
