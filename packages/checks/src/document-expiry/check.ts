import type { MrzFormat } from '@bonafide/documents';
import type { Attribute } from '@bonafide/domain';
import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** A document is valid to the end of its last day, which ends last in the time zone twelve hours behind UTC. */
const LATEST_ZONE_MS = 12 * 60 * 60 * 1000;

/** Documents that print no date of expiry: how long they are valid depends on their issue and their holder's age. */
const WITHOUT_EXPIRY: readonly MrzFormat[] = ['FRENCH_ID', 'RUSSIAN_PASSPORT'];

/** Is the document still valid? */
export const check = defineCheck({
  id: 'document-expiry',
  title: 'Expiry of the document',
  description: 'The date of expiry has been read and has not passed anywhere on earth.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: ({ document, now }: Evidence): CheckOutcome<ReasonCode> => {
    const expiry = document.attributes.dateOfExpiry;
    const printed = document.mrz === null || !WITHOUT_EXPIRY.includes(document.mrz.reading.format);
    if (!expiry)
      return { status: 'inconclusive', reasons: [printed ? 'document.expiry_unread' : 'document.expiry_unclear'] };
    const today = new Date(now.getTime() - LATEST_ZONE_MS).toISOString().slice(0, 10);
    const dates = contradicting(expiry);
    const passed = dates.filter((date) => date < today);
    const comparisons = dates.map((value) => ({
      field: 'dateOfExpiry',
      left: { source: 'document', value },
      right: { source: 'today', value: today },
      agrees: value >= today,
    }));
    if (passed.length === 0) return { status: 'passed', comparisons };
    return passed.length === dates.length
      ? { status: 'failed', reasons: ['document.expired'], comparisons }
      : { status: 'inconclusive', reasons: ['document.expiry_unclear'], comparisons };
  },
});

/** One date, or all that were read when zones contradict each other. */
function contradicting(expiry: Attribute): readonly string[] {
  return expiry.conflict ? [...new Set(expiry.readings.map((reading) => reading.value))] : [expiry.value];
}
