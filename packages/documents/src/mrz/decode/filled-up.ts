import type { Mrz } from '../mrz-types.ts';
import type { VotedLine } from './vote-line.ts';

/** Single fillers get lost now and then. */
const TOLERANCE = 1;

/**
 * Whether fillers were put into a line where nothing notices. A finger or a reflection takes characters out of a name, and
 * fillers for the length's sake then make a whole line of the rest; names, codes of documents and of states are covered by no
 * check digit. Where one covers them it tells whether they stand in the right place.
 */
export function isFilledUp(
  { checkDigits }: Pick<Mrz, 'checkDigits'>,
  voted: readonly Pick<VotedLine, 'reference'>[],
): boolean {
  const covers = checkDigits.flatMap((digit) => [digit.range, ...digit.covers]);
  const isCovered = (line: number, at: number): boolean =>
    covers.some((range) => range.line === line && at >= range.start && at < range.end);
  return voted.some(
    ({ reference }, line) =>
      reference.inserted.filter((inserted, at) => inserted && !isCovered(line, at)).length > TOLERANCE,
  );
}
