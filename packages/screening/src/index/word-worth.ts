import type { CandidatesWanted, WordGroup } from './candidates-wanted.ts';
import { HAS_INITIAL, letterBit, type NameTable } from './name-table.ts';
import { points } from './points.ts';

/** What words of a query are worth that are looked up name by name, because too many names have them. */
export class WordWorth {
  /** What a name can have of them, at most. */
  most = 0;
  readonly #table: NameTable;
  /** Points of each text, and a bit for the word of the query that it stands for. */
  readonly #points: Uint8Array;
  readonly #wordBit: Uint32Array;
  /** Texts that have points now: first those that any name may have, then initials of names. */
  #texts: number[] = [];
  #anywhere = 0;
  /** The most that texts, initials of names and initials of the query are worth. */
  #mostOf = { texts: 0, listedInitials: 0, initials: 0 };
  #initials: CandidatesWanted['initials'] = [];
  /** Bits of the query's initials. */
  #letters = 0;

  constructor(table: NameTable) {
    this.#table = table;
    this.#points = new Uint8Array(table.texts.starts.length);
    this.#wordBit = new Uint32Array(table.texts.starts.length);
  }

  set({ minor, listedInitials, initials }: CandidatesWanted, late: readonly WordGroup[]): void {
    let bit = 1;
    for (const { texts, similarities, share } of late) {
      for (let at = 0; at < texts.length; at += 1) this.#give(texts[at] ?? 0, share * (similarities[at] ?? 0), bit);
      bit *= 2;
    }
    for (const { text, share } of minor) {
      this.#give(text, share, bit);
      bit *= 2;
    }
    this.#anywhere = this.#texts.length;
    for (const { text, share } of listedInitials) {
      this.#give(text, share, bit);
      bit *= 2;
    }
    this.#initials = initials;
    this.#letters = initials.reduce((bits, { letter }) => bits | letterBit(letter), 0);
    const most = {
      texts: points(shareOf([...late, ...minor])),
      listedInitials: points(shareOf(listedInitials)),
      initials: points(shareOf(initials)),
    };
    this.#mostOf = most;
    this.most = most.texts + most.listedInitials + most.initials;
  }

  clear(): void {
    for (const text of this.#texts) this.#points[text] = 0;
    this.#texts = [];
  }

  /** What a name can have of them that has these `nameLetters`. */
  mostWith(letters: number): number {
    const { texts, listedInitials, initials } = this.#mostOf;
    return (
      texts + ((letters & HAS_INITIAL) === 0 ? 0 : listedInitials) + ((letters & this.#letters) === 0 ? 0 : initials)
    );
  }

  /** The points of all words of a name that has these `nameLetters`. */
  of(name: number, letters: number): number {
    const texts = (letters & HAS_INITIAL) === 0 ? this.#anywhere : this.#texts.length;
    return (texts === 0 ? 0 : this.#ofTexts(name)) + ((letters & this.#letters) === 0 ? 0 : this.#ofInitials(name));
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
  #ofInitials(name: number): number {
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

function shareOf(words: readonly { readonly share: number }[]): number {
  return words.reduce((sum, { share }) => sum + share, 0);
}
