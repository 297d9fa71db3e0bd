import { withDerivedFields } from './derived-fields.ts';
import { evaluateCheckDigits } from './evaluate-check-digits.ts';
import { FORMATS, type FormatSpec } from './formats/index.ts';
import type { Mrz } from './mrz-types.ts';
import { parseField } from './parse-field.ts';

const CHARACTERS = /^[A-Z0-9<]*$/;

/** The layout of these lines by their number, length and first characters; null when none fits. */
function formatOf(lines: readonly string[]): FormatSpec | null {
  const sized = FORMATS.filter(
    ({ lineLengths }) =>
      lineLengths.length === lines.length && lineLengths.every((length, i) => lines[i]?.length === length),
  );
  const named = sized.find(({ prefix, prefixLine }) => prefix.test(lines[prefixLine] ?? ''));
  // Some issuers print codes of their own; the size alone then decides.
  return named ?? sized.find(({ needsPrefix, national }) => !needsPrefix && !national) ?? null;
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
  const rows = (expiry: string | null) => spec.fields.flatMap((row) => parseField(row, lines, { now, expiry }));
  const expiry = rows(null).find(({ name }) => name === 'dateOfExpiry')?.value ?? null;
  return {
    format: spec.format,
    lines,
    fields: withDerivedFields(spec, { lines, fields: rows(expiry), now }),
    checkDigits,
    valid: checkDigits.every(({ valid }) => valid),
  };
}
