import type { Attribute, AttributeName, Attributes, Comparison } from '@bonafide/domain';
import { compareNames } from '@bonafide/names';

/** What both sides of one document say alike, where both say it. */
const ON_BOTH_SIDES = [
  'surname',
  'givenNames',
  'dateOfBirth',
  'dateOfExpiry',
  'documentNumber',
] as const satisfies readonly AttributeName[];
/** Confidence from which a reading counts. */
const SURE = 0.8;
/** Score of names from which they may be one name misread or cut. */
const ALIKE = 0.6;

/** Score of names from which they are one name, as spellings of zone and print differ. */
const SAME = 0.9;

/** Attributes whose surest readings on front and back contradict each other. */
export function contradictionsBetweenSides(attributes: Attributes): readonly Comparison[] {
  return ON_BOTH_SIDES.flatMap((name) => {
    const said = saidOnBoth(name, attributes);
    if (!said || !differ(name, said)) return [];
    return [
      {
        field: name,
        left: { source: 'front', value: said.front },
        right: { source: 'back', value: said.back },
        agrees: false,
      },
    ];
  });
}

/** Attributes that front and back both say surely, and say the same. */
export function agreementsBetweenSides(attributes: Attributes): readonly AttributeName[] {
  return [...ON_BOTH_SIDES, 'personalNumber' as const].filter((name) => {
    const said = saidOnBoth(name, attributes);
    return said && (isName(name) ? compareNames(said.front, said.back).score >= SAME : isSame(said));
  });
}

interface Said {
  readonly front: string;
  readonly back: string;
}

function saidOnBoth(name: AttributeName, attributes: Attributes): Said | null {
  const front = surestOn('FRONT', attributes[name]);
  const back = surestOn('BACK', attributes[name]);
  return front !== null && back !== null ? { front, back } : null;
}

/** What one side surely says of an attribute; null where it says nothing surely. */
export function surestOn(step: 'FRONT' | 'BACK', attribute: Attribute | undefined): string | null {
  const sure =
    attribute?.readings.filter(({ region, confidence }) => region?.step === step && confidence >= SURE) ?? [];
  return sure.toSorted((a, b) => b.confidence - a.confidence)[0]?.value ?? null;
}

/** The same value, or a date whose day and month were taken for each other: nothing on a front need say in which order they stand. */
function isSame({ front, back }: Said): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(front) ?? [];
  return front === back || (year !== undefined && back === `${year}-${day}-${month}`);
}

const isName = (name: AttributeName): boolean => name === 'surname' || name === 'givenNames';

function differ(name: AttributeName, { front, back }: Said): boolean {
  return isName(name) ? compareNames(front, back).score < ALIKE : !isSame({ front, back });
}
