import type { AttributeName, Box, TextLine } from '@bonafide/domain';
import { anchoredFields, type MrzValues } from './anchored-fields.ts';
import { labelledFields } from './labelled-fields.ts';
import { withoutMrzLines } from './mrz-lines.ts';
import { numberedFields } from './numbered-fields.ts';
import { straightenLines } from './straighten-lines.ts';
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
  const straight = straightenLines(printed);
  const places = new Map(straight.map((line, index): [Box, Box | undefined] => [line.box, printed[index]?.box]));
  const anchored = anchoredFields(straight, mrzValues);
  // A line that is nothing but another field's value is free for no label.
  const free = straight.filter(
    (line) => !anchored.some(({ box, raw }) => box === line.box && raw === line.text.trim()),
  );
  const fields = new Map<AttributeName, VisualField>();
  for (const field of [...anchored, ...numberedFields(straight), ...labelledFields(free)]) {
    if (!fields.has(field.attribute))
      fields.set(field.attribute, { ...field, box: places.get(field.box) ?? field.box });
  }
  return [...fields.values()];
}
