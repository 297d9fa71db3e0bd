import { DESIGNS, type Design, drawDesignSide } from '@bonafide/testkit';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GreyImage } from '../image/index.ts';
import { loadModel, type Model, modelCardUrl } from '../inference/index.ts';
import type { RotatedBox } from '../text/index.ts';
import { findMrz } from './find-mrz.ts';

interface Row {
  readonly text: string;
  readonly box: RotatedBox;
}

/** A flat page with the true places of its rows. */
async function drawn(is: (design: Design) => boolean): Promise<{ image: GreyImage; rows: Row[] }> {
  const design = DESIGNS.find((candidate) => candidate.split === 'training' && is(candidate));
  if (!design) throw new Error('no such design');
  const { side } = await drawDesignSide(design, { seed: 5, side: 'front' });
  const { data, info } = await sharp(side.png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const rows = (side.mrz?.boxes ?? []).map(({ x, y, width, height }, i) => ({
    text: side.mrz?.lines[i] ?? '',
    box: { centre: { x: x + width / 2, y: y + height / 2 }, width, height, angle: 0 },
  }));
  return { image: { width: info.width, height: info.height, data: new Uint8Array(data) }, rows };
}

/** The part of a row from one share of its length to another. */
const part = (box: RotatedBox, from: number, to: number): RotatedBox => ({
  ...box,
  centre: { x: box.centre.x + ((from + to) / 2 - 0.5) * box.width, y: box.centre.y },
  width: (to - from) * box.width,
});

describe('findMrz on a visa page', () => {
  let recogniser: Model;
  let image: GreyImage;
  let first: Row;
  let second: Row;
  beforeAll(async () => {
    recogniser = await loadModel(modelCardUrl('mrz-line'));
    const page = await drawn(({ mrz }) => mrz === 'MRVA');
    image = page.image;
    [first, second] = page.rows as [Row, Row];
  });

  /** What most readings of each row say. */
  const linesOf = async (boxes: readonly RotatedBox[]): Promise<string[]> => {
    const { candidates } = await findMrz(recogniser, image, boxes);
    return (candidates[0]?.rows ?? []).map(({ readings }) => {
      const texts = readings.map(({ text }) => text);
      const times = (text: string): number => texts.filter((other) => other === text).length;
      return texts.toSorted((a, b) => times(b) - times(a))[0] ?? '';
    });
  };

  it('reads rows that were found as they are', async () => {
    expect(await linesOf([first.box, second.box])).toEqual([first.text, second.text]);
  });

  it('follows rows that were cut short in their fillers to the end', async () => {
    expect(await linesOf([part(first.box, 0, 0.55), part(second.box, 0, 0.62)])).toEqual([first.text, second.text]);
  });

  it('joins pieces, and counts boxes of lone fillers to the zone', async () => {
    const boxes = [part(first.box, 0, 0.5), part(second.box, 0, 0.4), part(second.box, 0.45, 0.8)];
    const fillers = part(first.box, 0.85, 0.95);
    const { usedBoxes } = await findMrz(recogniser, image, [...boxes, fillers]);
    expect(usedBoxes.has(fillers)).toBe(true);
    expect(await linesOf(boxes)).toEqual([first.text, second.text]);
  });

  it('finds the row within a box that holds print above it, too', async () => {
    const { centre, height } = first.box;
    const melted = { ...first.box, height: 2.4 * height, centre: { x: centre.x, y: centre.y - 0.7 * height } };
    expect(await linesOf([melted, second.box])).toEqual([first.text, second.text]);
  });

  it('finds a row that was not detected, and the way up', async () => {
    const over = { ...second.box, angle: Math.PI };
    expect(await linesOf([over])).toEqual([first.text, second.text]);
  });

  it('finds nothing where nothing is', async () => {
    const above = { ...first.box, centre: { x: first.box.centre.x, y: image.height * 0.3 } };
    expect((await findMrz(recogniser, image, [above])).candidates).toEqual([]);
    expect((await findMrz(recogniser, image, [])).direction).toBeNull();
  });
});
