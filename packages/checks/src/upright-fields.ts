import {
  attributesOfMrz,
  type MrzReading,
  type MrzValues,
  readVisualZone,
  type VisualField,
} from '@bonafide/documents';
import type { AttributeName, Box, Size, TextLine } from '@bonafide/domain';
import { type Orientation, turnBoxUpright } from '@bonafide/imaging';

/** Lines on a stored image and how that image is turned. */
export interface PlacedLines {
  readonly lines: readonly TextLine[];
  readonly size: Size;
  readonly orientation: Orientation;
}

/** The lines with their boxes as they lie once the image is turned upright. */
export function uprightLines({ lines, size, orientation }: PlacedLines): readonly TextLine[] {
  return lines.map((line) => ({ ...line, box: turnBoxUpright(line.box, size, orientation) }));
}

/** Fields of the visual zone. Geometry is told on upright lines; every field keeps its place on the stored image. */
export function uprightFields(placed: PlacedLines, mrz: MrzReading | null): readonly VisualField[] {
  const upright = uprightLines(placed);
  const places = new Map<Box, Box | undefined>(upright.map((line, index) => [line.box, placed.lines[index]?.box]));
  const mrzValues = mrz ? valuesOf(mrz) : {};
  const fields = readVisualZone({ lines: upright, mrzLines: mrz?.lines ?? [], mrzValues });
  return fields.map((field) => ({ ...field, box: places.get(field.box) ?? field.box }));
}

/** The zone's values alone, for finding where they are printed. */
function valuesOf(mrz: MrzReading): MrzValues {
  const values: Partial<Record<AttributeName, string>> = {};
  for (const [name, { value }] of Object.entries(attributesOfMrz(mrz, 'FRONT'))) values[name as AttributeName] = value;
  return values;
}
