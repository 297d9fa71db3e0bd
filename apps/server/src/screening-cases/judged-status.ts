import type { RememberedVerdict } from './remembered-verdicts.ts';

/** What a screening comes to once people have looked at its hits, in the contract's words (section 10). */
export interface JudgedStatus {
  readonly overallStatus: 'NO_FLAGS' | 'FLAGS_FOUND' | 'FALSE_POSITIVE' | 'TRUE_POSITIVE';
  /** The last reviewer whose verdict made it so; null while no human did. */
  readonly statusSetBy: string | null;
  readonly statusSetAt: Date | null;
}

/** One who is on a list decides it; that none is on one holds only once every hit was judged. Pure. */
export function judgedStatus(
  entityIds: readonly string[],
  verdicts: ReadonlyMap<string, Pick<RememberedVerdict, 'verdict' | 'by' | 'at'>>,
): JudgedStatus {
  if (entityIds.length === 0) return { overallStatus: 'NO_FLAGS', statusSetBy: null, statusSetAt: null };
  const judged = entityIds.map((id) => verdicts.get(id) ?? null);
  const confirmed = judged.filter((one) => one?.verdict === 'true_match');
  if (confirmed.length > 0) return { overallStatus: 'TRUE_POSITIVE', ...lastOf(confirmed) };
  if (judged.every((one) => one?.verdict === 'false_positive'))
    return { overallStatus: 'FALSE_POSITIVE', ...lastOf(judged) };
  return { overallStatus: 'FLAGS_FOUND', statusSetBy: null, statusSetAt: null };
}

function lastOf(verdicts: readonly (Pick<RememberedVerdict, 'by' | 'at'> | null)[]) {
  const last = verdicts.reduce((latest, one) => (one && (!latest || one.at > latest.at) ? one : latest), null);
  return { statusSetBy: last?.by ?? null, statusSetAt: last?.at ?? null };
}
