import { type FlowStep, stepTextFor, UTILITY_BILL } from '@bonafide/contract';
import { asksForPapers } from '@bonafide/domain';
import { listStepRows } from '../additional-steps/queries.ts';
import { sessionSteps } from '../additional-steps/session-steps.ts';
import type { Deps } from '../deps.ts';
import { type PartnerRow, partnerFrom } from '../partners/partner.ts';
import type { Reader } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openCapture, type SessionRequest } from '../sessions/session-secrets.ts';
import { type FlowCaller, wishedLanguages } from './flow-caller.ts';

export interface StepsSource {
  readonly session: SessionRow;
  readonly request: SessionRequest;
  readonly partner: PartnerRow;
  readonly languages: FlowCaller['languages'];
}

/** The papers that the page asks for, with words and choices. Empty once nothing more can be sent: nobody reads them then. */
export async function flowSteps(
  deps: Deps,
  reader: Reader,
  { session, request, partner, languages }: StepsSource,
): Promise<readonly FlowStep[]> {
  const open = ['created', 'capturing', 'awaiting_resubmission'].includes(session.state);
  if (!open || !asksForPapers(session.purpose)) return [];
  const steps = sessionSteps(request, openCapture(deps, session));
  if (steps.length === 0) return [];
  const rows = await listStepRows(reader, session.id);
  const { poaDocuments } = partnerFrom(partner).settings;
  const wishes = wishedLanguages(languages, request.locale);
  return steps.map((step) => {
    const { name: title, description } = stepTextFor(step, wishes);
    return {
      name: step.name,
      title,
      description,
      ...step.settings,
      kinds: step.name === UTILITY_BILL ? [...poaDocuments] : [],
      chosenKind: rows.find((row) => row.step === step.name)?.chosenKind ?? null,
    };
  });
}
