import {
  guessesVowels,
  type NameKind,
  type PreparedName,
  SCORE_WEIGHTS,
  type TokenRole,
  tokenWeight,
} from '@bonafide/names';
import { listUnder } from '../index/hash-lists.ts';
import { nameReader } from '../index/name-reader.ts';
import { NAME_SCRIPTS, type NameTable, TOKEN_ROLES } from '../index/name-table.ts';
import { TextSearch } from '../index/similar-texts.ts';
import { textReader } from '../index/text-table.ts';
import { soundKey } from '../index/token-keys.ts';

/** Words that stay looked up: lists repeat given names thousands of times. */
const REMEMBERED_WORDS = 20_000;

/** Two neighbours of a name that the listed one writes as one: which ones is not known, so they weigh the most that two can. */
const JOINED_WEIGHT = 2;

/** What an initial is worth that stands for a word, at most. */
const INITIAL_LIKENESS = 0.8;

/** Joined words shorter than this are too many. */
const SHORTEST_JOINED = 4;

/** Words that find nobody; particles and their like are taken for held. */
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
  /** What each word weighs, the most that a text weighs as whichever of them, and what all words of a name weigh. */
  readonly #wordWeights: Float32Array;
  readonly #textWeights: Float32Array;
  readonly #wholes: Float32Array;
  /** What words that find nobody weigh of each name. */
  readonly #minors: Float32Array;
  /** What this search holds of each name at most, of that by joined words, and how like texts are; 0 between searches. */
  readonly #held: Float32Array;
  readonly #joined: Float32Array;
  readonly #likeness: Float32Array;
  readonly #touched: Uint32Array;
  /** Some of these names come from a script without vowels: words of the listed name may be theirs by their consonants. */
  readonly #guessesVowels: boolean;
  #count = 0;

  constructor(table: NameTable, kind: NameKind) {
    this.#table = table;
    this.#texts = new TextSearch(table, REMEMBERED_WORDS);
    this.#read = nameReader(table, kind);
    this.#wordWeights = weightsOfWords(table, kind);
    this.#textWeights = highestByText(table, this.#wordWeights);
    this.#wholes = sumsByName(table, this.#wordWeights);
    this.#minors = sumsByName(
      table,
      this.#wordWeights.map((weight, word) => (isMinor(table, word) ? weight : 0)),
    );
    this.#guessesVowels = table.nameScripts.some((script) => guessesVowels(NAME_SCRIPTS[script] ?? 'Common'));
    this.#held = new Float32Array(table.nameRefs.length);
    this.#joined = new Float32Array(table.nameRefs.length);
    this.#likeness = new Float32Array(table.texts.starts.length);
    this.#touched = new Uint32Array(table.nameRefs.length);
  }

  /** Tells `consider` of every name of which `listed` may hold `leastShare` or more. */
  search(listed: PreparedName, leastShare: number, consider: (name: HeldName) => void): void {
    this.#count = 0;
    const like = this.#likeTexts(listed);
    for (const [text, likeness] of like) this.#holdText(text, likeness);
    for (const { text } of listed.tokens) {
      if (text.length >= SHORTEST_JOINED) this.#holdJoined(listUnder(this.#table.joined, soundKey(text)));
    }
    const letters = lettersOf(listed);
    for (let at = 0; at < this.#count; at += 1) {
      const name = this.#touched[at] ?? 0;
      const weight = this.#wholes[name] ?? 0;
      const most = (this.#held[name] ?? 0) + (this.#minors[name] ?? 0) + letters.count;
      const share = most < leastShare * weight ? 0 : this.#heldOf(name, letters) / weight;
      if (share >= leastShare) this.#tell(name, Math.min(1, share), consider);
      this.#held[name] = 0;
      this.#joined[name] = 0;
    }
    for (const text of like.keys()) this.#likeness[text] = 0;
  }

  #tell(name: number, share: number, consider: (name: HeldName) => void): void {
    const ref = this.#table.nameRefs[name] ?? 0;
    consider({ ref, share, weight: this.#wholes[name] ?? 0, read: () => this.#read(name) });
  }

  /** What the listed name holds of this one, word by word. */
  #heldOf(name: number, { initials, all }: Letters): number {
    const { nameStarts, nameWords, wordTexts, wordRoles, texts } = this.#table;
    let held = this.#joined[name] ?? 0;
    for (let at = nameStarts[name] ?? 0; at < (nameStarts[name + 1] ?? 0); at += 1) {
      const word = nameWords[at] ?? 0;
      const text = wordTexts[word] ?? 0;
      const letter = texts.bytes[texts.starts[text] ?? 0] ?? 0;
      const role = TOKEN_ROLES[wordRoles[word] ?? 0] ?? 'word';
      const byLetter = (role === 'initial' ? all : initials).has(letter) ? INITIAL_LIKENESS : 0;
      const likeness = MINOR.has(role) && role !== 'initial' ? 1 : Math.max(this.#likeness[text] ?? 0, byLetter);
      held += likeness * (this.#wordWeights[word] ?? 0);
    }
    return held;
  }

  /** The texts that words of the listed name, alone or two neighbours as one, may stand for, and how alike they are at most. */
  #likeTexts({ tokens }: PreparedName): ReadonlyMap<number, number> {
    const like = new Map<number, number>();
    for (const [index, { text, role }] of tokens.entries()) {
      if (role !== 'initial') {
        const { texts, similarities } = this.#texts.similarTo(text, this.#guessesVowels);
        for (const [place, found] of texts.entries()) {
          like.set(found, Math.max(like.get(found) ?? 0, similarities[place] ?? 0));
        }
      }
      const next = tokens[index + 1];
      if (text.length < 2 || next === undefined || next.text.length < 2) continue;
      for (const found of this.#texts.soundingLike(text + next.text)) like.set(found, 1);
    }
    return like;
  }

  #holdText(text: number, likeness: number): void {
    this.#likeness[text] = likeness;
    const { postings, postingStarts } = this.#table;
    const weight = likeness * (this.#textWeights[text] ?? 0);
    for (let at = postingStarts[text] ?? 0; at < (postingStarts[text + 1] ?? 0); at += 1) {
      this.#hold(postings[at] ?? 0, weight);
    }
  }

  #holdJoined(names: Uint32Array): void {
    for (const name of names) {
      this.#hold(name, JOINED_WEIGHT);
      this.#joined[name] = JOINED_WEIGHT;
    }
  }

  #hold(name: number, weight: number): void {
    const before = this.#held[name] ?? 0;
    if (before === 0) {
      this.#touched[this.#count] = name;
      this.#count += 1;
    }
    this.#held[name] = before + weight;
  }
}

/** First letters of a listed name: of its initials, how many these are, and of all its words. */
interface Letters {
  readonly initials: ReadonlySet<number>;
  readonly count: number;
  readonly all: ReadonlySet<number>;
}

function lettersOf({ tokens }: PreparedName): Letters {
  const initials = tokens.filter(({ role }) => role === 'initial').map(({ text }) => text.charCodeAt(0));
  return {
    initials: new Set(initials),
    count: initials.length,
    all: new Set(tokens.map(({ text }) => text.charCodeAt(0))),
  };
}

function isMinor({ wordRoles }: NameTable, word: number): boolean {
  return MINOR.has(TOKEN_ROLES[wordRoles[word] ?? 0] ?? 'word');
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

/** What the words of each name weigh together; a word that a name has twice counts once, as it does in a score. */
function sumsByName({ nameStarts, nameWords, nameRefs }: NameTable, wordWeights: Float32Array): Float32Array {
  return Float32Array.from(nameRefs, (_, name) => {
    const words = nameWords.subarray(nameStarts[name], nameStarts[name + 1]);
    return words.reduce((sum, word, at) => (words.indexOf(word) < at ? sum : sum + (wordWeights[word] ?? 0)), 0);
  });
}
