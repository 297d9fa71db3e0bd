import type { DecodedImage } from '@bonafide/imaging';
import { describe, expect, it } from 'vitest';
import { SharedPlaces } from './shared-places.ts';

const picture = (width: number, level: number): DecodedImage => ({
  width,
  height: 1,
  data: new Uint8Array(3 * width).fill(level),
  format: 'jpeg',
  storedWidth: width,
  storedHeight: 1,
  scale: 1,
  pageCount: 1,
});

describe('places in shared memory', () => {
  it('hold what the picture held', () => {
    const { image } = new SharedPlaces().place(picture(4, 7));
    expect(image.data.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect([...image.data]).toEqual(Array(12).fill(7));
  });

  it('are given to the next picture that fits, and to one at a time', () => {
    const places = new SharedPlaces();
    const first = places.place(picture(4, 1));
    const beside = places.place(picture(4, 2));
    expect(beside.image.data.buffer).not.toBe(first.image.data.buffer);
    first.leave();
    const next = places.place(picture(3, 3));
    expect(next.image.data.buffer).toBe(first.image.data.buffer);
    expect([...next.image.data]).toEqual(Array(9).fill(3));
    expect([...beside.image.data]).toEqual(Array(12).fill(2));
    expect(places.place(picture(3, 4)).image.data.buffer).not.toBe(first.image.data.buffer);
  });

  it('make room for a larger picture', () => {
    const places = new SharedPlaces();
    places.place(picture(4, 1)).leave();
    const larger = places.place(picture(9, 2));
    expect([...larger.image.data]).toEqual(Array(27).fill(2));
    larger.leave();
    expect(places.place(picture(9, 3)).image.data.buffer).toBe(larger.image.data.buffer);
  });
});
