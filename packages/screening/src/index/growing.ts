/** Memory that other threads can read without a copy. */
export const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));
export const sharedNumbers = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * length));

/** Gives memory back at once: the collector comes too late where much is built, and what waits for it counts. */
export function release(array: Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>): void {
  array.buffer.transfer(0);
}

const FIRST = 1024;
const MORE = 1.5;

/** Numbers of 32 bits, as many as come. */
export class GrowingNumbers {
  length = 0;
  #numbers = new Uint32Array(FIRST);

  push(number: number): void {
    if (this.length === this.#numbers.length)
      this.#numbers = new Uint32Array(this.#numbers.buffer.transfer(4 * Math.ceil(this.length * MORE)));
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  /** What was pushed so far; stale after the next push. */
  view(): Uint32Array<ArrayBuffer> {
    return this.#numbers.subarray(0, this.length);
  }

  /** What was pushed, for all threads. It starts from nothing again. */
  taken(): Uint32Array {
    const result = sharedNumbers(this.length);
    result.set(this.view());
    this.release();
    return result;
  }

  /** It starts from nothing again. */
  release(): void {
    release(this.#numbers);
    this.#numbers = new Uint32Array(FIRST);
    this.length = 0;
  }
}

/** Bytes, as many as come. */
export class GrowingBytes {
  length = 0;
  #bytes = new Uint8Array(FIRST);

  push(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.length] = byte;
    this.length += 1;
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was pushed so far; stale after the next push. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.length);
  }

  /** What was pushed, for all threads. It starts from nothing again. */
  taken(): Uint8Array {
    const result = sharedBytes(this.length);
    result.set(this.view());
    this.release();
    return result;
  }

  /** It starts from nothing again. */
  release(): void {
    release(this.#bytes);
    this.#bytes = new Uint8Array(FIRST);
    this.length = 0;
  }

  #reserve(more: number): void {
    const wanted = this.length + more;
    if (wanted > this.#bytes.length)
      this.#bytes = new Uint8Array(this.#bytes.buffer.transfer(Math.max(wanted, Math.ceil(this.length * MORE))));
  }
}
