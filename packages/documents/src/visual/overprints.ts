import type { TextLine } from '@bonafide/domain';
import { foldToAscii } from '../names/index.ts';
import { similarityInside } from './guess-label.ts';

/** Values and labels run along the page; what is printed or stamped across it leans more, degrees. */
const STEEPEST = 5;
/** A short or small word has no measurable direction: its ends must differ by this share of its height. */
const LEAST_RISE = 0.4;
/** A word that stands on a document so often, and is long enough, is printed all over it. */
const LEAST_REPEATS = 4;
const SHORTEST_WORD = 6;
const SHORTEST_FRAGMENT = 3;
const LEAST_SIMILARITY = 0.75;

/**
 * Lines without words that are printed across the text, such as SPECIMEN in rows: those that lean against the reading
 * direction, and fragments of a word that is there many times. Expects straightened lines.
 */
export function withoutOverprints(lines: readonly TextLine[]): readonly TextLine[] {
  const words = repeatedWords(lines);
  return lines.filter((line) => !leans(line) && !words.some((word) => isFragment(foldToAscii(line.text), word)));
}

function leans({ quad: [a, b, , d] }: TextLine): boolean {
  const height = Math.hypot(d.x - a.x, d.y - a.y);
  const angle = Math.abs(Math.atan2(b.y - a.y, b.x - a.x)) * (180 / Math.PI);
  return angle > STEEPEST && Math.abs(b.y - a.y) > LEAST_RISE * height;
}

function repeatedWords(lines: readonly TextLine[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const word = foldToAscii(text);
    if (word.length >= SHORTEST_WORD && !/\d/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const twice = [...counts].filter(([, count]) => count >= 2).map(([word]) => word);
  return twice.filter(
    (word) => lines.filter(({ text }) => isFragment(foldToAscii(text), word)).length >= LEAST_REPEATS,
  );
}

function isFragment(text: string, word: string): boolean {
  if (text.length < SHORTEST_FRAGMENT || text.length > word.length + 2 || /\d/.test(text)) return false;
  return similarityInside(text, word) >= LEAST_SIMILARITY;
}
