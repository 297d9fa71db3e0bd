import { evaluateCheckDigits, longNumber } from './evaluate-check-digits.ts';
import { FORMATS, type FormatSpec } from './formats/index.ts';
import type { Mrz, MrzField } from './mrz-types.ts';
import { parseField } from './parse-field.ts';

const CHARACTERS = /^[A-Z0-9<]*$/;

/** The layout of these lines by their number, length and first characters; null when none fits. */
function formatOf(lines: readonly string[]): FormatSpec | null {
  const sized = FORMATS.filter(
    ({ lineLengths }) =>
      lineLengths.length === lines.length && lineLengths.every((length, i) => lines[i]?.length === length),
  );
  // Some issuers print codes of their own; the size alone then decides.
  return sized.find(({ prefix, prefixLine }) => prefix.test(lines[prefixLine] ?? '')) ?? sized[0] ?? null;
}

/**
 * Parses the lines of a machine-readable zone as they are printed. Null when their number, length or characters fit no
 * layout; a field or check digit that is wrong is said so in the result. `now` settles centuries.
 */
export function parseMrz(lines: readonly string[], { now }: { readonly now: Date }): Mrz | null {
  if (!lines.every((line) => CHARACTERS.test(line))) return null;
  const spec = formatOf(lines);
  return spec && parseAs(spec, lines, now);
}

/** The same for a layout that is already known. */
export function parseAs(spec: FormatSpec, lines: readonly string[], now: Date): Mrz {
  const checkDigits = evaluateCheckDigits(spec, lines);
  const fields = spec.fields.flatMap((row) => parseField(row, lines, now));
  return {
    format: spec.format,
    lines,
    fields: [...withLongNumber(spec, lines, fields), ...personalNumber(spec, fields)],
    checkDigits,
    valid: checkDigits.every(({ valid }) => valid),
  };
}

function withLongNumber(spec: FormatSpec, lines: readonly string[], fields: readonly MrzField[]): MrzField[] {
  const long = longNumber(spec, lines);
  if (long === null) return [...fields];
  const { line, start, end } = long.ranges[1];
  return fields.map((field) => {
    if (field.name !== 'documentNumber') return field;
    return { ...field, value: (field.raw + (lines[line] ?? '').slice(start, end)).replaceAll('<', '') };
  });
}

/** Romania's code is sex and century, date of birth, then county, serial and check digit; the date stands elsewhere. */
function personalNumber({ format }: FormatSpec, fields: readonly MrzField[]): MrzField[] {
  const abridged = fields.find(({ name }) => name === 'optionalData');
  const born = fields.find(({ name }) => name === 'dateOfBirth');
  if (format !== 'ROMANIAN_ID' || !abridged || !born || !/^\d{7}$/.test(abridged.raw)) return [];
  const value = abridged.raw.slice(0, 1) + born.raw + abridged.raw.slice(1);
  return [{ ...abridged, name: 'personalNumber', label: 'Personal numeric code', value }];
}
