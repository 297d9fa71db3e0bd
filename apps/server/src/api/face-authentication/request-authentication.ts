import type {
  FaceAuthenticationRequest,
  FaceAuthenticationSession,
  FaceAuthenticationStanding,
  FaceAuthenticationToken,
} from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { createFaceAuthentication } from '../../face-authentication/create-face-authentication.ts';
import { mayAuthenticate } from '../../face-authentication/may-authenticate.ts';
import { presentAuthentication } from '../../face-authentication/present.ts';
import { findAuthentication, listAuthenticationIds } from '../../face-authentication/queries.ts';
import { presentFileUrls } from '../../sessions/present.ts';
import { findSession, listEvidence } from '../../sessions/queries.ts';
import type { SessionRow } from '../../sessions/session.ts';
import { hashToken } from '../../sessions/session-token.ts';
import { LIMITS } from '../limits.ts';
import { done, type Outcome, refuse } from '../outcome.ts';

/** Whether the person of a verification may authenticate by face, or has to be identified first. */
export function standingOf(verification: SessionRow): FaceAuthenticationStanding {
  return { type: mayAuthenticate(verification) ? 'AUTHENTICATION' : 'IDENTIFICATION' };
}

/** Makes a face authentication against a verification of the partner's. */
export async function requestAuthentication(
  deps: Deps,
  input: { readonly verification: SessionRow; readonly request: FaceAuthenticationRequest },
): Promise<Outcome<FaceAuthenticationToken>> {
  const { verification, request } = input;
  if (!mayAuthenticate(verification)) {
    return refuse(
      'VALIDATION_ERROR',
      'This verification was not approved, or shows no face: identify the person first',
    );
  }
  const { session, authToken: token, request: stored } = await createFaceAuthentication(deps, input);
  return done({
    token,
    redirectUrl: `${deps.config.publicUrl}/session?${new URLSearchParams({ token })}`,
    digitString: stored.digitString,
    scanRef: verification.id,
    clientId: session.clientId,
    type: request.type,
    method: request.method,
    lifetime: request.lifetime,
  });
}

/** The partner's face authentications, newest first; of one token or of all. */
export async function listAuthentications(
  deps: Deps,
  of: { readonly partnerId: string; readonly token?: string },
): Promise<readonly FaceAuthenticationSession[]> {
  const ids = await listAuthenticationIds(deps.db, {
    partnerId: of.partnerId,
    limit: LIMITS.listedAuthentications,
    ...(of.token !== undefined && { tokenHash: hashToken(of.token) }),
  });
  const listed: FaceAuthenticationSession[] = [];
  for (const id of ids) {
    const session = await findSession(deps.db, id);
    const authentication = await findAuthentication(deps.db, id);
    if (!session || !authentication) continue;
    listed.push(presentAuthentication(deps, { session, authentication }, await photoOf(deps, session)));
  }
  return listed;
}

async function photoOf(deps: Deps, session: SessionRow): Promise<string | null> {
  if (session.wrappedKey === null) return null;
  const evidence = await listEvidence(deps.db, { sessionId: session.id, attempt: session.attempt });
  return presentFileUrls(deps, evidence).FACE ?? null;
}
