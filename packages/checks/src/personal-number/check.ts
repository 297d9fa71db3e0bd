import { birthAgrees, examinePersonalNumber, type PersonalNumberFindings } from '@bonafide/documents';
import type { Attribute, Attributes, Comparison, Measurement } from '@bonafide/domain';
import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Probability of both readings from which a contradiction counts as printed, not as misread. */
const SURE = 0.9;

/** Does the national number fulfil its own rule, and does it say of its holder what the document says? */
export const check = defineCheck({
  id: 'personal-number',
  title: 'Personal number',
  description: "The personal number has its state's check digit and carries the holder's date of birth and sex.",
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: ({ document }: Evidence): CheckOutcome<ReasonCode> => {
    const number = document.attributes.personalNumber;
    if (!number || document.issuingState === null) return { status: 'not_applicable' };
    const found = examinePersonalNumber(document.issuingState, number.value);
    const comparisons = compareWithDocument(found, document.attributes);
    if (found.validity === 'unknown' && comparisons.length === 0) return { status: 'not_applicable' };
    return judge({ found, number, comparisons, attributes: document.attributes });
  },
});

interface Judged {
  readonly found: PersonalNumberFindings;
  readonly number: Attribute;
  readonly comparisons: readonly Comparison[];
  readonly attributes: Attributes;
}

function judge({ found, number, comparisons, attributes }: Judged): CheckOutcome<ReasonCode> {
  const reasons: ReasonCode[] = [];
  if (found.validity === 'wrong_check_digit') reasons.push('personal_number.wrong_check_digit');
  const contradicted = comparisons.filter(({ agrees }) => agrees === false).map(({ field }) => field);
  if (contradicted.includes('dateOfBirth')) reasons.push('personal_number.birth_date_differs');
  if (contradicted.includes('sex')) reasons.push('personal_number.sex_differs');
  if (reasons.length === 0) return { status: 'passed', comparisons };
  const confidence = Math.min(
    ...[number, attributes.dateOfBirth, attributes.sex].map((one) => trust(one, contradicted)),
  );
  const measurements = [confidenceOf(confidence)];
  return confidence >= SURE
    ? { status: 'failed', reasons, measurements, comparisons }
    : { status: 'inconclusive', reasons: ['personal_number.unreadable'], measurements, comparisons };
}

/** How surely an attribute was read that a finding rests on; others do not matter. */
function trust(attribute: Attribute | undefined, contradicted: readonly string[]): number {
  if (!attribute || (attribute.name !== 'personalNumber' && !contradicted.includes(attribute.name))) return 1;
  return attribute.conflict ? 0 : attribute.confidence;
}

const confidenceOf = (value: number): Measurement => ({
  name: 'confidence',
  value,
  threshold: SURE,
  higherMeans: 'better',
  errorRate: null,
});

/** What the number carries beside what is printed; an unspecified sex contradicts nothing. */
function compareWithDocument({ dateOfBirth, sex }: PersonalNumberFindings, document: Attributes): Comparison[] {
  const printed = { born: document.dateOfBirth?.value ?? null, sex: document.sex?.value ?? null };
  const compared = (field: string, carried: string, value: string, agrees: boolean): Comparison => ({
    field,
    left: { source: 'personal number', value: carried },
    right: { source: 'document', value },
    agrees,
  });
  const birth =
    dateOfBirth !== null && printed.born !== null
      ? [compared('dateOfBirth', dateOfBirth, printed.born, birthAgrees(dateOfBirth, printed.born))]
      : [];
  const sexes =
    sex !== null && printed.sex !== null && printed.sex !== 'X'
      ? [compared('sex', sex, printed.sex, sex === printed.sex)]
      : [];
  return [...birth, ...sexes];
}
