import { checkDigit } from './check-digit.ts';
import type { CheckDigitSpec, FormatSpec } from './formats/index.ts';
import type { MrzCheckDigit, MrzRange } from './mrz-types.ts';

/** The characters of several ranges, one after the other. */
function textOf(lines: readonly string[], ranges: readonly MrzRange[]): string {
  return ranges.map(({ line, start, end }) => (lines[line] ?? '').slice(start, end)).join('');
}

/** A document number that runs on into the optional data, and the place of its check digit; null for a short one. */
export function longNumber(
  { longNumber: where, checkDigits }: FormatSpec,
  lines: readonly string[],
): { ranges: readonly [MrzRange, MrzRange]; digitAt: number } | null {
  const digit = checkDigits.find(({ name }) => name === 'documentNumber');
  if (!where || !digit || lines[digit.line]?.charAt(digit.position) !== '<') return null;
  const rest = textOf(lines, [where.rest]);
  const length = rest.search(/<|$/);
  // At least one more character of the number and its check digit; nine fillers are no number at all.
  if (length < 2 || /^<+$/.test(textOf(lines, [where.number]))) return null;
  const digitAt = where.rest.start + length - 1;
  return { ranges: [where.number, { ...where.rest, end: digitAt }], digitAt };
}

/** Every check digit of the layout: what is printed, what should be, whether they agree. */
export function evaluateCheckDigits(spec: FormatSpec, lines: readonly string[]): MrzCheckDigit[] {
  const long = longNumber(spec, lines);
  return spec.checkDigits.map((digit) => {
    if (digit.name !== 'documentNumber' || long === null) return evaluate(digit, lines);
    const line = long.ranges[1].line;
    return evaluate({ ...digit, line, position: long.digitAt, covers: long.ranges }, lines);
  });
}

function evaluate({ name, line, position, covers, fillerWhenEmpty }: CheckDigitSpec, lines: readonly string[]) {
  const covered = textOf(lines, covers);
  const actual = (lines[line] ?? '').charAt(position);
  const expected = checkDigit(covered);
  const empty = fillerWhenEmpty === true && /^<*$/.test(covered) && actual === '<';
  return {
    name,
    expected: empty ? '<' : expected,
    actual,
    valid: empty || actual === expected,
    range: { line, start: position, end: position + 1 },
    covers,
  };
}
