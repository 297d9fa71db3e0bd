import { consonantSkeleton, tokenSimilarity } from '@bonafide/names';
import { type HashLists, listUnder } from './hash-lists.ts';
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
  /** The look-up in which a text was last seen. */
  readonly #seen: Uint32Array;
  #lookUp = 0;

  constructor(table: NameTable, mostRemembered: number) {
    this.#table = table;
    this.#textOf = textReader(table.texts);
    this.#mostRemembered = mostRemembered;
    this.#seen = new Uint32Array(table.texts.starts.length);
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
    const { texts, sounds, skeletons, classes, outlines } = this.#table;
    const found: FoundText[] = [];
    const itself = findText(texts, word);
    if (itself >= 0) this.#consider(itself, word, found);
    for (const key of classKeys(word)) for (const text of listUnder(classes, key)) this.#consider(text, word, found);
    for (const key of soundKeys(word)) for (const text of telling(sounds, key)) this.#consider(text, word, found);
    const outline = outlineOf(word);
    const [consonants, ...others] = skeletonKeys(word);
    if (guessedVowels && consonants !== undefined && consonantSkeleton(word).length >= LEAST_CONSONANTS)
      for (const text of telling(skeletons, consonants)) this.#accept(text, found);
    for (const key of consonants === undefined ? [] : [consonants, ...others]) {
      for (const text of telling(skeletons, key))
        if (mayDifferInVowels(outline, outlines[text] ?? 0)) this.#consider(text, word, found);
    }
    return this.#sorted(found);
  }

  /** The same consonants are as good as similar here; how good is judged when names are scored. */
  #accept(text: number, found: FoundText[]): void {
    if (this.#seen[text] === this.#lookUp) return;
    this.#seen[text] = this.#lookUp;
    found.push({ text, similarity: SAME_CONSONANTS });
  }

  #consider(text: number, word: string, found: FoundText[]): void {
    if (this.#seen[text] === this.#lookUp) return;
    this.#seen[text] = this.#lookUp;
    const similarity = tokenSimilarity(word, this.#textOf(text));
    if (similarity > 0) found.push({ text, similarity });
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

interface FoundText {
  readonly text: number;
  readonly similarity: number;
}

/** The list under a key, unless it is too long to tell anything. */
function telling(lists: HashLists, key: number): Uint32Array {
  const list = listUnder(lists, key);
  return list.length <= MOST_UNDER_A_KEY ? list : list.subarray(0, 0);
}
