import { type NameKind, type PreparedName, SCORE_WEIGHTS, tokenWeight } from '@bonafide/names';
import { listUnder } from '../index/hash-lists.ts';
import { nameReader } from '../index/name-reader.ts';
import { type NameTable, TOKEN_ROLES } from '../index/name-table.ts';
import { TextSearch } from '../index/similar-texts.ts';
import { textReader } from '../index/text-table.ts';
import { soundKey } from '../index/token-keys.ts';

/** Words that stay looked up: lists repeat given names thousands of times. */
const REMEMBERED_WORDS = 20_000;

/**
 * Searches names with the roles swapped: which of them, as a query, might find this listed name? The index of a list asks how
 * much of the query a listed name holds; here every name is a query, so it is asked how much of *it* the listed name holds.
 * Whatever might count is counted in full, so that nothing is missed that the index of a list would find.
 */
export class NameOwners {
  readonly #table: NameTable;
  readonly #texts: TextSearch;
  readonly #weights: Float32Array;
  /** The search in which a name was last seen, and the one in which a text was last held by the listed name. */
  readonly #nameSeen: Uint32Array;
  readonly #textHeld: Uint32Array;
  readonly #joinedIn: Uint32Array;
  #search = 0;
  /** Gives a name back as it was prepared. */
  readonly read: (name: number) => PreparedName;

  constructor(table: NameTable, kind: NameKind) {
    this.#table = table;
    this.#texts = new TextSearch(table, REMEMBERED_WORDS);
    this.#weights = wordWeights(table, kind);
    this.#nameSeen = new Uint32Array(table.nameRefs.length);
    this.#joinedIn = new Uint32Array(table.nameRefs.length);
    this.#textHeld = new Uint32Array(table.texts.starts.length);
    this.read = nameReader(table, kind);
  }

  /** Calls `consider` with every name that shares a word with `listed`, and with how much of the name `listed` holds, [0,1]. */
  search(listed: PreparedName, consider: (name: number, share: number) => void): void {
    this.#search += 1;
    const touched: number[] = [];
    const letters = lettersOf(listed);
    this.#hold(listed, touched);
    for (const name of touched) consider(name, this.#shareOf(name, letters));
  }

  /** The number that a name was added under. */
  ref(name: number): number {
    return this.#table.nameRefs[name] ?? 0;
  }

  #hold({ tokens }: PreparedName, touched: number[]): void {
    for (const [index, { text, role }] of tokens.entries()) {
      if (role === 'initial' || role === 'title') continue;
      for (const similar of this.#texts.similarTo(text).texts) this.#holdText(similar, touched);
      for (const name of listUnder(this.#table.joined, soundKey(text))) {
        this.#joinedIn[name] = this.#search;
        this.#touch(name, touched);
      }
      const next = tokens[index + 1];
      if (next === undefined) continue;
      for (const similar of this.#texts.soundingLike(text + next.text)) this.#holdText(similar, touched);
    }
  }

  #holdText(text: number, touched: number[]): void {
    if (this.#textHeld[text] === this.#search) return;
    this.#textHeld[text] = this.#search;
    const { postings, postingStarts } = this.#table;
    for (let at = postingStarts[text] ?? 0; at < (postingStarts[text + 1] ?? 0); at += 1) {
      this.#touch(postings[at] ?? 0, touched);
    }
  }

  #touch(name: number, touched: number[]): void {
    if (this.#nameSeen[name] === this.#search) return;
    this.#nameSeen[name] = this.#search;
    touched.push(name);
  }

  #shareOf(name: number, letters: Letters): number {
    const { nameWords, nameStarts } = this.#table;
    let held = 0;
    let whole = 0;
    for (let at = nameStarts[name] ?? 0; at < (nameStarts[name + 1] ?? 0); at += 1) {
      const word = nameWords[at] ?? 0;
      const weight = this.#weights[word] ?? 0;
      whole += weight;
      if (this.#isHeld(word, letters)) held += weight;
    }
    // Two neighbours that the listed name writes as one; which ones is left open.
    if (this.#joinedIn[name] === this.#search) held += 2;
    return whole === 0 ? 0 : Math.min(1, held / whole);
  }

  #isHeld(word: number, { initials, all }: Letters): boolean {
    const { wordTexts, wordRoles, texts } = this.#table;
    const text = wordTexts[word] ?? 0;
    if (this.#textHeld[text] === this.#search) return true;
    const role = TOKEN_ROLES[wordRoles[word] ?? 0];
    if (role === 'particle' || role === 'title') return true;
    const letter = texts.bytes[texts.starts[text] ?? 0] ?? 0;
    return (role === 'initial' ? all : initials).has(letter);
  }
}

/** First letters of a listed name's words: those of its initials, and all. */
interface Letters {
  readonly initials: ReadonlySet<number>;
  readonly all: ReadonlySet<number>;
}

function lettersOf({ tokens }: PreparedName): Letters {
  const initials = tokens.filter(({ role }) => role === 'initial');
  return {
    initials: new Set(initials.map(({ text }) => text.charCodeAt(0))),
    all: new Set(tokens.map(({ text }) => text.charCodeAt(0))),
  };
}

function wordWeights({ texts, wordTexts, wordRoles }: NameTable, kind: NameKind): Float32Array {
  const textOf = textReader(texts);
  return Float32Array.from(wordTexts, (text, word) => {
    const role = TOKEN_ROLES[wordRoles[word] ?? 0] ?? 'word';
    return tokenWeight({ text: textOf(text), role }, SCORE_WEIGHTS[kind]);
  });
}
