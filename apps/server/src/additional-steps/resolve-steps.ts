import { resolveAdditionalSteps, stepsFor, type TokenRequest, UTILITY_BILL } from '@bonafide/contract';
import { done, type Outcome, refuse } from '../api/outcome.ts';
import type { Partner } from '../partners/partner.ts';

const REFUSALS = {
  unknown_step: refuse('BAD_VALUE', "'additionalSteps': A step is not set up for you"),
  no_way_to_send: refuse('BAD_VALUE', "'additionalSteps': A step allows neither upload, nor capture, nor PDF"),
  override_not_allowed: refuse('PERMISSIONS_ERROR', 'You are not allowed to define additional steps per request.'),
} as const;

/** The request with its steps spelled out: its own, or those that the partner's environment has set up. */
export function resolveSteps({ settings }: Pick<Partner, 'settings'>, request: TokenRequest): Outcome<TokenRequest> {
  const resolved = resolveAdditionalSteps(request, {
    steps: settings.additionalSteps,
    overridesAllowed: settings.stepOverridesAllowed,
  });
  if (!resolved.ok) return REFUSALS[resolved.why];
  const additionalSteps = resolved.steps;
  return done({ ...request, additionalSteps, utilityBill: request.utilityBill ?? billOf(request, additionalSteps) });
}

/** Token answers say `utilityBill: true` where the environment asks everybody for the default step. */
function billOf(request: TokenRequest, additionalSteps: NonNullable<TokenRequest['additionalSteps']>): boolean | null {
  if (request.additionalSteps !== null) return null;
  const bill = stepsFor(additionalSteps, { country: null, documentType: null }).find(
    ({ name }) => name === UTILITY_BILL,
  );
  return bill?.type === 'UPLOAD' ? true : null;
}
