import type { LivenessMode } from '@bonafide/domain';
import type { PartnerSettings } from '../partners/settings.ts';
import { settingsUnder } from '../scenarios/scenario-terms.ts';
import type { SessionRow } from '../sessions/session.ts';
import type { SessionRequest } from '../sessions/session-secrets.ts';

/** How a session wants presence shown: its own wish for a challenge goes before what the partner has set. */
export function livenessModeOf(
  session: Pick<SessionRow, 'tokenType' | 'purpose'>,
  request: Pick<SessionRequest, 'checkLiveness' | 'scenario'>,
  settings: Pick<PartnerSettings, 'liveness'>,
): LivenessMode {
  if (session.tokenType !== 'IDENTIFICATION') return 'static';
  // No document is at hand, and the method of a face authentication is its session's own.
  if (session.purpose !== 'verification') return request.checkLiveness ? 'active' : 'static';
  return request.checkLiveness ? 'active' : settingsUnder(settings, request.scenario).liveness;
}
