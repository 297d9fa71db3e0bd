import type { Comparison } from '@bonafide/domain';
import { type CheckOutcome, failedIf } from './check.ts';
import type { SameData } from './records.ts';

/** What came of looking for the same data: `code` when there is any, with where and by what; null was not asked for. */
export function judgeSameData<Code extends string>(
  found: readonly SameData[] | null,
  { where, code }: { readonly where: string; readonly code: Code },
): CheckOutcome<Code> {
  if (found === null) return { status: 'not_applicable' };
  return {
    ...failedIf(found.length > 0 ? [code] : []),
    comparisons: found.flatMap((one) => comparisonsOf(one, where)),
  };
}

/** The values are the same on both sides; what they are, the document's own findings say. */
function comparisonsOf({ reference, shared }: SameData, where: string): Comparison[] {
  return shared.map((field) => ({
    field,
    left: { source: 'document', value: null },
    right: { source: `${where}:${reference}`, value: null },
    agrees: true,
  }));
}
