import type { Box, TextLine } from '@bonafide/domain';
import { readDates } from './dates.ts';
import { guessLabel } from './guess-label.ts';
import { type LabelMatch, matchLabels } from './label-match.ts';
import type { LabelMeaning } from './languages/index.ts';

/** A label and its place on the document. */
export interface PlacedLabel {
  readonly meaning: LabelMeaning;
  readonly languages: readonly string[];
  /** Text behind the label in the same line; empty when the label stands alone. */
  readonly rest: string;
  /** [0,1], 1 when the label was met to the letter. */
  readonly score: number;
  readonly box: Box;
  readonly line: TextLine;
}

/** The lines of a document sorted into labels and what may be values. */
export interface SortedLines {
  readonly labels: readonly PlacedLabel[];
  readonly values: readonly TextLine[];
  /** BCP 47 codes of the languages of the labels, as far as they show. */
  readonly languages: ReadonlySet<string>;
}

/** Labels to the letter from which on the document's languages and its style of labels count as known. */
const LEAST_SURE = 3;
/** A guess is worth less than a misread label of the same likeness. */
const GUESS_WEIGHT = 0.85;
/** Values are mostly printed higher than labels; a line in capitals is a guessed label up to so many of their heights. */
const HIGHEST_GUESS = 1.2;
/** Languages to guess in as long as the document shows none: those that stand beside others most often. */
const COMMON_LANGUAGES = ['en', 'fr'];

/** Finds the labels among a document's lines; those too badly misread to be found alone are guessed from its languages. */
export function sortLines(lines: readonly TextLine[]): SortedLines {
  const matched = lines.map((line) => ({ line, matches: matchLabels(line.text) }));
  const style = styleOf(matched.flatMap(({ line, matches }) => matches.map((match) => ({ line, match }))));
  const labels: PlacedLabel[] = [];
  const values: TextLine[] = [];
  for (const { line, matches } of matched) {
    const fitting = matches.filter((match) => fitsStyle(match, line, style));
    const found = fitting.length > 0 ? fitting.map((match) => place(match, line)) : guessed(line, style);
    labels.push(...found);
    if (found.length === 0) values.push(line);
  }
  return { labels, values, languages: style.languages };
}

/** How a document prints its labels. */
interface LabelStyle {
  readonly languages: ReadonlySet<string>;
  /** Labels have small letters: a line in capitals is a value then, unless it is a label to the letter. */
  readonly smallLetters: boolean;
  /** Labels are in capitals, so that lines in capitals may be misread ones. */
  readonly capitals: boolean;
  /** What labels announce that were met to the letter. */
  readonly met: ReadonlySet<LabelMeaning>;
  /** Median height of these labels' lines, px; 0 without any. */
  readonly height: number;
}

interface MatchOnLine {
  readonly line: TextLine;
  readonly match: LabelMatch;
}

function styleOf(matches: readonly MatchOnLine[]): LabelStyle {
  const sure = matches.filter(({ match }) => match.score === 1 && match.end - match.start >= 5);
  const small = sure.filter(({ line, match }) => hasSmallLetters(line.text.slice(match.start, match.end)));
  const votes = new Map<string, number>();
  for (const { match } of sure) {
    // A label that many languages share, such as `Nationality` in none but one, tells the less of them.
    for (const language of match.languages)
      votes.set(language, (votes.get(language) ?? 0) + 1 / match.languages.length);
  }
  const heights = sure.map(({ line }) => line.box.height).sort((a, b) => a - b);
  const languages = [...votes].filter(([, count]) => count >= 1).map(([language]) => language);
  return {
    languages: new Set([...COMMON_LANGUAGES, ...languages]),
    smallLetters: sure.length >= LEAST_SURE && small.length > 0.6 * sure.length,
    capitals: sure.length >= LEAST_SURE && small.length < 0.4 * sure.length,
    met: new Set(sure.map(({ match }) => match.meaning)),
    height: heights[heights.length >> 1] ?? 0,
  };
}

function hasSmallLetters(text: string): boolean {
  return /\p{Ll}/u.test(text);
}

/** The last name SEXTON or the town of ADRESE are no labels where labels are written `Surname`; PESEL and CNP always are. */
function fitsStyle(match: LabelMatch, line: TextLine, { smallLetters }: LabelStyle): boolean {
  const label = line.text.slice(match.start, match.end);
  const sure = match.score === 1 && (label.length >= 5 || match.meaning === 'personalNumber');
  return !smallLetters || hasSmallLetters(label) || sure || /\d/.test(match.rest);
}

function guessed(line: TextLine, { languages, capitals, met, height }: LabelStyle): readonly PlacedLabel[] {
  const small = hasSmallLetters(line.text);
  if (!small && (!capitals || line.box.height > HIGHEST_GUESS * height)) return [];
  const guess = readDates(line.text).length > 0 ? null : guessLabel(line.text, languages);
  // Among labels in capitals values look like misread ones; a field is announced but once.
  if (!guess || (!small && met.has(guess.meaning))) return [];
  const { meaning, score } = guess;
  return [{ meaning, languages: [...languages], rest: '', score: score * GUESS_WEIGHT, box: line.box, line }];
}

/** Glyphs are taken as equally wide to find a label's part of a line that holds several. */
function place({ meaning, languages, rest, score, start, end }: LabelMatch, line: TextLine): PlacedLabel {
  const { x, width } = line.box;
  const scale = width / Math.max(1, line.text.length);
  const box = { ...line.box, x: x + start * scale, width: (end - start) * scale };
  return { meaning, languages, rest, score, box, line };
}
