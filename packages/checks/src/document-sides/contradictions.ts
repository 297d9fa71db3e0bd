import type { Attribute, AttributeName, AttributeReading, Attributes, Comparison } from '@bonafide/domain';
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

/** Attributes whose surest readings on front and back contradict each other. */
export function contradictionsBetweenSides(attributes: Attributes): readonly Comparison[] {
  return ON_BOTH_SIDES.flatMap((name) => {
    const attribute = attributes[name];
    const front = attribute && surestOn(attribute, 'FRONT');
    const back = attribute && surestOn(attribute, 'BACK');
    if (!front || !back || !differ(name, front.value, back.value)) return [];
    return [
      {
        field: name,
        left: { source: 'front', value: front.value },
        right: { source: 'back', value: back.value },
        agrees: false,
      },
    ];
  });
}

function surestOn({ readings }: Attribute, step: 'FRONT' | 'BACK'): AttributeReading | undefined {
  return readings
    .filter(({ region, confidence }) => region?.step === step && confidence >= SURE)
    .toSorted((a, b) => b.confidence - a.confidence)[0];
}

function differ(name: AttributeName, front: string, back: string): boolean {
  if (name !== 'surname' && name !== 'givenNames') return front !== back;
  return compareNames(front, back).score < ALIKE;
}
