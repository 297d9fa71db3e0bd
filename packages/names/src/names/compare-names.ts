import { asciiSpellings, nameWords, withoutDiacritics } from './fold.ts';
import { editSimilarity } from './similarity.ts';

/** In which way two spellings of a name are the same, from closest to loosest; `different`: they are not. */
export type NameAgreement =
  | 'exact'
  | 'diacritics'
  | 'transliteration'
  | 'joined'
  | 'order'
  | 'truncated'
  | 'subset'
  | 'different';

/** `score` in [0,1], higher is closer; below 0.8 whenever the names do not agree. */
export interface NameComparison {
  readonly agrees: boolean;
  readonly how: NameAgreement;
  readonly score: number;
}

export interface NameComparisonOptions {
  /** The side that comes from an MRZ whose name field was full, so its end may be missing (ICAO 9303-3 section 4.2.3). */
  readonly truncated?: 'left' | 'right';
}

const SCORES: Readonly<Record<Exclude<NameAgreement, 'different'>, number>> = {
  exact: 1,
  diacritics: 0.99,
  transliteration: 0.97,
  joined: 0.95,
  order: 0.93,
  truncated: 0.9,
  subset: 0.85,
};

/** Particles say nothing by themselves: DE is no subset of DE LA CRUZ. */
const PARTICLES = new Set(
  'AL BIN BINT DA DAS DE DEL DELLA DEN DER DI DO DOS DU EL IBN LA LE LOS TEN TER VAN VON ZU ZUR'.split(' '),
);

/** Closest agreement that a word pair may have inside a longer name. */
type WordAgreement = 'exact' | 'diacritics' | 'transliteration' | null;

/**
 * Compares two spellings of one person's name (or of its surname or given names). Understands diacritics, ICAO and
 * national transliteration, order, hyphens and dropped spaces, one of several names, and MRZ truncation when told of
 * it. Typing errors and nicknames are different names here.
 */
export function compareNames(left: string, right: string, options: NameComparisonOptions = {}): NameComparison {
  const a = nameWords(left);
  const b = nameWords(right);
  if (a.length === 0 || b.length === 0) return { agrees: false, how: 'different', score: 0 };
  const how: NameAgreement | null =
    wordForWord(a, b) ?? joined(a, b) ?? reordered(a, b) ?? truncation(a, b, options) ?? subset(a, b);
  if (how && how !== 'different') return { agrees: true, how, score: SCORES[how] };
  return { agrees: false, how: 'different', score: Math.min(0.79, editSimilarity(plain(a), plain(b))) };
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
function joined(a: readonly string[], b: readonly string[]): NameAgreement | null {
  if (a.length === b.length) return null;
  return compareWords(a.join(''), b.join('')) ? 'joined' : null;
}

function reordered(a: readonly string[], b: readonly string[]): NameAgreement | null {
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

function truncation(a: readonly string[], b: readonly string[], options: NameComparisonOptions): NameAgreement | null {
  if (!options.truncated) return null;
  const [cut, whole] = options.truncated === 'left' ? [a, b] : [b, a];
  const kept = cut.slice(0, -1);
  const end = cut.at(-1) ?? '';
  const place = whole[kept.length];
  if (cut.length > whole.length || place === undefined) return null;
  const startsAlike = kept.length === 0 || wordForWord(kept, whole.slice(0, kept.length)) !== null;
  return startsAlike && asciiSpellings(place).some((spelling) => spelling.startsWith(end)) ? 'truncated' : null;
}

/** One of several given names, or one part of a double surname: every word of the shorter name, one of them telling. */
function subset(a: readonly string[], b: readonly string[]): NameAgreement | null {
  const [part, whole] = a.length < b.length ? [a, b] : [b, a];
  if (part.length === whole.length || unmatched(part, whole).length > 0) return null;
  return part.some((word) => word.length >= 3 && !PARTICLES.has(withoutDiacritics(word))) ? 'subset' : null;
}

function plain(words: readonly string[]): string {
  return words.map((word) => asciiSpellings(word)[0] ?? word).join(' ');
}
