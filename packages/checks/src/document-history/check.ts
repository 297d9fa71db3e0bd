import type { Attributes, Comparison } from '@bonafide/domain';
import { compareNames, sameCountry } from '@bonafide/names';
import { type CheckOutcome, defineCheck } from '../check.ts';
import { type DocumentFindings, type Evidence, readingOf } from '../evidence.ts';
import type { EarlierDocument } from './earlier-document.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Confidence from which a value counts as read. */
const SURE = 0.9;
/** Score of names below which they are no spellings or slips of one name. */
const OTHER_NAME = 0.6;

/** Were this number or this person seen before with other particulars? */
export const check = defineCheck({
  id: 'document-history',
  title: 'Earlier documents',
  description:
    'Neither the number of the document nor the personal number was seen earlier with another holder, and neither this client nor this face with the document of another person.',
  part: 'document',
  needs: ['document', 'records'],
  reasons: REASONS,
  run: ({ records, document }: Evidence): CheckOutcome<ReasonCode> => {
    const history = (records && readingOf(records))?.history ?? null;
    if (history === null) return { status: 'not_applicable' };
    const findings = history.flatMap((earlier) => findingsAgainst(document, earlier));
    const reasons = [...new Set(findings.map(({ code }) => code))];
    const comparisons = findings.map(({ comparison }) => comparison);
    return { status: reasons.length > 0 ? 'failed' : 'passed', reasons, comparisons };
  },
});

/** Whoever comes again has the same name or at least the same birth date. */
const OTHER_PERSON = {
  client: 'history.client_was_other_person',
  face: 'history.face_was_other_person',
} as const satisfies Record<string, ReasonCode>;

interface Finding {
  readonly code: ReasonCode;
  readonly comparison: Comparison;
}

function findingsAgainst({ issuingState, attributes }: DocumentFindings, earlier: EarlierDocument): Finding[] {
  const holder = otherName(attributes, earlier);
  const born = otherBirth(attributes, earlier);
  if (earlier.knownBy !== 'number') return holder && born ? withCode(OTHER_PERSON[earlier.knownBy], holder) : [];
  const sameState = sameCountry(issuingState ?? '', earlier.issuingState ?? '');
  if (!sameState) return [];
  const found: Finding[] = [];
  if (isSame(attributes, 'personalNumber', earlier) && (holder ?? born)) {
    found.push(...withCode('history.personal_number_of_other_person', holder ?? born));
  }
  if (isSame(attributes, 'documentNumber', earlier)) {
    if (holder && born) found.push(...withCode('history.number_of_other_person', holder));
    if (!holder && born) found.push(...withCode('history.person_of_other_birth', born));
  }
  return found;
}

const withCode = (code: ReasonCode, comparison: Comparison | null): Finding[] =>
  comparison ? [{ code, comparison }] : [];

const plain = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '');

function isSame(attributes: Attributes, name: 'documentNumber' | 'personalNumber', earlier: EarlierDocument): boolean {
  const [now, before] = [attributes[name], earlier[name]];
  return now !== undefined && before !== null && now.confidence >= SURE && plain(now.value) === plain(before);
}

/** People marry: a surname alone may change, so the given names decide. */
function otherName(
  { givenNames: now }: Attributes,
  { givenNames: before, reference }: EarlierDocument,
): Comparison | null {
  if (!now || before === null || now.confidence < SURE) return null;
  return compareNames(now.value, before).score < OTHER_NAME
    ? comparisonOf('givenNames', { now: now.value, before, reference })
    : null;
}

function otherBirth(
  { dateOfBirth: now }: Attributes,
  { dateOfBirth: before, reference }: EarlierDocument,
): Comparison | null {
  if (!now || before === null || now.confidence < SURE || now.value === before) return null;
  return comparisonOf('dateOfBirth', { now: now.value, before, reference });
}

interface Values {
  readonly now: string;
  readonly before: string;
  readonly reference: string;
}

function comparisonOf(field: string, { now, before, reference }: Values): Comparison {
  return {
    field,
    left: { source: 'document', value: now },
    right: { source: `earlier:${reference}`, value: before },
    agrees: false,
  };
}
