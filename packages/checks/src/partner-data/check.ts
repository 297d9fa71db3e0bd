import { compareValues } from '@bonafide/documents';
import type { Attribute, AttributeName, Comparison } from '@bonafide/domain';
import { alpha3Of, compareNameFields, compareNames, type NameAgreement } from '@bonafide/names';
import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import type { ExpectedData } from '../request.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** A reading this sure is not excused as a misreading when it is one letter off. */
const CLEARLY_READ = 0.9;

interface Row {
  readonly expected: keyof ExpectedData;
  readonly attribute: AttributeName;
  readonly code: ReasonCode;
}

const ROWS: readonly Row[] = [
  { expected: 'firstName', attribute: 'givenNames', code: 'partner_data.name' },
  { expected: 'lastName', attribute: 'surname', code: 'partner_data.surname' },
  { expected: 'dateOfBirth', attribute: 'dateOfBirth', code: 'partner_data.date_of_birth' },
  { expected: 'dateOfExpiry', attribute: 'dateOfExpiry', code: 'partner_data.expiry_date' },
  { expected: 'dateOfIssue', attribute: 'dateOfIssue', code: 'partner_data.date_of_issue' },
  { expected: 'nationality', attribute: 'nationality', code: 'partner_data.nationality' },
  { expected: 'documentNumber', attribute: 'documentNumber', code: 'partner_data.document_number' },
  { expected: 'personalNumber', attribute: 'personalNumber', code: 'partner_data.personal_code' },
  { expected: 'sex', attribute: 'sex', code: 'partner_data.sex' },
];

/** Particulars without which the partner's person is not identified. */
const ESSENTIAL: readonly (keyof ExpectedData)[] = ['firstName', 'lastName', 'dateOfBirth'];

/** Is it the person whom the partner announced? */
export const check = defineCheck({
  id: 'partner-data',
  title: 'Data of the partner',
  description: 'The document says what the partner sent about the person beforehand.',
  part: 'data',
  needs: ['document'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => {
    const rows = ROWS.filter((row) => evidence.request.expected[row.expected] !== null);
    if (rows.length === 0) return { status: 'not_applicable' };
    const compared = rows.map((row) => ({ row, comparison: compareRow(row, evidence) }));
    const comparisons = compared.map(({ comparison }) => comparison);
    const wrong = compared.filter(({ comparison }) => comparison.agrees === false).map(({ row }) => row);
    if (wrong.length > 0) return { status: 'failed', reasons: reasonsOf(wrong, evidence), comparisons };
    const open = compared.some(({ row, comparison }) => comparison.agrees === null && ESSENTIAL.includes(row.expected));
    return open
      ? { status: 'inconclusive', reasons: ['partner_data.unread'], comparisons }
      : { status: 'passed', comparisons };
  },
});

/** What differs, and behind it what may excuse it: a human decides that. */
function reasonsOf(wrong: readonly Row[], evidence: Evidence): readonly ReasonCode[] {
  const excuses = wrong.flatMap((row) => EXCUSES[differenceOf(row, evidence)] ?? []);
  const inOneLine = wholeName(evidence) === 'other';
  const codes = wrong.map((row) => (inOneLine && isName(row) ? 'partner_data.full_name' : row.code));
  return [...codes, ...new Set(excuses)];
}

const EXCUSES: Readonly<Partial<Record<NameAgreement, ReasonCode>>> = {
  nickname: 'partner_data.nickname',
  initial: 'partner_data.initial',
  typo: 'partner_data.typing_error',
  transliteration: 'partner_data.romanisation',
  patronymic: 'partner_data.romanisation',
  'middle-name': 'partner_data.romanisation',
  'double-name': 'partner_data.romanisation',
};

function differenceOf({ expected, attribute }: Row, { request, document }: Evidence): NameAgreement {
  const read = document.attributes[attribute];
  if ((attribute !== 'surname' && attribute !== 'givenNames') || read === undefined) return 'mismatch';
  const sent = request.expected[expected] ?? '';
  const differences = [read.value, read.native ?? ''].map((spelling) => compareNames(sent, spelling).how);
  return differences.find((how) => how !== 'mismatch') ?? 'mismatch';
}

function compareRow(row: Row, evidence: Evidence): Comparison {
  const sent = evidence.request.expected[row.expected] ?? '';
  const read = evidence.document.attributes[row.attribute] ?? null;
  return {
    field: row.attribute,
    left: { source: 'partner', value: sent },
    right: { source: 'document', value: read?.value ?? null },
    agrees:
      saidInOneLine(row, evidence) ||
      (read === null ? null : namesSwapped(row, evidence) || agreement(row, sent, read)),
  };
}

/** True, false, or null when a reading that is not quite sure differs by so little that it may be misread. */
function agreement({ attribute }: Row, sent: string, read: Attribute): boolean | null {
  const value = attribute === 'nationality' ? (alpha3Of(sent) ?? sent) : sent;
  const spellings = [read.value, ...(read.native === null ? [] : [read.native])];
  const results = spellings.map((spelling) => compareValues(attribute, { value }, { value: spelling }));
  if (results.includes('same')) return true;
  return results.includes('unsure') && read.confidence < CLEARLY_READ ? null : false;
}

const isName = ({ attribute }: Row): boolean => attribute === 'surname' || attribute === 'givenNames';

const saidInOneLine = (row: Row, evidence: Evidence): boolean => isName(row) && wholeName(evidence) === 'same';

/**
 * Some documents print the whole name in one line, and some people have but one name: then what was sent is held against it as a
 * whole. Null: first and last name stand apart, one of them was not sent, or a single word leaves it open whether the rest was missed.
 */
function wholeName({ request, document }: Evidence): 'same' | 'other' | null {
  const { firstName, lastName } = request.expected;
  const { surname, givenNames } = document.attributes;
  const line = surname && givenNames ? undefined : (surname ?? givenNames);
  if (!firstName || !lastName || !line || !/\S\s+\S/.test(line.value)) return null;
  const spellings = [line.value, line.native ?? ''];
  const holds = (sent: string) => spellings.some((spelling) => compareNames(sent, spelling).agrees);
  if (!holds(`${firstName} ${lastName}`)) return 'other';
  return holds(firstName) && holds(lastName) ? 'same' : null;
}

/** Forms mix up first and last names; then each must be the other on the document. */
function namesSwapped(row: Row, { request, document }: Evidence): boolean {
  const { firstName, lastName } = request.expected;
  const { surname, givenNames } = document.attributes;
  if (!isName(row)) return false;
  if (!firstName || !lastName || !surname || !givenNames) return false;
  const sent = { given: firstName, family: lastName };
  return compareNameFields(sent, { given: givenNames.value, family: surname.value }).how === 'order';
}
