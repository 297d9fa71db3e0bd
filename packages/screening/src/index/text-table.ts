import { GrowingBytes, GrowingNumbers, release, sharedNumbers } from './growing.ts';
import { hashText } from './hash.ts';

/** Distinct ASCII texts in one buffer, numbered in the order of their first coming; no string is kept. Immutable. */
export interface TextTable {
  readonly bytes: Uint8Array;
  /** Where each text starts, and where the last one ends. */
  readonly starts: Uint32Array;
  /** Open addressing by `hashText`: the text's number plus one, 0 where nothing is. A power of two, at most two thirds full. */
  readonly slots: Uint32Array;
}

const SEED = 0x7e87;
const FIRST_SLOTS = 4096;

/** Texts that a reader keeps as strings, at most, each in its one place: making a string costs more than comparing it. */
const MOST_REMEMBERED = 1 << 17;

/** The text's number, or -1. */
export function findText({ bytes, starts, slots }: TextTable, text: string): number {
  const mask = slots.length - 1;
  for (let slot = hashText(text, SEED) & mask; ; slot = (slot + 1) & mask) {
    const number = (slots[slot] ?? 0) - 1;
    if (number < 0) return -1;
    if (isAt(bytes, starts[number] ?? 0, starts[number + 1] ?? 0, text)) return number;
  }
}

/** Reads the texts of a table; `utf8` where UTF-8 was put in byte by byte. */
export function textReader(
  { bytes, starts }: TextTable,
  encoding: 'latin1' | 'utf8' = 'latin1',
): (number: number) => string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const remembered = Math.min(MOST_REMEMBERED, Math.max(1, starts.length - 1));
  const numbers = new Int32Array(remembered).fill(-1);
  const texts: string[] = new Array(remembered).fill('');
  return (number) => {
    const slot = number % remembered;
    if (numbers[slot] !== number) {
      numbers[slot] = number;
      texts[slot] = buffer.toString(encoding, starts[number] ?? 0, starts[number + 1] ?? 0);
    }
    return texts[slot] ?? '';
  };
}

export class TextTableBuilder {
  readonly #bytes = new GrowingBytes();
  readonly #starts = new GrowingNumbers();
  #slots = new Uint32Array(FIRST_SLOTS);

  constructor() {
    this.#starts.push(0);
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** The number of a text, which is added when it is new. */
  intern(text: string): number {
    const mask = this.#slots.length - 1;
    let slot = hashText(text, SEED) & mask;
    const [bytes, starts] = [this.#bytes.view(), this.#starts.view()];
    for (let number = (this.#slots[slot] ?? 0) - 1; number >= 0; number = (this.#slots[slot] ?? 0) - 1) {
      if (isAt(bytes, starts[number] ?? 0, starts[number + 1] ?? 0, text)) return number;
      slot = (slot + 1) & mask;
    }
    return this.#add(text, slot);
  }

  textOf(number: number): string {
    const starts = this.#starts.view();
    const bytes = this.#bytes.view().subarray(starts[number], starts[number + 1]);
    return String.fromCharCode(...bytes);
  }

  /** Ends it. */
  build(): TextTable {
    const slots = sharedNumbers(this.#slots.length);
    slots.set(this.#slots);
    release(this.#slots);
    return { bytes: this.#bytes.taken(), starts: this.#starts.taken(), slots };
  }

  /** Ends it where nobody needs the table. */
  release(): void {
    this.#bytes.release();
    this.#starts.release();
    release(this.#slots);
  }

  #add(text: string, slot: number): number {
    const number = this.size;
    for (let at = 0; at < text.length; at += 1) this.#bytes.push(text.charCodeAt(at));
    this.#starts.push(this.#bytes.length);
    this.#slots[slot] = number + 1;
    if (3 * this.size > 2 * this.#slots.length) this.#spread();
    return number;
  }

  #spread(): void {
    const mask = 2 * this.#slots.length - 1;
    release(this.#slots);
    this.#slots = new Uint32Array(mask + 1);
    for (let number = 0; number < this.size; number += 1) {
      let slot = hashText(this.textOf(number), SEED) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}

function isAt(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let at = 0; at < text.length; at += 1) if (bytes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}
