import type { MrzLineReading } from '@bonafide/domain';
import type { FormatSpec } from '../formats/index.ts';

/** Readings less sure say little about where a line ends. */
const TELLING = 0.9;
/** Single characters get lost or doubled now and then. */
const TOLERANCE = 1;

/**
 * Whether the readings settle how long the lines are. A finger or a reflection over a part of a line takes characters out of it, and
 * fillers put in for the length's sake would then make a whole line of it: names have no check digit that notices. Visas of both
 * sizes moreover begin alike and end in fillers, and no composite check digit closes them (ICAO 9303-7 clauses 4.2 and 5.2): a
 * long line seen in part reads as a whole short one. Wider cuts then show more characters than tight ones, whereas a line that was
 * seen to its end gives the same number in each.
 */
export function isLengthSettled(
  { checkDigits, lineLengths }: FormatSpec,
  rows: readonly { readonly readings: readonly MrzLineReading[] }[],
): boolean {
  const isClosed = checkDigits.some(({ name }) => name === 'composite');
  return lineLengths.every((length, line) => {
    const readings = rows[line]?.readings ?? [];
    const usual = middle(readings.map(({ text }) => text.length));
    if (usual === null || Math.abs(usual - length) > TOLERANCE) return false;
    return isClosed || isWhole(readings, length);
  });
}

/** No clear reading shows more characters than the usual one. */
function isWhole(readings: readonly MrzLineReading[], length: number): boolean {
  const counts = readings.filter(({ confidence }) => confidence > TELLING).map(({ text }) => text.length);
  const usual = middle(counts);
  if (usual === null || Math.abs(usual - length) > TOLERANCE) return false;
  return Math.max(...counts) <= Math.max(usual, length) + TOLERANCE;
}

function middle(counts: readonly number[]): number | null {
  return counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? null;
}
