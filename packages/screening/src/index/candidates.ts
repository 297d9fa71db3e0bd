import type { CandidatesWanted, WordGroup } from './candidates-wanted.ts';
import { FullestNames } from './fullest-names.ts';
import { HeldBoard } from './held-board.ts';
import type { NameTable } from './name-table.ts';
import { points, WHOLE } from './points.ts';
import { WordWorth } from './word-worth.ts';

/** Occurrences in names that may start candidates beyond those that must. */
const CHEAP = 4_000;

/** Looking at the words of a name costs as much as this many places in a list. */
const WORDS_COST = 12;

/** Finds the names of a table that hold most of a query, one search at a time. */
export class Candidates {
  readonly #table: NameTable;
  readonly #tools: { readonly board: HeldBoard; readonly worth: WordWorth; readonly fullest: FullestNames };

  constructor(table: NameTable) {
    this.#table = table;
    this.#tools = {
      board: new HeldBoard(table.nameRefs.length),
      worth: new WordWorth(table),
      fullest: new FullestNames(table),
    };
  }

  /** Numbers of the names that hold most of the query, the fullest first; of equals those with the fewest words. */
  find(wanted: CandidatesWanted): readonly number[] {
    const { board, fullest } = this.#tools;
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
    return fullest.best(wanted.most);
  }

  #addGroup({ texts, similarities, share }: WordGroup, group: number, starts: boolean): void {
    const { postings, postingStarts } = this.#table;
    const { board } = this.#tools;
    for (let at = 0; at < texts.length; at += 1) {
      const text = texts[at] ?? 0;
      const names = [postingStarts[text] ?? 0, postingStarts[text + 1] ?? 0] as const;
      const given = { group, worth: points(share * (similarities[at] ?? 0)) };
      if (starts) board.start(postings, names, given);
      else board.raise(postings, names, given);
    }
  }

  /**
   * Goes once through the names that were started: adds what stands in too many names to go through them all, where that can still
   * lift a name to the floor, and keeps those that reach it.
   */
  #settle(wanted: CandidatesWanted, late: readonly WordGroup[]): void {
    const { nameLetters, nameWeights, nameRefs } = this.#table;
    const { board, worth, fullest } = this.#tools;
    const { started, count } = board;
    const lowest = Math.max(1, Math.floor(wanted.floor * WHOLE));
    worth.set(wanted, late);
    fullest.clear();
    for (let at = 0; at < count; at += 1) {
      const name = started[at] ?? 0;
      let held = board.take(name);
      if (held + worth.most < lowest) continue;
      const letters = nameLetters[name] ?? 0;
      if (held + worth.mostWith(letters) < lowest) continue;
      held += worth.of(name, letters);
      if (held < lowest || !wanted.mayReach(held / WHOLE, (nameWeights[name] ?? 0) / 10)) continue;
      if (!wanted.without.has(nameRefs[name] ?? 0)) fullest.add(name, held);
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

/** How many words of a query a name must hold to be worth a look. */
function needed(words: number): number {
  if (words <= 1) return 1;
  if (words <= 3) return 2;
  return words <= 5 ? 3 : Math.ceil(0.55 * words);
}
