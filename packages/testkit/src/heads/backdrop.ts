import { seededRandom } from '../random/random.ts';
import { fractalNoise } from '../random/value-noise.ts';
import { type Colour, mixColour, srgb } from './colour.ts';
import { ease } from './scalar.ts';

/** What is behind a head: an even wall as for documents, or a blurred room drawn from a seed. */
export type Backdrop =
  | { readonly kind: 'plain'; readonly colour: readonly [number, number, number] }
  | { readonly kind: 'room'; readonly seed: number };

interface Block {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly colour: Colour;
  readonly softness: number;
}

const WALLS: readonly [Colour, ...Colour[]] = [
  srgb(214, 208, 196),
  srgb(196, 204, 206),
  srgb(222, 218, 214),
  srgb(186, 196, 182),
  srgb(208, 196, 190),
];
const FURNITURE: readonly [Colour, ...Colour[]] = [
  srgb(120, 88, 62),
  srgb(74, 62, 56),
  srgb(150, 152, 156),
  srgb(88, 104, 122),
  srgb(164, 132, 96),
];
const OBJECTS: readonly [Colour, ...Colour[]] = [
  srgb(150, 62, 52),
  srgb(58, 92, 120),
  srgb(196, 164, 84),
  srgb(70, 104, 78),
  srgb(226, 222, 212),
  srgb(52, 54, 62),
];

/** A window or door, a shelf with things on it, and a picture; parts of the picture's width and height. */
function drawBlocks(seed: number): readonly Block[] {
  const random = seededRandom(seed);
  const left = random.next() < 0.5;
  const blocks: Block[] = [
    { x: left ? 0.12 : 0.88, y: 0.34, halfWidth: 0.16, halfHeight: 0.3, colour: srgb(236, 240, 244), softness: 0.14 },
    { x: left ? 0.12 : 0.88, y: 0.34, halfWidth: 0.012, halfHeight: 0.3, colour: srgb(150, 150, 148), softness: 0.9 },
  ];
  const shelfX = left ? 0.84 : 0.16;
  const wood = random.pick(FURNITURE);
  for (const shelfY of [0.36, 0.6]) {
    blocks.push({ x: shelfX, y: shelfY, halfWidth: 0.22, halfHeight: 0.014, colour: wood, softness: 0.5 });
    for (let i = 0; i < 6; i++) {
      const halfHeight = random.between(0.03, 0.08);
      const x = shelfX - 0.18 + i * 0.07;
      const colour = random.pick(OBJECTS);
      blocks.push({ x, y: shelfY - 0.014 - halfHeight, halfWidth: 0.025, halfHeight, colour, softness: 0.5 });
    }
  }
  blocks.push({ x: 0.5, y: 1.02, halfWidth: 0.62, halfHeight: 0.2, colour: random.pick(FURNITURE), softness: 0.2 });
  return blocks;
}

function roomColour(wall: Colour, blocks: readonly Block[], u: number, v: number): Colour {
  const light = 1.1 - 0.35 * v - 0.12 * u + 0.06 * (fractalNoise(u * 5, v * 5) - 0.5);
  let colour: Colour = [wall[0] * light, wall[1] * light, wall[2] * light];
  for (const block of blocks) {
    const outside = Math.max(Math.abs(u - block.x) / block.halfWidth, Math.abs(v - block.y) / block.halfHeight);
    const amount = ease(1 + block.softness, 1 - block.softness * 0.5, outside);
    if (amount > 0) colour = mixColour(colour, block.colour, amount * 0.92);
  }
  return colour;
}

/** Paints the backdrop in linear light. */
export function drawBackdrop(backdrop: Backdrop, width: number, height: number): Float32Array {
  const out = new Float32Array(width * height * 3);
  const plain = backdrop.kind === 'plain' ? srgb(...backdrop.colour) : null;
  const seed = backdrop.kind === 'room' ? backdrop.seed : 0;
  const wall = seededRandom(seed + 77).pick(WALLS);
  const blocks = plain ? [] : drawBlocks(seed);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      out.set(plain ?? roomColour(wall, blocks, column / width, row / height), 3 * (row * width + column));
    }
  }
  return out;
}
