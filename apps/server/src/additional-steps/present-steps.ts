import { type IdentificationWebhook, UTILITY_BILL } from '@bonafide/contract';
import type { DocumentKind, StepFinding, StepValueStatus } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import type { Reader } from '../sessions/queries.ts';
import type { EvidenceRow, SessionRow } from '../sessions/session.ts';
import { loadStepStates, type StepState } from './step-states.ts';

/** What the wire says of a session's additional papers. */
export interface PresentedSteps {
  readonly additionalSteps: IdentificationWebhook['additionalSteps'];
  readonly additionalData: Record<string, WireValues> | null;
  readonly manualAddress: string | null;
  readonly manualAddressMatch: boolean;
}
export type WireValues = Record<string, { value: string | null; status: Uppercase<StepValueStatus> }>;

export const NO_STEPS: PresentedSteps = {
  additionalSteps: null,
  additionalData: null,
  manualAddress: null,
  manualAddressMatch: false,
};

export async function presentSteps(
  db: Reader,
  deps: Pick<Deps, 'vault'>,
  of: { readonly session: SessionRow; readonly found?: DocumentKind | null },
): Promise<PresentedSteps> {
  return describeSteps(await loadStepStates(db, deps, of));
}

/** Pure; null where there is nothing to say. */
export function describeSteps(states: readonly StepState[]): PresentedSteps {
  if (states.length === 0) return NO_STEPS;
  const read = states.flatMap(({ step, finding }) =>
    finding && Object.keys(finding.values).length > 0 ? [[step.name, wireValues(finding)] as const] : [],
  );
  const typed = states.find(({ step, row }) => step.name === UTILITY_BILL && row?.reviewed)?.finding?.values.address;
  return {
    additionalSteps: Object.fromEntries(states.map(({ step }) => [step.name, step.type])),
    additionalData: read.length > 0 ? Object.fromEntries(read) : null,
    manualAddress: typed?.value?.slice(0, 255) ?? null,
    manualAddressMatch: typed?.status === 'match',
  };
}

export function wireValues({ values }: Pick<StepFinding, 'values'>): WireValues {
  return Object.fromEntries(
    Object.entries(values).map(([field, { value, status }]) => [
      field,
      { value, status: status.toUpperCase() as Uppercase<StepValueStatus> },
    ]),
  );
}

/** Links to papers that are PDFs; pictures are among the other images alone. */
export function presentStepPdfUrls(
  evidence: readonly EvidenceRow[],
  fileUrls: Readonly<Record<string, string>>,
): Record<string, string | null> {
  const papers = evidence.filter(
    ({ step, mediaType }) => mediaType === 'application/pdf' && !['FRONT', 'BACK', 'FACE'].includes(step),
  );
  return Object.fromEntries(papers.map(({ step }) => [step, fileUrls[step] ?? null]));
}
