import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { DESIGNS, designById, EDGE_TRIALS } from './catalogue/index.ts';
import { drawDesign } from './draw-design.ts';
import type { DrawnSide } from './drawn-document.ts';

/** How much the pixels of a box differ from each other: print does, bare ground hardly. */
async function contrast(
  side: DrawnSide,
  box: { x: number; y: number; width: number; height: number },
): Promise<number> {
  const left = Math.max(0, Math.floor(box.x));
  const top = Math.max(0, Math.floor(box.y));
  const region = { left, top, width: Math.ceil(box.width), height: Math.ceil(box.height) };
  const { channels } = await sharp(side.png).extract(region).greyscale().stats();
  return (channels[0]?.max ?? 0) - (channels[0]?.min ?? 0);
}

describe('drawDesign', () => {
  it('is the same document for the same seed, another for another', async () => {
    const design = designById('card-espana-terracotta');
    const [a, b, c] = await Promise.all([3, 3, 4].map((seed) => drawDesign(design, { seed })));
    expect(a?.front.png.equals(b?.front.png ?? Buffer.alloc(0))).toBe(true);
    expect(a?.front.png.equals(c?.front.png ?? Buffer.alloc(0))).toBe(false);
  });

  it('prints what was asked for', async () => {
    const changes = { documentNumber: 'XK1234567', dateOfExpiry: '2031-04-05' };
    const document = await drawDesign(designById('passport-utopia-sea'), { seed: 1, changes });
    const printed = new Map(document.front.texts.map(({ attribute, text }) => [attribute, text]));
    expect(printed.get('documentNumber')).toBe('XK1234567');
    expect(printed.get('dateOfExpiry')).toBe('05 APR 2031');
    expect(document.truth.fields).toMatchObject({ documentNumber: 'XK1234567', dateOfExpiry: '2031-04-05' });
    expect(document.truth.mrz?.lines[1]).toMatch(/^XK1234567/);
  });
});

describe('every design', () => {
  it.each([...DESIGNS, ...EDGE_TRIALS.seen, ...EDGE_TRIALS.judged].map((design) => [design.id, design] as const))(
    '%s prints its truth inside its sides',
    async (_id, design) => {
      const { front, back, truth } = await drawDesign(design, { seed: 5 });
      const sides = back ? [front, back] : [front];
      const printed = new Set(sides.flatMap(({ texts }) => texts.map(({ attribute }) => attribute as string)));
      expect([...printed].sort()).toEqual(Object.keys(truth.fields).sort());
      for (const side of sides) {
        for (const { box, text, capHeightPx } of side.texts) {
          expect(box.x + box.width, text).toBeLessThan(side.size.width);
          expect(box.y + box.height, text).toBeLessThan(side.size.height);
          expect(capHeightPx / side.pixelsPerMillimetre, text).toBeGreaterThan(0.9);
          expect(await contrast(side, box), text).toBeGreaterThan(70);
        }
      }
    },
  );
});
