import type { MrzLineReading } from '@bonafide/domain';
import type { FormatSpec } from '../formats/index.ts';

/** Readings less sure say little about where a line ends. */
const TELLING = 0.9;
/** Single characters get lost or doubled now and then. */
const TOLERANCE = 1;

/**
 * Whether the readings settle how long the lines are. Visas of both sizes begin alike and end in fillers, and no composite check
 * digit closes them (ICAO 9303-7 clauses 4.2 and 5.2): a long line seen in part reads as a whole short one. Wider cuts then show
 * more characters than tight ones, whereas a line that was seen to its end gives the same number in each.
 */
export function isLengthSettled(
  { checkDigits, lineLengths }: FormatSpec,
  rows: readonly { readonly readings: readonly MrzLineReading[] }[],
): boolean {
  if (checkDigits.some(({ name }) => name === 'composite')) return true;
  return lineLengths.every((length, line) => {
    const counts = (rows[line]?.readings ?? [])
      .filter(({ confidence }) => confidence > TELLING)
      .map(({ text }) => text.length)
      .sort((a, b) => a - b);
    const usual = counts[counts.length >> 1];
    const most = counts.at(-1);
    if (usual === undefined || most === undefined) return false;
    return Math.abs(usual - length) <= TOLERANCE && most <= Math.max(usual, length) + TOLERANCE;
  });
}
