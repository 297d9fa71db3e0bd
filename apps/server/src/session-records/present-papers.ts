import { POA_DOCUMENTS, type SessionDetail } from '@bonafide/contract';
import type { StepState } from '../additional-steps/step-states.ts';

/** What became of every additional paper, with what was compared, part by part. */
export function presentPapers(states: readonly StepState[]): SessionDetail['papers'] {
  return states.map(({ step, row, finding }) => ({
    step: step.name,
    type: step.type,
    saidToBe: POA_DOCUMENTS.find((kind) => kind === row?.chosenKind) ?? null,
    standing: finding?.standing ?? null,
    reviewed: row?.reviewed ?? false,
    sure: finding?.sure ?? null,
    reasons: [...(finding?.reasons ?? [])],
    values: Object.entries(finding?.values ?? {}).map(([field, value]) => ({ field, ...value })),
    comparisons: (finding?.comparisons ?? []).map(({ parts, ...one }) => ({
      ...one,
      parts: parts.map((part) => ({ ...part })),
    })),
  }));
}
