import {
  type FaceAuthenticationMethod,
  type FaceAuthenticationSession,
  type FaceAuthenticationStatus,
  type FaceAuthenticationType,
  type FaceAuthenticationWebhook,
  toFaceStatus,
} from '@bonafide/contract';
import type { SessionState } from '@bonafide/domain';
import { storedDecision } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openCapture, openSessionKey } from '../sessions/session-secrets.ts';
import { TOKEN_CONTEXT } from './create-face-authentication.ts';
import type { AuthenticationRow } from './queries.ts';

const TYPES: Readonly<Record<AuthenticationRow['type'], FaceAuthenticationType>> = {
  enrolment: 'ENROLLMENT',
  authentication: 'AUTHENTICATION',
};
const METHODS: Readonly<Record<AuthenticationRow['method'], FaceAuthenticationMethod>> = {
  face_matching: 'FACE_MATCHING',
  active_liveness: 'ACTIVE_LIVENESS',
};
const STATUSES: Readonly<Partial<Record<SessionState, FaceAuthenticationStatus>>> = {
  approved: 'Success',
  declined: 'Failed',
  expired: 'Expired',
  cancelled: 'Canceled',
};

export interface PresentedAuthentication {
  readonly session: SessionRow;
  readonly authentication: AuthenticationRow;
}

/** The body of the webhook, all keys, except the link to the photo. Null once the session is erased. */
export function authenticationPayload(
  deps: Pick<Deps, 'vault'>,
  { session, authentication }: PresentedAuthentication,
  { upperCase }: { readonly upperCase: boolean },
): Omit<FaceAuthenticationWebhook, 'facePhoto'> | null {
  const token = tokenOf(deps, { session, authentication });
  if (token === null) return null;
  const decision = storedDecision(session.decision);
  const status = STATUSES[session.state] ?? 'Pending';
  return {
    id: session.id,
    scanRef: authentication.verificationId,
    clientId: session.clientId,
    token,
    status: upperCase ? (status.toUpperCase() as Uppercase<FaceAuthenticationStatus>) : status,
    type: TYPES[authentication.type],
    method: METHODS[authentication.method],
    ipAddress: openCapture(deps, session).clientIp,
    failReason: session.state === 'declined' && decision ? toFaceStatus(decision.face, true) : null,
    // The wire's only word for a suspicion: a camera that is none, a screen, a print.
    riskTags: decision && decision.fraudSignals.length > 0 ? ['UNTRUSTED_ENVIRONMENT'] : [],
  };
}

/** How it stands, for the partner's list. */
export function presentAuthentication(
  deps: Pick<Deps, 'vault'>,
  { session, authentication }: PresentedAuthentication,
  facePhoto: string | null,
): FaceAuthenticationSession {
  return {
    id: session.id,
    tokenString: tokenOf(deps, { session, authentication }),
    approved: approvedOf(session),
    givenScanRef: authentication.verificationId,
    type: TYPES[authentication.type],
    authenticationMethod: METHODS[authentication.method],
    facePhoto,
  };
}

/** Null also where the machine could not tell: that is not a no. */
function approvedOf(session: SessionRow): boolean | null {
  if (session.state === 'approved') return true;
  const face = storedDecision(session.decision)?.face.status;
  return session.state === 'declined' && face === 'failed' ? false : null;
}

function tokenOf(deps: Pick<Deps, 'vault'>, { session, authentication }: PresentedAuthentication): string | null {
  const key = openSessionKey(deps, session);
  return key && authentication.sealedToken
    ? new TextDecoder().decode(key.open(authentication.sealedToken, TOKEN_CONTEXT))
    : null;
}
