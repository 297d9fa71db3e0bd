import {
  attributesOfMrz,
  type MrzReading,
  type MrzValues,
  readVisualZone,
  type VisualField,
} from '@bonafide/documents';
import type { AttributeName, TextLine } from '@bonafide/domain';

/** Fields of the visual zone, found by labels, licence numbers and the values of the zone that counts. */
export function visualFields(lines: readonly TextLine[], mrz: MrzReading | null): readonly VisualField[] {
  return readVisualZone({ lines, mrzLines: mrz?.lines ?? [], mrzValues: mrz ? valuesOf(mrz) : {} });
}

/** The zone's values alone. */
function valuesOf(mrz: MrzReading): MrzValues {
  const values: Partial<Record<AttributeName, string>> = {};
  for (const [name, { value }] of Object.entries(attributesOfMrz(mrz, 'FRONT'))) values[name as AttributeName] = value;
  return values;
}
