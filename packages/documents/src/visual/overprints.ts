import type { TextLine } from '@bonafide/domain';
import { foldToAscii } from '@bonafide/names';
import { similarityInside } from './guess-label.ts';

/** Values and labels run along the page; what is printed or stamped across it leans more, degrees. */
const STEEPEST = 5;
/** A short or small word has no measurable direction: its ends must differ by this share of its height. */
const LEAST_RISE = 0.4;
/** Nor has a single letter; words are this many heights long at least. */
const SHORTEST_LEANING = 1.8;
/** A word that stands on a document so often, and is long enough, is printed all over it. */
const LEAST_REPEATS = 4;
const SHORTEST_WORD = 6;
const SHORTEST_FRAGMENT = 3;
const LEAST_SIMILARITY = 0.75;
/** So much of an overprint at the end of a value is no chance. */
const SHORTEST_GLUED = 5;
/** Behind a long number two letters are enough, if the word begins or ends with them. */
const SHORTEST_BEHIND_DIGITS = 2;
const NUMBER = /^[\d\s./-]{7,}$/;

/**
 * Lines without words that are printed across the text, such as SPECIMEN in rows: those that lean against the reading
 * direction, fragments of a word that is there many times, and such fragments at the end of values. Expects
 * straightened lines.
 */
export function withoutOverprints(lines: readonly TextLine[]): readonly TextLine[] {
  const words = repeatedWords(lines);
  return lines
    .filter((line) => !leans(line) && !words.some((word) => isFragment(foldToAscii(line.text), word)))
    .map((line) => words.reduce(withoutGlued, line));
}

/** `PHOEBE SPECIMEN`, `PROVAECIMEN`, `17351633266EN`: the value without the part of the overprint that the detector took with it. */
function withoutGlued(line: TextLine, word: string): TextLine {
  const letters = [...line.text];
  for (let length = word.length; length >= SHORTEST_BEHIND_DIGITS; length--) {
    const end = foldToAscii(letters.slice(-length).join(''));
    if (letters.length <= length + 1 || end.length !== length || !word.includes(end)) continue;
    const atEdge = word.startsWith(end) || word.endsWith(end);
    if (length < SHORTEST_GLUED && !(atEdge && NUMBER.test(letters.slice(0, -length).join('')))) continue;
    const text = letters.slice(0, -length).join('').trimEnd();
    const box = { ...line.box, width: (line.box.width * text.length) / line.text.length };
    return { ...line, text, box };
  }
  return line;
}

function leans({ quad: [a, b, , d] }: TextLine): boolean {
  const height = Math.hypot(d.x - a.x, d.y - a.y);
  if (Math.hypot(b.x - a.x, b.y - a.y) < SHORTEST_LEANING * height) return false;
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
