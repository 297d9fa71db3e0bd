import type { DocumentKind, TextLine } from '@bonafide/domain';
import { editDistance, nameWords, withoutDiacritics } from '../names/index.ts';
import { KIND_WORDS } from './kind-words.ts';

/** A title that was found, and how much it says for its kind, in nats. */
export interface TitleFound {
  readonly kind: DocumentKind;
  readonly weight: number;
}

/** A title that fills its line or its part of a bilingual line; one inside a longer line; one with a letter misread. */
const WEIGHTS = { whole: 5, inside: 3.5, near: 3 };
/** Shorter words stand inside too many others. */
const SHORTEST_INSIDE = 8;
const SHORTEST_NEAR = 9;
/** A title is most of its line; remarks that mention a document are longer. */
const LONGEST_LINE = 4;

/** Upper case without marks and spaces; letters of other scripts stay. */
export const foldTitle = (text: string): string => nameWords(text).map(withoutDiacritics).join('');

/** `Passport No.` labels a number, on visas too. */
const NUMBER_LABEL = /(NO|NR|NUM|NUMBER|NUMERO|NUMMER|NUMER|NUMRIS|SZAMA|CISLO|BROJ|NUMMERO)\d*$/;

/** Titles of documents among lines of text, each kind once with its best weight. */
export function titleKinds(lines: readonly TextLine[]): readonly TitleFound[] {
  const best = new Map<DocumentKind, number>();
  for (const line of lines) {
    const whole = foldTitle(line.text);
    if (NUMBER_LABEL.test(whole)) continue;
    const parts = line.text.split(/[/|·•]|\s[-–]\s/).map(foldTitle);
    for (const [kind, words] of KIND_WORDS) {
      const weight = line.confidence * Math.max(0, ...words.map((word) => weightOf(word, whole, parts)));
      if (weight > (best.get(kind) ?? 0)) best.set(kind, weight);
    }
  }
  return [...best].map(([kind, weight]) => ({ kind, weight }));
}

function weightOf(word: string, whole: string, parts: readonly string[]): number {
  if (whole === word || parts.includes(word)) return WEIGHTS.whole;
  if (word.length >= SHORTEST_INSIDE && whole.includes(word)) {
    return whole.length <= word.length * LONGEST_LINE ? WEIGHTS.inside : 1;
  }
  const near = word.length >= SHORTEST_NEAR && parts.some((part) => isNear(part, word));
  return near ? WEIGHTS.near : 0;
}

function isNear(part: string, word: string): boolean {
  return Math.abs(part.length - word.length) <= 1 && editDistance(part, word) <= 1;
}
