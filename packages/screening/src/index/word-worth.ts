import type { CandidatesWanted, MinorText, WordGroup } from './candidates.ts';
import { letterBit, type NameTable } from './name-table.ts';
import { points } from './points.ts';

interface Worth {
  readonly late: readonly WordGroup[];
  readonly single: readonly MinorText[];
  readonly initials: CandidatesWanted['initials'];
}

/** What words of a query are worth that are looked up name by name, because too many names have them. */
export class WordWorth {
  readonly #table: NameTable;
  /** Points of each text, and a bit for the word of the query that it stands for. */
  readonly #points: Uint8Array;
  readonly #wordBit: Uint32Array;
  /** Texts that have points now. */
  #texts: number[] = [];
  #initials: CandidatesWanted['initials'] = [];
  /** Bits of the initials' letters, as `nameLetters` has them. */
  #letters = 0;

  constructor(table: NameTable) {
    this.#table = table;
    this.#points = new Uint8Array(table.texts.starts.length);
    this.#wordBit = new Uint32Array(table.texts.starts.length);
  }

  set({ late, single, initials }: Worth): void {
    this.#initials = initials;
    this.#letters = initials.reduce((bits, { letter }) => bits | letterBit(letter), 0);
    let bit = 1;
    for (const { text, share } of single) {
      this.#give(text, share, bit);
      bit *= 2;
    }
    for (const { texts, similarities, share } of late) {
      for (let at = 0; at < texts.length; at += 1) this.#give(texts[at] ?? 0, share * (similarities[at] ?? 0), bit);
      bit *= 2;
    }
  }

  clear(): void {
    for (const text of this.#texts) this.#points[text] = 0;
    this.#texts = [];
  }

  /** Points of all words of a name. */
  of(name: number): number {
    const byLetter = ((this.#table.nameLetters[name] ?? 0) & this.#letters) === 0 ? 0 : this.#ofLetters(name);
    return this.#texts.length === 0 ? byLetter : byLetter + this.#ofTexts(name);
  }

  #give(text: number, share: number, bit: number): void {
    this.#points[text] = points(share);
    this.#wordBit[text] = bit;
    this.#texts.push(text);
  }

  /** Each word of the query counts once. */
  #ofTexts(name: number): number {
    const { nameStarts, nameTexts } = this.#table;
    const end = nameStarts[name + 1] ?? 0;
    let worth = 0;
    let words = 0;
    for (let place = nameStarts[name] ?? 0; place < end; place += 1) {
      const text = nameTexts[place] ?? 0;
      const own = this.#points[text] ?? 0;
      if (own === 0) continue;
      const bit = this.#wordBit[text] ?? 0;
      if ((words & bit) === 0) worth += own;
      words |= bit;
    }
    return worth;
  }

  /** As many initials as the name has words that begin with one of them. */
  #ofLetters(name: number): number {
    const { nameStarts, nameTexts, texts } = this.#table;
    const end = nameStarts[name + 1] ?? 0;
    let worth = 0;
    let words = 0;
    for (let place = nameStarts[name] ?? 0; place < end && words < this.#initials.length; place += 1) {
      const first = texts.bytes[texts.starts[nameTexts[place] ?? 0] ?? 0] ?? 0;
      if ((letterBit(first) & this.#letters) === 0) continue;
      worth += points(this.#initials[words]?.share ?? 0);
      words += 1;
    }
    return worth;
  }
}
