import type { DocumentKind, TextLine } from '@bonafide/domain';
import { nameWords, withoutDiacritics } from '@bonafide/names';
import { KIND_WORDS } from './kind-words.ts';

/** A title that was found, and how much it says for its kind, in nats. */
export interface TitleFound {
  readonly kind: DocumentKind;
  readonly weight: number;
}

/** A title that fills its line or its part of a bilingual line; one inside a longer line; one with letters misread. */
const WEIGHTS = { whole: 5, inside: 3.5, mentioned: 1, near: 3 };
/** Shorter words stand inside too many others. */
const SHORTEST_INSIDE = 8;
const SHORTEST_NEAR = 9;
/** One letter in so many may be misread. */
const LETTERS_A_SLIP = 7;
/** A title is most of its line; remarks that mention a document are longer. */
const LONGEST_LINE = 4;

/** Upper case without marks and spaces; letters of other scripts stay. */
export const foldTitle = (text: string): string => nameWords(text).map(withoutDiacritics).join('');

/** `Passport No.` labels a number, on visas too. */
const NUMBER_LABEL = /(NO|NR|NUM|NUMBER|NUMERO|NUMMER|NUMER|NUMRIS|SZAMA|CISLO|BROJ|NUMMERO)\d*$/;

interface FoldedLine {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly confidence: number;
}

type Weigh = (word: string, line: FoldedLine) => number;

/** Titles of documents among lines of text, each kind once with its best weight; misread ones where none is clear. */
export function titleKinds(lines: readonly TextLine[]): readonly TitleFound[] {
  const folded = lines
    .map(({ text, confidence }) => ({ whole: foldTitle(text), parts: partsOf(text), confidence }))
    .filter(({ whole }) => !NUMBER_LABEL.test(whole));
  const clear = weighed(folded, clearWeight);
  return clear.some(({ weight }) => weight > WEIGHTS.mentioned) ? clear : weighed(folded, nearWeight);
}

const partsOf = (text: string): readonly string[] => text.split(/[/|·•]|\s[-–]\s/).map(foldTitle);

function weighed(lines: readonly FoldedLine[], weigh: Weigh): TitleFound[] {
  return KIND_WORDS.flatMap(([kind, words]) => {
    const weights = lines.flatMap((line) => words.map((word) => line.confidence * weigh(word, line)));
    const weight = weights.reduce((best, value) => Math.max(best, value), 0);
    return weight > 0 ? [{ kind, weight }] : [];
  });
}

function clearWeight(word: string, { whole, parts }: FoldedLine): number {
  if (whole === word || parts.includes(word)) return WEIGHTS.whole;
  if (word.length < SHORTEST_INSIDE || !whole.includes(word)) return 0;
  return whole.length <= word.length * LONGEST_LINE ? WEIGHTS.inside : WEIGHTS.mentioned;
}

function nearWeight(word: string, { whole }: FoldedLine): number {
  const slips = Math.floor(word.length / LETTERS_A_SLIP);
  if (word.length < SHORTEST_NEAR || whole.length < word.length - slips) return 0;
  return distanceWithin(word, whole) <= slips ? WEIGHTS.near : 0;
}

/** Fewest edits that turn `word` into some part of `text` (Sellers). */
function distanceWithin(word: string, text: string): number {
  let column = Array.from({ length: word.length + 1 }, (_, i) => i);
  let best = word.length;
  for (const char of text) {
    const next = [0];
    for (let i = 1; i <= word.length; i++) {
      const replaced = (column[i - 1] ?? 0) + (word.charAt(i - 1) === char ? 0 : 1);
      next.push(Math.min(replaced, (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1));
    }
    best = Math.min(best, next[word.length] ?? best);
    column = next;
  }
  return best;
}
