import { FULL } from './points.ts';

const GROUP = 256;

/** Which names hold something of a query, and how much. Two bytes for each name, all clear between searches. */
export class HeldBoard {
  /** Names that were started, in that order. */
  readonly started: Uint32Array;
  count = 0;
  /** Low byte: points of a name; high byte: the group that last gave it some, so that none gives twice. */
  readonly #board: Uint16Array;

  constructor(names: number) {
    this.started = new Uint32Array(names);
    this.#board = new Uint16Array(names);
  }

  /** Each name of a stretch of a list holds a word of this group, whatever else it holds. */
  start(names: Uint32Array, [from, to]: Stretch, { group, worth }: Given): void {
    const [board, started] = [this.#board, this.started];
    let count = this.count;
    for (let at = from; at < to; at += 1) {
      const name = names[at] ?? 0;
      const before = board[name] ?? 0;
      if (before === 0) {
        started[count] = name;
        count += 1;
      }
      if (before >>> 8 !== group) board[name] = group * GROUP + Math.min(FULL, (before & FULL) + worth);
    }
    this.count = count;
  }

  /** The same for those of them alone that were started. */
  raise(names: Uint32Array, [from, to]: Stretch, { group, worth }: Given): void {
    const board = this.#board;
    for (let at = from; at < to; at += 1) {
      const name = names[at] ?? 0;
      const before = board[name] ?? 0;
      if (before !== 0 && before >>> 8 !== group) board[name] = group * GROUP + Math.min(FULL, (before & FULL) + worth);
    }
  }

  /** The points of a name, which then has none. */
  take(name: number): number {
    const held = (this.#board[name] ?? 0) & FULL;
    this.#board[name] = 0;
    return held;
  }
}

/** Part of a list, its end excluded. */
type Stretch = readonly [from: number, to: number];

interface Given {
  /** From 1. */
  readonly group: number;
  readonly worth: number;
}
