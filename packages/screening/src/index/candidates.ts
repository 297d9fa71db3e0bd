import type { NameTable } from './name-table.ts';
import { FullestNames } from './fullest-names.ts';
import { HeldBoard } from './held-board.ts';
import { HAS_INITIAL } from './name-table.ts';
import { points, WHOLE } from './points.ts';
import { WordWorth } from './word-worth.ts';

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

/** Occurrences in names that may start candidates beyond those that must. */
const CHEAP = 4_000;

/** Looking at the words of a name costs as much as this many places in a list. */
const WORDS_COST = 12;

/** Finds the names of a table that hold most of a query, one search at a time. */
export class Candidates {
  readonly #table: NameTable;
  readonly #board: HeldBoard;
  readonly #worth: WordWorth;
  readonly #fullest: FullestNames;

  constructor(table: NameTable) {
    this.#table = table;
    this.#board = new HeldBoard(table.nameRefs.length);
    this.#worth = new WordWorth(table);
    this.#fullest = new FullestNames(table);
  }

  /** Numbers of the names that hold most of the query, the fullest first; of equals those with the fewest words. */
  find(wanted: CandidatesWanted): readonly number[] {
    const board = this.#board;
    board.count = 0;
    let group = 0;
    for (const { share, names } of wanted.joined) {
      group += 1;
      board.start(names, [0, names.length], { group, worth: points(share) });
    }
    const late: WordGroup[] = [];
    for (const [at, words] of wanted.groups.entries()) {
      group += 1;
      if (mayStart(wanted.groups, at)) this.#addGroup(words, group, true);
      else if (words.occurrences <= WORDS_COST * board.count) this.#addGroup(words, group, false);
      else late.push(words);
    }
    this.#settle(wanted, late);
    return this.#fullest.best(wanted.most);
  }

  #addGroup({ texts, similarities, share }: WordGroup, group: number, starts: boolean): void {
    const { postings, postingStarts } = this.#table;
    for (let at = 0; at < texts.length; at += 1) {
      const text = texts[at] ?? 0;
      const names = [postingStarts[text] ?? 0, postingStarts[text + 1] ?? 0] as const;
      const given = { group, worth: points(share * (similarities[at] ?? 0)) };
      if (starts) this.#board.start(postings, names, given);
      else this.#board.raise(postings, names, given);
    }
  }

  /**
   * Goes once through the names that were started: adds what stands in too many names to go through them all, where that can still
   * lift a name to the floor, and keeps those that reach it.
   */
  #settle({ minor, listedInitials, initials, floor, mayReach }: CandidatesWanted, late: readonly WordGroup[]): void {
    const { nameScripts, nameWeights } = this.#table;
    const [board, worth, fullest] = [this.#board, this.#worth, this.#fullest];
    const started = board.started;
    const lift = points(shareOf([...late, ...minor, ...initials]));
    const liftWithInitial = lift + points(shareOf(listedInitials));
    const lowest = Math.max(1, Math.floor(floor * WHOLE));
    worth.set({ late, single: [...minor, ...listedInitials], initials });
    fullest.clear();
    for (let at = 0; at < board.count; at += 1) {
      const name = started[at] ?? 0;
      let held = board.take(name);
      if (held + liftWithInitial < lowest) continue;
      const hasInitial = (nameScripts[name] ?? 0) >= HAS_INITIAL;
      if (held + (hasInitial ? liftWithInitial : lift) < lowest) continue;
      if (hasInitial || lift > 0) held += worth.of(name);
      if (held >= lowest && mayReach(held / WHOLE, (nameWeights[name] ?? 0) / 10)) fullest.add(name, held);
    }
    worth.clear();
  }
}

/**
 * A name that matters holds most words of the query, so it holds one of the rarest few (prefix filter: Chaudhuri, Ganti and
 * Kaushik 2006); more of them start candidates as long as that is cheap.
 */
function mayStart(groups: readonly WordGroup[], at: number): boolean {
  if (at <= groups.length - needed(groups.length)) return true;
  return groups.slice(0, at + 1).reduce((sum, { occurrences }) => sum + occurrences, 0) <= CHEAP;
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
