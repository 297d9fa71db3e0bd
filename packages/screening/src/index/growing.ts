/** Memory that other threads can read without a copy. */
export const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));
export const sharedNumbers = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * length));

const FIRST = 1024;

/** Numbers of 32 bits, as many as come. */
export class GrowingNumbers {
  length = 0;
  #numbers = new Uint32Array(FIRST);

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(Math.ceil(this.length * 1.5));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  /** What was pushed so far; stale after the next push. */
  view(): Uint32Array {
    return this.#numbers.subarray(0, this.length);
  }

  shared(): Uint32Array {
    const result = sharedNumbers(this.length);
    result.set(this.view());
    return result;
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

  view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  shared(): Uint8Array {
    const result = sharedBytes(this.length);
    result.set(this.view());
    return result;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.length + more, Math.ceil(this.length * 1.5)));
    larger.set(this.view());
    this.#bytes = larger;
  }
}
