import type { Policy } from '@bonafide/domain';
import type { PartnerSettings } from '../partners/settings.ts';
import { policyInForce } from '../policies/policy-in-force.ts';
import type { Reader } from '../sessions/queries.ts';
import type { SessionRequest } from '../sessions/session-secrets.ts';
import { policyUnder } from './scenario-terms.ts';

interface Asked {
  readonly partnerId: string;
  readonly request: Pick<SessionRequest, 'riskAssessmentProfile' | 'scenario'>;
  /** The partner's, under the session's scenario. */
  readonly settings: Pick<PartnerSettings, 'policy'>;
}

/** The policy that judges a session's next attempt, as the session's scenario changes it. */
export async function sessionPolicy(reader: Reader, { partnerId, request, settings }: Asked): Promise<Policy> {
  const asked = { partnerId, asked: request.riskAssessmentProfile, settings };
  return policyUnder(await policyInForce(reader, asked), request.scenario);
}
