import type { Comparison } from '@bonafide/domain';
import { type CheckOutcome, defineCheck } from '../check.ts';
import type { DatabaseAnswer } from '../databases.ts';
import { type Evidence, readingOf } from '../evidence.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Do the databases that were asked know this person so? */
export const check = defineCheck({
  id: 'database-records',
  title: 'Databases',
  description: 'No database that was asked contradicts the document or misses its record.',
  part: 'data',
  needs: ['databases'],
  reasons: REASONS,
  run: ({ databases }: Evidence): CheckOutcome<ReasonCode> => {
    const answers = (databases && readingOf(databases)) ?? [];
    const told = answers.filter(({ outcome }) => outcome !== 'silent');
    if (told.length === 0) return { status: 'not_applicable' };
    const reasons = [...new Set(told.flatMap(reasonOf))];
    const comparisons = told.flatMap(comparisonsOf);
    if (reasons.length === 0) return { status: 'passed', comparisons };
    const against = told.some(({ outcome }) => outcome === 'contradicted' || outcome === 'not_found');
    return { status: against ? 'failed' : 'inconclusive', reasons, comparisons };
  },
});

function reasonOf({ outcome, required }: DatabaseAnswer): ReasonCode | [] {
  if (outcome === 'contradicted') return 'database.contradicts';
  if (outcome === 'not_found') return 'database.no_record';
  if (outcome === 'unavailable') return required ? 'database.missing' : 'database.unavailable';
  return [];
}

/** Values stay where they are: the document's findings hold ours, and the database's are not kept. */
function comparisonsOf({ fields, from }: DatabaseAnswer): Comparison[] {
  return Object.entries(fields).map(([field, match]) => ({
    field,
    left: { source: 'document', value: null },
    right: { source: `database:${from.name}`, value: null },
    agrees: match === 'unknown' ? null : match === 'match',
  }));
}
