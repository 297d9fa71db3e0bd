import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeImage } from '../../pixels/index.ts';
import { type FlatDocument, photographScene } from './photograph-scene.ts';
import { BACKDROPS, type SceneOptions } from './scene-options.ts';

const OPTIONS: SceneOptions = {
  seed: 5,
  width: 800,
  height: 600,
  backdrop: 'plain',
  fill: 0.8,
  rotation: 4,
  perspective: 0.02,
  offset: [0, 0],
  mirrored: false,
  fingers: 0,
  blur: 0,
  motion: 0,
  glare: 0,
  glareAt: [0.5, 0.5],
  rainbow: 0,
  shadow: 0,
  exposure: 1,
  noise: 0,
  quality: 92,
  shrunk: 1,
  orientation: 1,
};

const SQUARES = [
  ['red', { x: 90, y: 90 }],
  ['green', { x: 710, y: 90 }],
  ['blue', { x: 710, y: 430 }],
] as const;

let card: FlatDocument;

/** A white card with a red, a green and a blue square at known places. */
beforeAll(async () => {
  const inks = { red: '#f00', green: '#0c0', blue: '#00f' };
  const squares = SQUARES.map(
    ([name, { x, y }]) => `<rect x="${x - 40}" y="${y - 40}" width="80" height="80" fill="${inks[name]}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="520"><rect width="800" height="520" fill="#fff"/>${squares.join('')}</svg>`;
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  card = { png, size: { width: 800, height: 520 }, cornerRadius: 0.03 };
});

async function colourAt(jpeg: Buffer, { x, y }: { x: number; y: number }): Promise<readonly number[]> {
  const upright = await decodeImage(await sharp(jpeg).autoOrient().png().toBuffer());
  const at = 3 * (Math.floor(y) * upright.width + Math.floor(x));
  return [...upright.data.slice(at, at + 3)];
}

const leading = ([red = 0, green = 0, blue = 0]: readonly number[]): string => {
  if (red > green && red > blue) return 'red';
  return green > blue ? 'green' : 'blue';
};

describe('photographScene', () => {
  it.each([
    ['as it lies', {}],
    ['turned by 200 degrees', { rotation: 200 }],
    ['mirrored', { mirrored: true }],
    ['sent by a messenger', { shrunk: 0.6 }],
    ['by a camera held sideways', { orientation: 6 }],
    ['mirrored by a camera held upside down, shrunk', { orientation: 3, mirrored: true, shrunk: 0.8 }],
  ] as const)('knows where every place of the card went: %s', async (_name, changes) => {
    const { jpeg, documents } = await photographScene([card], { ...OPTIONS, ...changes });
    for (const [colour, place] of SQUARES) {
      expect(leading(await colourAt(jpeg, documents[0]?.project(place) ?? place))).toBe(colour);
    }
  });

  it.each(BACKDROPS)('lays the card before a backdrop: %s', async (backdrop) => {
    const { jpeg, documents } = await photographScene([card], { ...OPTIONS, backdrop });
    const middle = documents[0]?.project({ x: 400, y: 260 }) ?? { x: 0, y: 0 };
    expect(Math.min(...(await colourAt(jpeg, middle)))).toBeGreaterThan(170);
    expect(documents[0]?.visibleShare).toBe(1);
  });

  it('lays the page above the fold beside the card, and does not count it', async () => {
    const [size, ink] = [{ width: 800, height: 520 }, '#20c020'];
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="520"><rect width="800" height="520" fill="${ink}"/></svg>`;
    const above = { png: await sharp(Buffer.from(svg)).png().toBuffer(), size };
    const { jpeg, documents } = await photographScene([{ ...card, above }], { ...OPTIONS, fill: 0.5 });
    const at = (y: number) => colourAt(jpeg, documents[0]?.project({ x: 400, y }) ?? { x: 0, y });
    expect(leading(await at(-60))).toBe('green');
    expect(Math.min(...(await at(260)))).toBeGreaterThan(170);
    expect(documents[0]?.corners).toEqual(
      (await photographScene([card], { ...OPTIONS, fill: 0.5 })).documents[0]?.corners,
    );
  });

  it('is the same picture for the same seed, another for another', async () => {
    const options = { ...OPTIONS, backdrop: 'cluttered' as const, noise: 4, shadow: 0.3 };
    const [a, b, c] = await Promise.all([5, 5, 6].map((seed) => photographScene([card], { ...options, seed })));
    expect(a?.jpeg.equals(b?.jpeg ?? Buffer.alloc(0))).toBe(true);
    expect(a?.jpeg.equals(c?.jpeg ?? Buffer.alloc(0))).toBe(false);
  });

  it('says how much of a card is inside the frame', async () => {
    const { documents } = await photographScene([card], { ...OPTIONS, offset: [0.4, 0] });
    const [pushed] = documents;
    expect(pushed?.visibleShare).toBeGreaterThan(0.5);
    expect(pushed?.visibleShare).toBeLessThan(0.95);
    expect(pushed?.sees({ x: 20, y: 260 })).toBe(true);
    expect(pushed?.sees({ x: 790, y: 260 })).toBe(false);
  });

  it('says what fingers hide', async () => {
    const { jpeg, documents } = await photographScene([card], { ...OPTIONS, fingers: 3 });
    const [held] = documents;
    expect(held?.visibleShare).toBeLessThan(0.99);
    expect(held?.visibleShare).toBeGreaterThan(0.6);
    const hidden = Array.from({ length: 800 * 520 }, (_, i) => ({ x: i % 800, y: Math.floor(i / 800) })).filter(
      (place, i) => i % 97 === 0 && !held?.sees(place),
    );
    const colours = await Promise.all(
      hidden.slice(0, 12).map((place) => colourAt(jpeg, held?.project(place) ?? place)),
    );
    expect(colours.length).toBeGreaterThan(5);
    // Skin is red before it is green, and green before it is blue; paper is neither.
    for (const [red = 0, , blue = 0] of colours) expect(red - blue).toBeGreaterThan(15);
  });

  it('lays the others beneath the one that is meant', async () => {
    const { documents } = await photographScene([card, card, card], { ...OPTIONS, fill: 0.6, backdrop: 'wood' });
    expect(documents).toHaveLength(3);
    expect(documents[0]?.visibleShare).toBe(1);
    for (const other of documents.slice(1)) expect(other.visibleShare).toBeLessThan(1);
  });

  it('burns out where a lamp is reflected', async () => {
    const at = { glare: 1, glareAt: [710 / 800, 90 / 520] as const };
    const { jpeg, documents } = await photographScene([card], { ...OPTIONS, ...at });
    const colour = await colourAt(jpeg, documents[0]?.project({ x: 710, y: 90 }) ?? { x: 0, y: 0 });
    expect(Math.min(...colour)).toBeGreaterThan(225);
  });
});
