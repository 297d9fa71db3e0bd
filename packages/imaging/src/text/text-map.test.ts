import { describe, expect, it } from 'vitest';
import type { Model } from '../inference/index.ts';
import { textMap } from './text-map.ts';

/** A network that answers the blue of each pixel, as it was normalised, and notes the sizes that it was asked for. */
function blueness(asked: number[][]): Model {
  return {
    card: { name: 'blue', version: '1', licence: '', origin: '', measuredOn: '', limits: '', sha256: '', bytes: 0 },
    digest: '',
    inputNames: ['x'],
    outputNames: ['y'],
    async run({ x }) {
      const [, , height = 0, width = 0] = x?.dims ?? [];
      asked.push([width, height]);
      return { y: { data: x?.data.slice(0, width * height) ?? new Float32Array(), dims: [1, 1, height, width] } };
    },
  };
}

function picture(width: number, height: number) {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) data[i * 3 + 2] = (i * 7) % 251;
  return { width, height, data };
}

describe('the map of text', () => {
  it.each([
    { size: [320, 224], runs: [[320, 224]] },
    {
      size: [960, 704],
      runs: [
        [960, 384],
        [960, 384],
      ],
    },
    {
      size: [800, 1184],
      runs: [
        [800, 448],
        [800, 480],
        [800, 384],
      ],
    },
  ])('of $size is put together from stripes $runs', async ({ size: [width = 0, height = 0], runs }) => {
    const asked: number[][] = [];
    const image = picture(width, height);
    const map = await textMap(blueness(asked), image);
    expect(asked).toEqual(runs);
    expect(map.data.length).toBe(width * height);
    const wrong = map.data.findIndex(
      (value, i) => Math.abs(value - ((image.data[i * 3 + 2] ?? 0) / 255 - 0.485) / 0.229) > 1e-5,
    );
    expect(wrong).toBe(-1);
  });
});
