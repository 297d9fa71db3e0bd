import type { AttributeName, TextLine } from '@bonafide/domain';
import { anchoredFields, type MrzValues } from './anchored-fields.ts';
import { labelledFields } from './labelled-fields.ts';
import { withoutMrzLines } from './mrz-lines.ts';
import { numberedFields } from './numbered-fields.ts';
import type { VisualField } from './visual-field.ts';

export interface VisualZoneInput {
  readonly lines: readonly TextLine[];
  /** Rows of the MRZ as read, so that they are left out; empty when there is none. */
  readonly mrzLines: readonly string[];
  /** What the MRZ says, to find where the same is printed; empty when there is none. */
  readonly mrzValues: MrzValues;
}

/**
 * Fields of the visual inspection zone (ICAO 9303-3 section 3) out of recognised lines, at most one per attribute.
 * A value that stands where the MRZ's own value is printed wins over one paired with a label by geometry: pairing can
 * pick a neighbour, finding the same value cannot.
 */
export function readVisualZone({ lines, mrzLines, mrzValues }: VisualZoneInput): readonly VisualField[] {
  const printed = withoutMrzLines(lines, mrzLines);
  const fields = new Map<AttributeName, VisualField>();
  const sources = [anchoredFields(printed, mrzValues), numberedFields(printed), labelledFields(printed)];
  for (const field of sources.flat()) {
    if (!fields.has(field.attribute)) fields.set(field.attribute, field);
  }
  return [...fields.values()];
}
