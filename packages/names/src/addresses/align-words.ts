import { consonantSkeleton } from '../matching/index.ts';
import { editDistance } from '../names/index.ts';
import type { AddressWord, AddressZone } from './parsed-address.ts';

export interface WordPair {
  readonly a: AddressWord;
  readonly b: AddressWord;
  /** (0,1] */
  readonly similarity: number;
  /** `apart`: one is a street's word and the other a town's. */
  readonly zone: AddressZone | 'apart';
}

export interface WordAlignment {
  readonly pairs: readonly WordPair[];
  readonly onlyA: readonly AddressWord[];
  readonly onlyB: readonly AddressWord[];
}

/** At least this much alike, two words are one that was misspelt or misread. */
export const SAME_WORD = 0.8;

const ONE_MISREAD = 5;
const TWO_MISREAD = 9;
/** In shorter words, or with more letters, they may be the same or not. */
const SHORTEST_MISREAD = 4;
const SHORTEST_ABBREVIATION = 3;
const SHORTEST_SKELETON = 2;
const SIMILARITY = { shape: 0.98, shortened: 0.9, skeleton: 0.85, doubtful: 0.7 } as const;
/** A typing error in a word of five letters still is the same word. */
const COST_OF_EDIT = 0.9;

/** Pairs words of streets and towns, the most alike first, whatever their order; kinds of streets and directions are left out. */
export function alignWords(
  left: readonly AddressWord[],
  right: readonly AddressWord[],
  looseScripts: boolean,
): WordAlignment {
  const a = joinedLike(left, right).filter(isNaming);
  const b = joinedLike(right, left).filter(isNaming);
  const candidates = a
    .flatMap((word, i) => b.map((other, j) => ({ i, j, pair: pairOf(word, other, looseScripts) })))
    .filter(({ pair }) => pair.similarity > 0)
    .sort((x, y) => y.pair.similarity - x.pair.similarity || Math.abs(x.i - x.j) - Math.abs(y.i - y.j));
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const pairs = candidates.flatMap(({ i, j, pair }) => {
    if (usedA.has(i) || usedB.has(j)) return [];
    usedA.add(i);
    usedB.add(j);
    return [{ i, pair }];
  });
  return {
    pairs: pairs.sort((x, y) => x.i - y.i).map(({ pair }) => pair),
    onlyA: a.filter((_word, i) => !usedA.has(i)),
    onlyB: b.filter((_word, j) => !usedB.has(j)),
  };
}

const isNaming = ({ role }: AddressWord): boolean => role === 'name' || role === 'ordinal';

/** Two words that the other side writes as one: `Old Mill` and `Oldmill`, `North Point` and `Northpoint`. */
function joinedLike(words: readonly AddressWord[], others: readonly AddressWord[]): readonly AddressWord[] {
  const whole = new Set(others.filter(isNaming).map(({ text }) => text));
  const joined: AddressWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const text = `${before?.text}${word.text}`;
    if (before !== undefined && whole.has(text)) joined.splice(-1, 1, { ...word, text, role: 'name' });
    else joined.push(word);
  }
  return joined;
}

function pairOf(a: AddressWord, b: AddressWord, looseScripts: boolean): WordPair {
  const apart = a.zone !== b.zone && a.zone !== 'open' && b.zone !== 'open';
  const zone = apart ? 'apart' : a.zone === 'open' ? b.zone : a.zone;
  return { a, b, zone, similarity: wordSimilarity(a, b, looseScripts) };
}

function wordSimilarity(a: AddressWord, b: AddressWord, looseScripts: boolean): number {
  if (a.text === b.text) return 1;
  if (a.role === 'ordinal' || b.role === 'ordinal') return 0;
  if (shape(a.text) === shape(b.text)) return SIMILARITY.shape;
  const [short, long] = a.text.length <= b.text.length ? [a, b] : [b, a];
  const isShortened = short.shortened && short.text.length >= SHORTEST_ABBREVIATION;
  if (isShortened && long.text.startsWith(short.text)) return SIMILARITY.shortened;
  if (looseScripts && haveOneSkeleton(a.text, b.text)) return SIMILARITY.skeleton;
  return misreadSimilarity(short.text, long.text);
}

function misreadSimilarity(short: string, long: string): number {
  if (long.length < SHORTEST_MISREAD || long.length - short.length > 2) return 0;
  const edits = editDistance(short, long);
  const sure = long.length >= TWO_MISREAD ? 2 : long.length >= ONE_MISREAD ? 1 : 0;
  if (edits <= sure) return 1 - (COST_OF_EDIT * edits) / long.length;
  return edits <= sure + 1 && edits * 3 <= long.length + 1 ? SIMILARITY.doubtful : 0;
}

/** Consonants that every romanisation keeps. */
function haveOneSkeleton(a: string, b: string): boolean {
  const skeleton = consonantSkeleton(a);
  return skeleton.length >= SHORTEST_SKELETON && skeleton === consonantSkeleton(b);
}

/** Müller, Mueller and Muller are one name, so are the cases of Slavic ones; recognisers take `rn` for `m`, `vv` for `w`, `l` for `i`. */
const shape = (word: string): string =>
  word
    .replace(/([aou])e|aa/g, (pair) => pair.charAt(0))
    .replace(/(?<=sk)(?:ogo|oho|aya|aia|oye|oe|oy|oi|iy|yy|ij|a|y|i)$/, 'y')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('i', 'l');
