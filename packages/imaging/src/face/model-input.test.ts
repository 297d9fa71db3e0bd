import { describe, expect, it } from 'vitest';
import { plainInput, tensorOf } from './model-input.ts';

/** Two by two pixels: reds 1 to 4, greens 11 to 14, blues 21 to 24. */
const crop = { width: 2, height: 2, data: Float32Array.from([1, 2, 3, 4, 11, 12, 13, 14, 21, 22, 23, 24]) };

describe('tensorOf', () => {
  it('hands plain crops over as they are, one behind the other', () => {
    const { data, dims } = tensorOf([crop, crop], plainInput(2));
    expect(dims).toEqual([2, 3, 2, 2]);
    expect([...data]).toEqual([...crop.data, ...crop.data]);
  });

  it('interleaves, reverses and normalises when the network wants it so', () => {
    const { data, dims } = tensorOf([crop], {
      side: 2,
      channels: 'bgr',
      layout: 'nhwc',
      mean: [20, 10, 0],
      factor: 0.5,
    });
    expect(dims).toEqual([1, 2, 2, 3]);
    expect([...data]).toEqual([0.5, 0.5, 0.5, 1, 1, 1, 1.5, 1.5, 1.5, 2, 2, 2]);
  });
});
