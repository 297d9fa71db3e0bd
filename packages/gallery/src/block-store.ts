import { DESCRIPTOR_LENGTH, type Quantised } from './quantise.ts';
import { createScan } from './scan.ts';

/** Templates in one block. Small, so that a partner with few faces takes little; large, so that a call pays. */
export const BLOCK_TEMPLATES = 64;

const PAGE = 65_536;
/** Memory grows by this many pages at a time. */
const GROWTH_PAGES = 16;
/** Where the first page holds the dot products; the query lies at 0. */
const DOTS_AT = 1024;

/** Parts of a block, as byte offsets: codes (int8), scales (float32), sums of squares (int32), ids (float64). */
const SCALES = BLOCK_TEMPLATES * DESCRIPTOR_LENGTH;
const SQUARES = SCALES + BLOCK_TEMPLATES * 4;
const IDS = SQUARES + BLOCK_TEMPLATES * 4;
const BLOCK_BYTES = IDS + BLOCK_TEMPLATES * 8;

/** Memory in blocks of templates, given out and taken back. The first page belongs to the scan. */
export class BlockStore {
  readonly #scan = createScan();
  readonly #free: number[] = [];
  #blocks = 0;
  #bytes = new Int8Array(0);
  #view = new DataView(new ArrayBuffer(0));
  #dots = new Int32Array(0);

  /** Bytes of memory that were ever taken. */
  get bytes(): number {
    return this.#scan.memory.buffer.byteLength;
  }

  /** The number of a block nobody uses. Throws a RangeError when the memory's four gigabytes are full. */
  take(): number {
    const block = this.#free.pop() ?? this.#blocks++;
    const end = PAGE + (block + 1) * BLOCK_BYTES;
    if (end > this.bytes) this.#scan.memory.grow(GROWTH_PAGES);
    if (this.#bytes.buffer !== this.#scan.memory.buffer) this.#look();
    return block;
  }

  /** Wiped before somebody else gets it. */
  giveBack(block: number): void {
    const start = PAGE + block * BLOCK_BYTES;
    this.#bytes.fill(0, start, start + BLOCK_BYTES);
    this.#free.push(block);
  }

  write(block: number, at: number, { id, codes, scale, squares }: Quantised & { readonly id: number }): void {
    const start = PAGE + block * BLOCK_BYTES;
    this.#bytes.set(codes, start + at * DESCRIPTOR_LENGTH);
    this.#view.setFloat32(start + SCALES + at * 4, scale, true);
    this.#view.setInt32(start + SQUARES + at * 4, squares, true);
    this.#view.setFloat64(start + IDS + at * 8, id, true);
  }

  /** Moves a template to another place and wipes the one it had. */
  move(from: Place, to: Place): void {
    for (const [part, size] of PARTS) {
      const source = PAGE + from.block * BLOCK_BYTES + part + from.at * size;
      this.#bytes.copyWithin(PAGE + to.block * BLOCK_BYTES + part + to.at * size, source, source + size);
      if (source !== PAGE + to.block * BLOCK_BYTES + part + to.at * size) this.#bytes.fill(0, source, source + size);
    }
  }

  idAt(block: number, at: number): number {
    return this.#view.getFloat64(PAGE + block * BLOCK_BYTES + IDS + at * 8, true);
  }

  scaleAt(block: number, at: number): number {
    return this.#view.getFloat32(PAGE + block * BLOCK_BYTES + SCALES + at * 4, true);
  }

  squaresAt(block: number, at: number): number {
    return this.#view.getInt32(PAGE + block * BLOCK_BYTES + SQUARES + at * 4, true);
  }

  /** What `dots` compares with; codes of 16 bits. */
  setQuery({ codes }: Quantised): void {
    for (const [at, code] of codes.entries()) this.#view.setInt16(at * 2, code, true);
  }

  /** Dot products of the query with the first `count` templates of a block; good until the next call. */
  dots(block: number, count: number): Int32Array {
    this.#scan.dots(PAGE + block * BLOCK_BYTES, count, DOTS_AT);
    return this.#dots;
  }

  /** Views of a memory that grew are empty and have to be made anew. */
  #look(): void {
    const { buffer } = this.#scan.memory;
    this.#bytes = new Int8Array(buffer);
    this.#view = new DataView(buffer);
    this.#dots = new Int32Array(buffer, DOTS_AT, BLOCK_TEMPLATES);
  }
}

/** Where a template lies. */
export interface Place {
  readonly block: number;
  readonly at: number;
}

const PARTS = [
  [0, DESCRIPTOR_LENGTH],
  [SCALES, 4],
  [SQUARES, 4],
  [IDS, 8],
] as const;
