import type { DecodedImage } from '@bonafide/imaging';

/** A picture where every thread sees it, for as long as it is read. */
export interface PlacedPicture {
  readonly image: DecodedImage;
  /** The next picture may have the place. */
  leave(): void;
}

/**
 * Memory that threads share, a place for each picture that is being read. One is kept for the next picture: shared memory goes back
 * no sooner than both threads have collected what they knew of it, and the second one collects seldom.
 */
export class SharedPlaces {
  #free: SharedArrayBuffer | null = null;

  /** Copies the picture into shared memory. */
  place(image: DecodedImage): PlacedPicture {
    const { length } = image.data;
    const place = this.#free !== null && this.#free.byteLength >= length ? this.#free : new SharedArrayBuffer(length);
    if (place === this.#free) this.#free = null;
    const data = new Uint8Array(place, 0, length);
    data.set(image.data);
    return { image: { ...image, data }, leave: () => this.#keep(place) };
  }

  #keep(place: SharedArrayBuffer): void {
    if (this.#free === null || this.#free.byteLength < place.byteLength) this.#free = place;
  }
}
