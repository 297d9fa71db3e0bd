import type { Box, TextLine } from '@bonafide/domain';
import { foldWords } from '@bonafide/names';
import { readDates } from '../visual/index.ts';
import { ISSUE_WORDS, OTHER_DATE_WORDS } from './date-labels.ts';
import { longestPhrase } from './match-words.ts';

export interface PaperDate {
  /** ISO 8601; the most usual meaning of what is printed. */
  readonly value: string;
  /** Every meaning that the print can have. */
  readonly possible: readonly string[];
  readonly raw: string;
  readonly box: Box;
  /** [0,1]; a guess from how the date was found, not calibrated. */
  readonly confidence: number;
}

/** Heights of a line within which a label above or beside it belongs to a date. */
const NEAR = 1.8;
const TOP = 0.45;
/** A house number and a postal code: dates in figures are not parted by commas, nor have they five figures on end beside others. */
const HOUSE_AND_CODE = /^[^\p{L}]*,[^\p{L}]*$|^\d{1,3}\D+\d{5}$/u;
/** A date under a label of its own, in the letterhead, elsewhere, under a label of something else. */
const CONFIDENCE = { labelled: 0.9, head: 0.6, elsewhere: 0.3 };

/** The day on which a paper was made: not when it must be paid, nor the period it is about. */
export function findIssueDate(lines: readonly TextLine[], pageHeight: number): PaperDate | null {
  const found = lines.flatMap((line) => datesOf(line, lines, pageHeight));
  const ranked = [...found].sort((a, b) => b.confidence - a.confidence || a.box.y - b.box.y);
  return ranked[0] ?? null;
}

function datesOf(line: TextLine, lines: readonly TextLine[], pageHeight: number): readonly PaperDate[] {
  const dates = readDates(line.text).filter(({ raw }) => !HOUSE_AND_CODE.test(raw));
  // Two dates on one line are a period.
  if (dates.length !== 1) return [];
  const [date] = dates;
  const value = date?.possible[0];
  if (!date || value === undefined) return [];
  const confidence = confidenceOf(line, { date: date.raw, lines, pageHeight });
  return confidence === null ? [] : [{ value, possible: date.possible, raw: date.raw, box: line.box, confidence }];
}

function confidenceOf(
  line: TextLine,
  { date, lines, pageHeight }: { date: string; lines: readonly TextLine[]; pageHeight: number },
): number | null {
  const own = line.text.replace(date, ' ');
  const label = /\p{L}{2}/u.test(own) ? own : (labelNear(line, lines)?.text ?? '');
  const folded = foldWords(label);
  const issue = longestPhrase(folded, ISSUE_WORDS);
  const other = longestPhrase(folded, OTHER_DATE_WORDS);
  if (other && other.length >= (issue?.length ?? 0)) return null;
  if (issue) return CONFIDENCE.labelled;
  return line.box.y < pageHeight * TOP ? CONFIDENCE.head : CONFIDENCE.elsewhere;
}

/** The text straight to the left, else straight above. */
function labelNear({ box }: TextLine, lines: readonly TextLine[]): TextLine | null {
  const left = lines.filter(({ box: other }) => {
    const sameRow = Math.abs(other.y + other.height / 2 - box.y - box.height / 2) < box.height * 0.6;
    return sameRow && other.x + other.width <= box.x + 1;
  });
  if (left.length > 0) return left.reduce((a, b) => (b.box.x > a.box.x ? b : a));
  const above = lines.filter(({ box: other }) => {
    const gap = box.y - (other.y + other.height);
    const overlaps = other.x < box.x + box.width && box.x < other.x + other.width;
    return overlaps && gap >= -box.height * 0.3 && gap < box.height * NEAR;
  });
  return above.length > 0 ? above.reduce((a, b) => (b.box.y > a.box.y ? b : a)) : null;
}
