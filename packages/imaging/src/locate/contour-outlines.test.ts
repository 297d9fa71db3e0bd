import type { Quad } from '@bonafide/domain';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { RgbImage } from '../image/index.ts';
import { overlap } from './clip-polygon.ts';
import { contourOutlines } from './contour-outlines.ts';

const CARD: Quad = [
  { x: 180, y: 110 },
  { x: 610, y: 160 },
  { x: 580, y: 430 },
  { x: 150, y: 380 },
];

async function drawn(inside: string): Promise<RgbImage> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><defs><linearGradient id="g">
    <stop offset="0" stop-color="#5a6a58"/><stop offset="1" stop-color="#8f9c88"/></linearGradient></defs>
    <rect width="800" height="600" fill="url(#g)"/>${inside}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

const polygon = (quad: Quad, fill: string): string =>
  `<polygon points="${quad.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="${fill}"/>`;

describe('contours', () => {
  it('find a card on an evenly coloured ground, light or dark', async () => {
    for (const fill of ['#e8ecf2', '#1c2740']) {
      const print = '<rect x="250" y="220" width="200" height="14" fill="#445"/>';
      const [found] = await contourOutlines(await drawn(polygon(CARD, fill) + print));
      expect(found && overlap(found.quad, CARD)).toBeGreaterThan(0.97);
      expect(found?.confidence).toBeGreaterThan(0.3);
    }
  });

  it('find none on an empty table, and none in a round plate', async () => {
    expect(await contourOutlines(await drawn(''))).toEqual([]);
    expect(await contourOutlines(await drawn('<circle cx="400" cy="300" r="180" fill="#fff"/>'))).toEqual([]);
  });
});
