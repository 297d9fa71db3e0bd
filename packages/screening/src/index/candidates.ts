import type { NameTable } from './name-table.ts';
import { HAS_INITIAL } from './name-table.ts';

/** A word of the query: how much of the query it is, and the texts it may stand for. */
export interface WordGroup {
  /** Of the whole query, [0,1]. */
  readonly share: number;
  /** Most similar first. */
  readonly texts: Uint32Array;
  readonly similarities: Float32Array;
  readonly occurrences: number;
}

/** Names that hold a share of the query for another reason than a single word. */
export interface SharedNames {
  readonly share: number;
  readonly names: Uint32Array;
}

/** A text that finds nobody but speaks for who was found: an article, an initial, a title. */
export interface MinorText {
  readonly share: number;
  readonly text: number;
}

export interface CandidatesWanted {
  /** Rarest first. */
  readonly groups: readonly WordGroup[];
  readonly joined: readonly SharedNames[];
  readonly minor: readonly MinorText[];
  /** Initials in names that may stand for words of the query. */
  readonly listedInitials: readonly MinorText[];
  /** Initials of the query: character code of the letter that any word of a name may begin with. */
  readonly initials: readonly { readonly share: number; readonly letter: number }[];
  /** Names that hold less of the query than this are no candidates; [0,1]. */
  readonly floor: number;
  /** Whether a name of this weight that holds this share of the query can be wanted. */
  readonly mayReach: (share: number, listedWeight: number) => boolean;
  readonly most: number;
}

/** The whole query in points; leaves room in a byte for what counts twice. */
const WHOLE = 200;
const FULL = 255;
const GROUP = 256;

/** Occurrences in names that may start candidates beyond those that must. */
const CHEAP = 4_000;

/** Looking at the words of a name costs as much as this many places in a list. */
const WORDS_COST = 4;

/** Finds the names of a table that hold most of a query. Keeps two bytes for each name, so one search at a time. */
export class Candidates {
  readonly #table: NameTable;
  /** Low byte: points of a name; high byte: the group that last gave it some, so that none gives twice. */
  readonly #board: Uint16Array;
  /** Names that were started, and then those of them that are kept, with their points beside them. */
  readonly #touched: Uint32Array;
  readonly #held: Uint8Array;
  #count = 0;
  readonly #levels = new Uint32Array(FULL + 1);
  /** Texts that are looked up name by name: their points, and a bit for the word of the query that they stand for. */
  readonly #worth: Uint8Array;
  readonly #wordBit: Uint32Array;

  constructor(table: NameTable) {
    this.#table = table;
    this.#board = new Uint16Array(table.nameRefs.length);
    this.#touched = new Uint32Array(table.nameRefs.length);
    this.#held = new Uint8Array(table.nameRefs.length);
    this.#worth = new Uint8Array(table.texts.starts.length);
    this.#wordBit = new Uint32Array(table.texts.starts.length);
  }

  /** Numbers of the names that hold most of the query, the fullest first; of equals those with the fewest words. */
  find(wanted: CandidatesWanted): readonly number[] {
    this.#count = 0;
    let group = 0;
    for (const { share, names } of wanted.joined) {
      group += 1;
      this.#start(names, group, points(share));
    }
    const late: WordGroup[] = [];
    for (const [at, words] of wanted.groups.entries()) {
      group += 1;
      if (this.#mayStart(wanted.groups, at)) this.#addGroup(words, group, true);
      else if (words.occurrences <= WORDS_COST * this.#count) this.#addGroup(words, group, false);
      else late.push(words);
    }
    this.#settle(wanted, late);
    return this.#choose(wanted);
  }

  /**
   * A name that matters holds most words of the query, so it holds one of the rarest few (prefix filter: Chaudhuri, Ganti and
   * Kaushik 2006); more of them start candidates as long as that is cheap.
   */
  #mayStart(groups: readonly WordGroup[], at: number): boolean {
    if (at <= groups.length - needed(groups.length)) return true;
    return groups.slice(0, at + 1).reduce((sum, { occurrences }) => sum + occurrences, 0) <= CHEAP;
  }

  #addGroup({ texts, similarities, share }: WordGroup, group: number, starts: boolean): void {
    const { postings, postingStarts } = this.#table;
    for (const [index, text] of texts.entries()) {
      const names = postings.subarray(postingStarts[text], postingStarts[text + 1]);
      const worth = points(share * (similarities[index] ?? 0));
      if (starts) this.#start(names, group, worth);
      else this.#raise(names, group, worth);
    }
  }

  #start(names: Uint32Array, group: number, worth: number): void {
    const board = this.#board;
    for (let at = 0; at < names.length; at += 1) {
      const name = names[at] ?? 0;
      const before = board[name] ?? 0;
      if (before === 0) {
        this.#touched[this.#count] = name;
        this.#count += 1;
      }
      if (before >>> 8 !== group) board[name] = group * GROUP + Math.min(FULL, (before & FULL) + worth);
    }
  }

  #raise(names: Uint32Array, group: number, worth: number): void {
    const board = this.#board;
    for (let at = 0; at < names.length; at += 1) {
      const name = names[at] ?? 0;
      const before = board[name] ?? 0;
      if (before !== 0 && before >>> 8 !== group) board[name] = group * GROUP + Math.min(FULL, (before & FULL) + worth);
    }
  }

  /**
   * Goes once through the names that were started: adds what stands in too many names to go through them all, where that can still
   * lift a name to the floor; keeps those that reach it, and clears the board.
   */
  #settle({ minor, listedInitials, initials, floor, mayReach }: CandidatesWanted, late: readonly WordGroup[]): void {
    const lift = points(shareOf([...late, ...minor, ...initials]));
    const initialLift = lift + points(shareOf(listedInitials));
    const texts = this.#setWorth(late, [...minor, ...listedInitials]);
    const lowest = Math.max(1, Math.floor(floor * WHOLE));
    this.#levels.fill(0);
    let kept = 0;
    for (let at = 0; at < this.#count; at += 1) {
      const name = this.#touched[at] ?? 0;
      let held = (this.#board[name] ?? 0) & FULL;
      this.#board[name] = 0;
      if (held + initialLift < lowest) continue;
      if (held + lift >= lowest ? lift > 0 : (this.#table.nameScripts[name] ?? 0) >= HAS_INITIAL)
        held = Math.min(FULL, held + this.#worthOf(name, initials));
      if (held < lowest || !mayReach(held / WHOLE, (this.#table.nameWeights[name] ?? 0) / 10)) continue;
      this.#touched[kept] = name;
      this.#held[kept] = held;
      this.#levels[held] = (this.#levels[held] ?? 0) + 1;
      kept += 1;
    }
    this.#count = kept;
    for (const text of texts) this.#worth[text] = 0;
  }

  /** Gives each text its points and its word's bit; tells which texts have some now. */
  #setWorth(late: readonly WordGroup[], single: readonly MinorText[]): readonly number[] {
    const set: number[] = [];
    let bit = 1;
    const give = (text: number, share: number): void => {
      this.#worth[text] = points(share);
      this.#wordBit[text] = bit;
      set.push(text);
    };
    for (const { text, share } of single) {
      give(text, share);
      bit *= 2;
    }
    for (const { texts, similarities, share } of late) {
      for (const [index, text] of texts.entries()) give(text, share * (similarities[index] ?? 0));
      bit *= 2;
    }
    return set;
  }

  #worthOf(name: number, initials: CandidatesWanted['initials']): number {
    const { nameStarts, nameTexts, texts } = this.#table;
    let worth = 0;
    let words = 0;
    let letters = 0;
    for (let place = nameStarts[name] ?? 0; place < (nameStarts[name + 1] ?? 0); place += 1) {
      const text = nameTexts[place] ?? 0;
      const own = this.#worth[text] ?? 0;
      const bit = this.#wordBit[text] ?? 0;
      if (own > 0 && (words & bit) === 0) {
        worth += own;
        words |= bit;
      }
      if (letters < initials.length && initials.some(({ letter }) => letter === texts.bytes[texts.starts[text] ?? 0]))
        letters += 1;
    }
    for (let at = 0; at < letters; at += 1) worth += points(initials[at]?.share ?? 0);
    return worth;
  }

  #choose({ most }: CandidatesWanted): readonly number[] {
    let level = FULL;
    for (let count = 0; level > 1 && count + (this.#levels[level] ?? 0) <= most; level -= 1)
      count += this.#levels[level] ?? 0;
    const chosen: { readonly name: number; readonly held: number; readonly words: number }[] = [];
    for (let at = 0; at < this.#count; at += 1) {
      const held = this.#held[at] ?? 0;
      if (held < level) continue;
      const name = this.#touched[at] ?? 0;
      const words = (this.#table.nameStarts[name + 1] ?? 0) - (this.#table.nameStarts[name] ?? 0);
      chosen.push({ name, held, words });
    }
    chosen.sort((a, b) => b.held - a.held || a.words - b.words || a.name - b.name);
    return chosen.slice(0, most).map(({ name }) => name);
  }
}

function shareOf(words: readonly { readonly share: number }[]): number {
  return words.reduce((sum, { share }) => sum + share, 0);
}

/** How many words of a query a name must hold to be worth a look. */
function needed(words: number): number {
  if (words <= 1) return 1;
  if (words <= 3) return 2;
  return words <= 5 ? 3 : Math.ceil(0.55 * words);
}

function points(share: number): number {
  return Math.round(WHOLE * share);
}
