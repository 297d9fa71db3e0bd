import type { Comparison, EvidenceRegion, EvidenceStep } from '@bonafide/domain';
import { nameWords, SPECIMEN_ISSUER, withoutDiacritics } from '@bonafide/names';
import { type CheckOutcome, defineCheck } from '../check.ts';
import { type Evidence, readingOf } from '../evidence.ts';
import { REASONS, type ReasonCode } from './reasons.ts';
import { isDemoNumber, MARKS, NAMES } from './specimen-words.ts';

/** Confidence from which a mark, a name or a number was read. */
const SURE = 0.8;

/** Is it a document that was given to a person, and no pattern to show? */
export const check = defineCheck({
  id: 'specimen-mark',
  title: 'Marks of specimens',
  description: 'The document was not issued by an invented state and bears no mark, name or number of specimens.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => {
    if (evidence.request.acceptSpecimens) return { status: 'not_applicable' };
    const invented = evidence.document.issuingState === SPECIMEN_ISSUER;
    const regions = markedRegions(evidence);
    const comparisons = demoValues(evidence);
    const marked = regions.length > 0 || comparisons.length > 0;
    const reasons: ReasonCode[] = [];
    if (invented) reasons.push('document.specimen');
    if (marked) reasons.push('document.specimen_mark');
    return { status: reasons.length > 0 ? 'failed' : 'passed', reasons, regions, comparisons };
  },
});

const STEPS = ['FRONT', 'BACK'] as const satisfies readonly EvidenceStep[];

/** Lines that consist of a mark, alone or repeated. */
function markedRegions({ front, back }: Evidence): readonly EvidenceRegion[] {
  return [front, back].flatMap((side, index) => {
    const lines = readingOf(side)?.lines ?? [];
    const step = STEPS[index] ?? 'FRONT';
    return lines.filter(({ text, confidence }) => confidence >= SURE && isMark(text)).map(({ box }) => ({ step, box }));
  });
}

function isMark(text: string): boolean {
  const words = nameWords(text).map(withoutDiacritics);
  return words.length > 0 && words.every((word) => MARKS.has(word));
}

/** Names and numbers of the document that belong to specimens. */
function demoValues({ document: { attributes } }: Evidence): readonly Comparison[] {
  const { surname, givenNames, documentNumber } = attributes;
  const names = [surname, givenNames].filter((name) => name && name.confidence >= SURE && isDemoName(name.value));
  const numbers = [documentNumber].filter(
    (number) => number && number.confidence >= SURE && isDemoNumber(number.value),
  );
  return [...names, ...numbers].flatMap((found) =>
    found
      ? [
          {
            field: found.name,
            left: { source: 'document', value: found.value },
            right: { source: 'specimens', value: found.value },
            agrees: false,
          },
        ]
      : [],
  );
}

const isDemoName = (name: string): boolean =>
  nameWords(name)
    .map(withoutDiacritics)
    .some((word) => NAMES.has(word));
