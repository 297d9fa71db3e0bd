import { type NameKind, type PreparedName, SCORE_WEIGHTS, type TokenRole, tokenWeight } from '@bonafide/names';
import { listUnder } from '../index/hash-lists.ts';
import { nameReader } from '../index/name-reader.ts';
import { type NameTable, TOKEN_ROLES } from '../index/name-table.ts';
import { TextSearch } from '../index/similar-texts.ts';
import { textReader } from '../index/text-table.ts';
import { soundKey } from '../index/token-keys.ts';

/** Words that stay looked up: lists repeat given names thousands of times. */
const REMEMBERED_WORDS = 20_000;

/** Two neighbours of a name that the listed one writes as one: which ones is not known, so they weigh the most that two can. */
const JOINED_WEIGHT = 2;

/** Words that find nobody, and may stand for much: they are taken for held. */
const MINOR: ReadonlySet<TokenRole> = new Set<TokenRole>(['initial', 'particle', 'title', 'legal-form']);

/** A name of which a listed one holds a part. */
export interface HeldName {
  /** The number that it was added under. */
  readonly ref: number;
  /** How much of it the listed name holds, at most; [0,1]. */
  readonly share: number;
  /** What all of its words weigh. */
  readonly weight: number;
  read(): PreparedName;
}

/**
 * Searches names with the roles swapped: which of them, as a query, might find this listed name? The index of a list asks how
 * much of the query a listed name holds; here every name is a query, so it is asked how much of *it* the listed name holds.
 */
export class NameOwners {
  readonly #table: NameTable;
  readonly #texts: TextSearch;
  readonly #read: (name: number) => PreparedName;
  /** The most that a text weighs in any role. */
  readonly #textWeights: Float32Array;
  readonly #wholes: Float32Array;
  readonly #minors: Float32Array;
  /** What this search holds of each name; 0 for all between searches. */
  readonly #held: Float32Array;
  readonly #touched: Uint32Array;
  #count = 0;

  constructor(table: NameTable, kind: NameKind) {
    this.#table = table;
    this.#texts = new TextSearch(table, REMEMBERED_WORDS);
    this.#read = nameReader(table, kind);
    const wordWeights = weightsOfWords(table, kind);
    this.#textWeights = highestByText(table, wordWeights);
    this.#wholes = sumsByName(table, wordWeights);
    const isMinor = (word: number) => MINOR.has(TOKEN_ROLES[table.wordRoles[word] ?? 0] ?? 'word');
    this.#minors = sumsByName(
      table,
      wordWeights.map((weight, word) => (isMinor(word) ? weight : 0)),
    );
    this.#held = new Float32Array(table.nameRefs.length);
    this.#touched = new Uint32Array(table.nameRefs.length);
  }

  /** Tells `consider` of every name of which `listed` may hold `leastShare` or more. */
  search(listed: PreparedName, leastShare: number, consider: (name: HeldName) => void): void {
    this.#count = 0;
    for (const [text, likeness] of this.#likeTexts(listed)) {
      const { postings, postingStarts } = this.#table;
      const names = postings.subarray(postingStarts[text], postingStarts[text + 1]);
      this.#hold(names, likeness * (this.#textWeights[text] ?? 0));
    }
    for (const { text } of listed.tokens) this.#hold(listUnder(this.#table.joined, soundKey(text)), JOINED_WEIGHT);
    const initials = listed.tokens.filter(({ role }) => role === 'initial').length;
    for (let at = 0; at < this.#count; at += 1) {
      const name = this.#touched[at] ?? 0;
      const weight = this.#wholes[name] ?? 0;
      const held = (this.#held[name] ?? 0) + (this.#minors[name] ?? 0) + initials;
      this.#held[name] = 0;
      if (held < leastShare * weight) continue;
      const ref = this.#table.nameRefs[name] ?? 0;
      consider({ ref, share: Math.min(1, held / weight), weight, read: () => this.#read(name) });
    }
  }

  /** The texts that words of the listed name, alone or two neighbours as one, may stand for, and how alike they are at most. */
  #likeTexts({ tokens }: PreparedName): ReadonlyMap<number, number> {
    const like = new Map<number, number>();
    for (const [index, { text, role }] of tokens.entries()) {
      if (role !== 'initial') {
        const { texts, similarities } = this.#texts.similarTo(text);
        for (const [place, found] of texts.entries()) {
          like.set(found, Math.max(like.get(found) ?? 0, similarities[place] ?? 0));
        }
      }
      const next = tokens[index + 1];
      if (next !== undefined) for (const found of this.#texts.soundingLike(text + next.text)) like.set(found, 1);
    }
    return like;
  }

  #hold(names: Uint32Array, weight: number): void {
    const held = this.#held;
    for (let at = 0; at < names.length; at += 1) {
      const name = names[at] ?? 0;
      const before = held[name] ?? 0;
      if (before === 0) {
        this.#touched[this.#count] = name;
        this.#count += 1;
      }
      held[name] = before + weight;
    }
  }
}

function weightsOfWords({ texts, wordTexts, wordRoles }: NameTable, kind: NameKind): Float32Array {
  const textOf = textReader(texts);
  return Float32Array.from(wordTexts, (text, word) => {
    const role = TOKEN_ROLES[wordRoles[word] ?? 0] ?? 'word';
    return tokenWeight({ text: textOf(text), role }, SCORE_WEIGHTS[kind]);
  });
}

function highestByText({ texts, wordTexts }: NameTable, wordWeights: Float32Array): Float32Array {
  const highest = new Float32Array(texts.starts.length);
  for (const [word, text] of wordTexts.entries()) {
    highest[text] = Math.max(highest[text] ?? 0, wordWeights[word] ?? 0);
  }
  return highest;
}

function sumsByName({ nameStarts, nameWords, nameRefs }: NameTable, wordWeights: Float32Array): Float32Array {
  return Float32Array.from(nameRefs, (_, name) => {
    let sum = 0;
    for (let at = nameStarts[name] ?? 0; at < (nameStarts[name + 1] ?? 0); at += 1) {
      sum += wordWeights[nameWords[at] ?? 0] ?? 0;
    }
    return sum;
  });
}
