import { consonantSkeleton, foldedSimilarity, foldToken } from '@bonafide/names';
import { type HashLists, listUnder, placeOf } from './hash-lists.ts';
import type { NameTable } from './name-table.ts';
import { findText, textReader } from './text-table.ts';
import { classKeys, mayDifferInVowels, outlineOf, skeletonKeys, soundKey, soundKeys } from './token-keys.ts';

/** The texts of a table that one word of a query may stand for, most similar first. */
export interface SimilarTexts {
  readonly texts: Uint32Array;
  readonly similarities: Float32Array;
  /** How many times they stand in names, all together. */
  readonly occurrences: number;
}

/** Keys that more texts share tell nothing. */
const MOST_UNDER_A_KEY = 1_500;

const SAME_CONSONANTS = 0.9;
/** Two consonants are shared by too many words that are others. */
const LEAST_CONSONANTS = 3;

/** Looks words up in a table. The last `remembered` answers are kept. */
export class TextSearch {
  readonly #table: NameTable;
  readonly #textOf: (text: number) => string;
  readonly #remembered = new Map<string, SimilarTexts>();
  readonly #mostRemembered: number;
  /** What texts sound like, as far as they were compared. */
  readonly #folded: (string | undefined)[];
  /** The look-up in which a text was last seen. */
  readonly #seen: Uint32Array;
  #lookUp = 0;

  constructor(table: NameTable, mostRemembered: number) {
    this.#table = table;
    this.#textOf = textReader(table.texts);
    this.#mostRemembered = mostRemembered;
    this.#seen = new Uint32Array(table.texts.starts.length);
    this.#folded = new Array(table.texts.starts.length).fill(undefined);
  }

  /** `guessedVowels`: the word comes from a script that writes none, so any word of its consonants may be it. */
  similarTo(word: string, guessedVowels: boolean): SimilarTexts {
    const rememberedAs = guessedVowels ? `~${word}` : word;
    const known = this.#remembered.get(rememberedAs);
    if (known !== undefined) return known;
    const found = this.#search(word, guessedVowels);
    if (this.#mostRemembered > 0) {
      if (this.#remembered.size >= this.#mostRemembered) this.#remembered.clear();
      this.#remembered.set(rememberedAs, found);
    }
    return found;
  }

  /** Only what sounds the same: for two neighbours written as one. */
  soundingLike(word: string): Uint32Array {
    return listUnder(this.#table.sounds, soundKey(word)).filter(
      (text) => soundKey(this.#textOf(text)) === soundKey(word),
    );
  }

  #search(word: string, guessedVowels: boolean): SimilarTexts {
    this.#lookUp += 1;
    const { texts, sounds, skeletons, classes } = this.#table;
    const sought = { word, folded: foldToken(word), outline: outlineOf(word), found: [] };
    const itself = findText(texts, word);
    if (itself >= 0) this.#consider(itself, sought);
    for (const key of classKeys(word)) for (const text of listUnder(classes, key)) this.#consider(text, sought);
    for (const key of soundKeys(word)) this.#considerAll(sounds, key, sought);
    const [consonants, ...others] = skeletonKeys(word);
    if (consonants === undefined) return this.#sorted(sought.found);
    if (guessedVowels && consonantSkeleton(word).length >= LEAST_CONSONANTS)
      for (const text of telling(skeletons, consonants)) this.#accept(text, sought.found);
    for (const key of [consonants, ...others]) this.#considerAll(skeletons, key, sought);
    return this.#sorted(sought.found);
  }

  /** The texts under a key, unless they are too many to tell anything; under one of consonants those whose vowels may fit. */
  #considerAll(lists: HashLists, key: number, sought: SoughtWord): void {
    const place = placeOf(lists, key);
    if (place < 0) return;
    const { values, starts } = lists;
    const { skeletons, outlines } = this.#table;
    const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    if (to - from > MOST_UNDER_A_KEY) return;
    for (let at = from; at < to; at += 1) {
      const text = values[at] ?? 0;
      if (lists !== skeletons || mayDifferInVowels(sought.outline, outlines[text] ?? 0)) this.#consider(text, sought);
    }
  }

  /** The same consonants are as good as similar here; how good is judged when names are scored. */
  #accept(text: number, found: FoundText[]): void {
    if (this.#seen[text] === this.#lookUp) return;
    this.#seen[text] = this.#lookUp;
    found.push({ text, similarity: SAME_CONSONANTS });
  }

  #consider(text: number, { word, folded, found }: SoughtWord): void {
    if (this.#seen[text] === this.#lookUp) return;
    this.#seen[text] = this.#lookUp;
    const letters = this.#textOf(text);
    const similarity = foldedSimilarity(word, letters, folded, this.#foldedOf(text, letters));
    if (similarity > 0) found.push({ text, similarity });
  }

  #foldedOf(text: number, letters: string): string {
    const known = this.#folded[text];
    if (known !== undefined) return known;
    const folded = foldToken(letters);
    this.#folded[text] = folded;
    return folded;
  }

  #sorted(found: FoundText[]): SimilarTexts {
    const { postingStarts } = this.#table;
    found.sort((a, b) => b.similarity - a.similarity);
    return {
      texts: Uint32Array.from(found, ({ text }) => text),
      similarities: Float32Array.from(found, ({ similarity }) => similarity),
      occurrences: found.reduce(
        (sum, { text }) => sum + (postingStarts[text + 1] ?? 0) - (postingStarts[text] ?? 0),
        0,
      ),
    };
  }
}

interface SoughtWord {
  readonly word: string;
  readonly folded: string;
  readonly outline: number;
  readonly found: FoundText[];
}

interface FoundText {
  readonly text: number;
  readonly similarity: number;
}

/** The list under a key, unless it is too long to tell anything. */
function telling(lists: HashLists, key: number): Uint32Array {
  const list = listUnder(lists, key);
  return list.length <= MOST_UNDER_A_KEY ? list : list.subarray(0, 0);
}
