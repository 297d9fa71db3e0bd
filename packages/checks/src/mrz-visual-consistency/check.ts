import { attributesOfMrz, compareValues, type LocatedField, type MrzValue, resemblesLabel } from '@bonafide/documents';
import type { AttributeName, Comparison, EvidenceRegion } from '@bonafide/domain';
import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { COMPARED, REASONS, type ReasonCode } from './reasons.ts';

/**
 * Least confidence of both readings for a difference to count against the document. A printed value counts with the
 * likeness of its label, so a misread label makes no contradiction.
 */
const CLEARLY_READ = 0.9;

interface Compared {
  readonly code: ReasonCode;
  readonly comparison: Comparison;
  readonly regions: readonly EvidenceRegion[];
}

/** Do machine-readable zone and printed text tell the same? */
export const check = defineCheck({
  id: 'mrz-visual-consistency',
  title: 'Machine-readable zone against printed text',
  description: 'What the machine-readable zone says is what the visual inspection zone prints.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: ({ document }: Evidence): CheckOutcome<ReasonCode> => {
    if (!document.mrz) return { status: 'not_applicable' };
    const mrz = attributesOfMrz(document.mrz.reading, document.mrz.step);
    const compared = COMPARED.flatMap(([name, code]) => {
      const field = chosenField(document.visual, name);
      const value = mrz[name];
      return field && value ? [compareOne({ name, code, value, field })] : [];
    });
    if (compared.length === 0) return { status: 'not_applicable' };
    const contradictions = compared.filter(({ comparison }) => comparison.agrees === false);
    return {
      status: contradictions.length > 0 ? 'failed' : 'passed',
      reasons: contradictions.length > 0 ? ['document.inconsistent', ...contradictions.map(({ code }) => code)] : [],
      comparisons: compared.map(({ comparison }) => comparison),
      regions: contradictions.flatMap(({ regions }) => regions),
    };
  },
});

/** The place where the MRZ's own value stands, if there is one; else what stands at the label. */
function chosenField(visual: readonly LocatedField[], name: AttributeName): LocatedField | undefined {
  const fields = visual.filter((field) => field.attribute === name);
  return fields.find((field) => field.found === 'mrz-value') ?? fields[0];
}

interface Pair {
  readonly name: AttributeName;
  readonly code: ReasonCode;
  readonly value: MrzValue;
  readonly field: LocatedField;
}

function compareOne({ name, code, value, field }: Pair): Compared {
  const agreement = compareValues(name, value, field, value.truncated ? { truncated: 'left' } : {});
  const clear = value.confidence >= CLEARLY_READ && field.confidence >= CLEARLY_READ;
  const telling = agreement === 'different' && clear && !otherField(name, value, field);
  const regions = [...(value.region ? [value.region] : []), { step: field.step, box: field.box }];
  return {
    code,
    comparison: {
      field: name,
      left: { source: 'mrz', value: value.value },
      right: { source: 'visual', value: field.value },
      agrees: agreement === 'same' ? true : telling ? false : null,
    },
    regions,
  };
}

/** Text of another field: cards print several numbers of other lengths, and a misread label is no name. */
function otherField(name: AttributeName, value: MrzValue, field: LocatedField): boolean {
  if (name === 'documentNumber') return value.value.length !== field.value.length;
  return (name === 'surname' || name === 'givenNames') && resemblesLabel(field.value);
}
