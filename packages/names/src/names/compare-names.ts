import { type ExtraName, extraName, isGeneration, isTitle } from './extra-name.ts';
import { asciiSpellings, nameWords, withoutDiacritics } from './fold.ts';
import { nameDifference } from './name-difference.ts';
import { editSimilarity } from './similarity.ts';

/**
 * In which way two spellings of a name are the same, from closest to loosest (`exact` to `double-name`), what it is that keeps them
 * from surely being so (`nickname`, `initial`, `typo`), or that they are not (`mismatch`).
 */
export type NameAgreement =
  | 'exact'
  | 'diacritics'
  | 'transliteration'
  | 'joined'
  | 'order'
  | 'truncated'
  | ExtraName
  | 'nickname'
  | 'initial'
  | 'typo'
  | 'mismatch';

/** `score` in [0,1], higher is closer; below 0.8 whenever the names do not agree. */
export interface NameComparison {
  /** Surely one name. False with another `how` than `mismatch` means: perhaps, and a human must look. */
  readonly agrees: boolean;
  readonly how: NameAgreement;
  readonly score: number;
}

export interface NameComparisonOptions {
  /** The side that comes from an MRZ whose name field was full, so its end may be missing (ICAO 9303-3 section 4.2.3). */
  readonly truncated?: 'left' | 'right';
  /** What the names are, where it is known: a word more is another given name or the other half of a double surname. */
  readonly field?: 'given' | 'family';
}

type Agreeing = Exclude<NameAgreement, 'nickname' | 'initial' | 'typo' | 'mismatch'>;

const SCORES: Readonly<Record<Agreeing, number>> = {
  exact: 1,
  diacritics: 0.99,
  transliteration: 0.97,
  joined: 0.95,
  order: 0.93,
  truncated: 0.9,
  patronymic: 0.85,
  'middle-name': 0.85,
  'double-name': 0.85,
};

const HIGHEST_OPEN = 0.79;

/** Particles say nothing by themselves: DE is no subset of DE LA CRUZ. */
const PARTICLES = new Set(
  'AL BIN BINT DA DAS DE DEL DELLA DEN DER DI DO DOS DU EL IBN LA LE LOS TEN TER VAN VON ZU ZUR'.split(' '),
);

/** Closest agreement that a word pair may have inside a longer name. */
type WordAgreement = 'exact' | 'diacritics' | 'transliteration' | null;

/**
 * Compares two spellings of one person's name (or of its surname or given names). Understands diacritics, ICAO and
 * national transliteration, order, hyphens and dropped spaces, one of several names, and MRZ truncation when told of
 * it. Typing errors, initials and nicknames do not agree, but are named.
 */
export function compareNames(left: string, right: string, options: NameComparisonOptions = {}): NameComparison {
  const a = nameWords(left);
  const b = nameWords(right);
  if (a.length === 0 || b.length === 0) return { agrees: false, how: 'mismatch', score: 0 };
  if (Math.max(left.length, right.length) > LONGEST) return compareLong(a, b);
  const how = agreement({ words: a, text: left }, { words: b, text: right }, options) ?? untitled(left, right, options);
  if (how !== null) return { agrees: true, how, score: SCORES[how] };
  const score = Math.min(HIGHEST_OPEN, editSimilarity(plain(a), plain(b)));
  return { agrees: false, how: nameDifference(left, right), score };
}

/** Letters of the longest names that are looked at closely; nobody's name is longer, and work grows with their square. */
const LONGEST = 500;

function compareLong(a: readonly string[], b: readonly string[]): NameComparison {
  const same = a.join(' ') === b.join(' ');
  return { agrees: same, how: same ? 'exact' : 'mismatch', score: same ? 1 : 0 };
}

function agreement(left: WrittenName, right: WrittenName, options: NameComparisonOptions): Agreeing | null {
  const [a, b] = [left.words, right.words];
  return (
    wordForWord(a, b) ??
    joined(a, b) ??
    reordered(a, b) ??
    truncation(left, right, options) ??
    subset(left, right, options)
  );
}

/** Whole names without doctors and barons on either side; generations (Jr., III) tell people apart. */
function untitled(left: string, right: string, options: NameComparisonOptions): Agreeing | null {
  const [a, b] = [withoutTitles(left), withoutTitles(right)];
  const fewest = Math.min(a.words.length, b.words.length);
  const same = a.words.length === nameWords(left).length && b.words.length === nameWords(right).length;
  return options.field !== undefined || same || fewest < 2 ? null : agreement(a, b, options);
}

function withoutTitles(text: string): WrittenName {
  return { words: nameWords(text).filter((word) => !isTitle(word) || isGeneration(word)), text };
}

function wordForWord(a: readonly string[], b: readonly string[]): WordAgreement {
  if (a.length !== b.length) return null;
  let loosest: Exclude<WordAgreement, null> = 'exact';
  for (const [index, word] of a.entries()) {
    const how = compareWords(word, b[index] ?? '');
    if (!how) return null;
    if (SCORES[how] < SCORES[loosest]) loosest = how;
  }
  return loosest;
}

function compareWords(a: string, b: string): WordAgreement {
  if (a === b) return 'exact';
  const bare = withoutDiacritics(a);
  if (bare.length === a.length && bare === withoutDiacritics(b) && bare.length === b.length) return 'diacritics';
  const spellings = new Set(asciiSpellings(a));
  if (asciiSpellings(b).some((spelling) => spellings.has(spelling))) return 'transliteration';
  return looselyRomanised(a, b) ? 'transliteration' : null;
}

/** Names that differ only in which romanisation was used: MUELLER and MULLER, SERGEY and SERGEI, ALEXANDR and ALEKSANDR. */
function looselyRomanised(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  if (shortest < 4) return false;
  const [left, right] = [withoutUmlautE(a), withoutUmlautE(b)];
  return left === right || (shortest >= 5 && romanisationKey(left) === romanisationKey(right));
}

/** AE, OE and UE before a consonant as the plain vowel that stays when an umlaut is dropped. */
function withoutUmlautE(word: string): string {
  return withoutDiacritics(word).replace(/([AOU])E(?=[^AEIOU])/g, '$1');
}

function romanisationKey(word: string): string {
  return word.replaceAll('X', 'KS').replaceAll('KH', 'H').replace(/[YJ]/g, 'I').replace(/I+/g, 'I');
}

/** Recognisers and forms lose spaces and hyphens: ANNAMARIA is ANNA-MARIA. */
function joined(a: readonly string[], b: readonly string[]): Agreeing | null {
  if (a.length === b.length) return null;
  return compareWords(a.join(''), b.join('')) ? 'joined' : null;
}

function reordered(a: readonly string[], b: readonly string[]): Agreeing | null {
  return a.length === b.length && a.length > 1 && unmatched(a, b).length === 0 ? 'order' : null;
}

/** The words of `part` that no word of `whole` matches, each word used once. */
function unmatched(part: readonly string[], whole: readonly string[]): readonly string[] {
  const free = [...whole];
  return part.filter((word) => {
    const index = free.findIndex((candidate) => compareWords(word, candidate) !== null);
    if (index >= 0) free.splice(index, 1);
    return index < 0;
  });
}

/** The cut word ends the given names, of which whole ones may be gone behind it. */
function truncation(left: WrittenName, right: WrittenName, options: NameComparisonOptions): Agreeing | null {
  if (!options.truncated) return null;
  const [cut, whole] = options.truncated === 'left' ? [left, right] : [right, left];
  const kept = cut.words.slice(0, -1);
  const end = cut.words.at(-1) ?? '';
  if (cut.words.length > whole.words.length) return null;
  const startsAlike = kept.length === 0 || wordForWord(kept, whole.words.slice(0, kept.length)) !== null;
  if (startsAlike && beginsWith(whole.words[kept.length], end)) return 'truncated';
  if (!cut.text.includes('<<') || unmatched(kept, whole.words).length > 0) return null;
  return unmatched(whole.words, kept).some((word) => beginsWith(word, end)) ? 'truncated' : null;
}

function beginsWith(word: string | undefined, beginning: string): boolean {
  return word !== undefined && asciiSpellings(word).some((spelling) => spelling.startsWith(beginning));
}

interface WrittenName {
  readonly words: readonly string[];
  readonly text: string;
}

/** One of several given names, or one part of a double surname: every word of the shorter name, one of them telling. */
function subset(a: WrittenName, b: WrittenName, { field }: NameComparisonOptions): Agreeing | null {
  const [part, whole] = a.words.length < b.words.length ? [a, b] : [b, a];
  if (part.words.length === whole.words.length || unmatched(part.words, whole.words).length > 0) return null;
  if (!part.words.some((word) => word.length >= 3 && !PARTICLES.has(withoutDiacritics(word)))) return null;
  const extra = unmatched(whole.words, part.words);
  if (part.words.length > 1 && extra.every(isTitle)) return 'exact';
  return extraName(extra, { text: whole.text, words: whole.words, told: part.words.length, field });
}

function plain(words: readonly string[]): string {
  return words.map((word) => asciiSpellings(word)[0] ?? word).join(' ');
}
