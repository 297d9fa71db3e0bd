import type { NameTable } from './name-table.ts';
import { FULL } from './points.ts';

const FIRST = 1024;

/** Collects names with their points and tells those that have the most. */
export class FullestNames {
  readonly #table: NameTable;
  #names = new Uint32Array(FIRST);
  #held = new Uint8Array(FIRST);
  #count = 0;
  /** How many names have each number of points. */
  readonly #levels = new Uint32Array(FULL + 1);

  constructor(table: NameTable) {
    this.#table = table;
  }

  clear(): void {
    this.#count = 0;
    this.#levels.fill(0);
  }

  add(name: number, points: number): void {
    if (this.#count === this.#names.length) this.#grow();
    const held = Math.min(FULL, points);
    this.#names[this.#count] = name;
    this.#held[this.#count] = held;
    this.#levels[held] = (this.#levels[held] ?? 0) + 1;
    this.#count += 1;
  }

  /** The fullest first; of equals those with the fewest words, and then those that came first. */
  best(most: number): readonly number[] {
    let level = FULL;
    for (let count = 0; level > 1 && count + (this.#levels[level] ?? 0) <= most; level -= 1)
      count += this.#levels[level] ?? 0;
    const chosen: Chosen[] = [];
    for (let at = 0; at < this.#count; at += 1) {
      const held = this.#held[at] ?? 0;
      if (held >= level) chosen.push(this.#chosen(this.#names[at] ?? 0, held));
    }
    chosen.sort((a, b) => b.held - a.held || a.words - b.words || a.nameRef - b.nameRef);
    return chosen.slice(0, most).map(({ name }) => name);
  }

  #chosen(name: number, held: number): Chosen {
    const { nameStarts, nameRefs } = this.#table;
    const words = (nameStarts[name + 1] ?? 0) - (nameStarts[name] ?? 0);
    return { name, held, words, nameRef: nameRefs[name] ?? 0 };
  }

  #grow(): void {
    const [names, held] = [new Uint32Array(2 * this.#count), new Uint8Array(2 * this.#count)];
    names.set(this.#names);
    held.set(this.#held);
    this.#names = names;
    this.#held = held;
  }
}

interface Chosen {
  readonly name: number;
  readonly held: number;
  readonly words: number;
  readonly nameRef: number;
}
