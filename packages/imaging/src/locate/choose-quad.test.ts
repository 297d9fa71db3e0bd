import type { Quad } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { judgeQuad, likeliestQuad, logSides } from './choose-quad.ts';
import { outlineConfidence } from './outline-confidence.ts';
import type { CellMap, OutlineMaps } from './outline-maps.ts';

const SIZE = { width: 800, height: 600 };
const CELL = 8;
/** A card of 500 x 315 px on a table with the joint of two planks above it. */
const CARD = { left: 150, top: 160, right: 650, bottom: 475 };
const JOINT = 90;

function picture() {
  const data = new Uint8Array(SIZE.width * SIZE.height * 3).fill(90);
  data.fill(30, JOINT * SIZE.width * 3, (JOINT + 3) * SIZE.width * 3);
  for (let y = CARD.top; y < CARD.bottom; y++) {
    data.fill(210, (y * SIZE.width + CARD.left) * 3, (y * SIZE.width + CARD.right) * 3);
  }
  return { ...SIZE, data };
}

/** A network that took the joint for the card's side. */
function fooledMaps(): OutlineMaps {
  const size = { width: SIZE.width / CELL, height: SIZE.height / CELL };
  const covered: CellMap = { ...size, data: new Float32Array(size.width * size.height) };
  const sides: CellMap = { ...size, data: new Float32Array(size.width * size.height) };
  for (let cell = 0; cell < covered.data.length; cell++) {
    const [x, y] = [((cell % size.width) + 0.5) * CELL, (Math.floor(cell / size.width) + 0.5) * CELL];
    const [across, down] = [x >= CARD.left && x < CARD.right, y >= JOINT && y < CARD.bottom];
    covered.data[cell] = across && down ? (y < CARD.top ? 0.9 : 1) : 0;
    const atEnds = across && (Math.abs(y - JOINT) < CELL || Math.abs(y - CARD.bottom) < CELL);
    const atFlanks = down && (Math.abs(x - CARD.left) < CELL || Math.abs(x - CARD.right) < CELL);
    sides.data[cell] = atEnds || atFlanks ? 0.9 : across && Math.abs(y - CARD.top) < CELL ? 0.3 : 0;
  }
  return { covered, sides, cell: { x: CELL, y: CELL } };
}

const fittedFrom = (top: number) => {
  const quad: Quad = [
    { x: CARD.left, y: top },
    { x: CARD.right, y: top },
    { x: CARD.right, y: CARD.bottom },
    { x: CARD.left, y: CARD.bottom },
  ];
  return { quad, support: 0.95, weakest: 0.9, supports: [0.95, 0.95, 0.95, 0.95] };
};

describe('the likeliest of several quads', () => {
  const maps = fooledMaps();
  const [atJoint, atCard] = [JOINT, CARD.top].map((top) => judgeQuad(picture(), fittedFrom(top), maps));
  if (!atJoint || !atCard) throw new Error('two quads were judged');

  it('is the one whose inside differs from what is around it, whatever the network takes for sides', () => {
    expect(atJoint.features.sides).toBeGreaterThan(atCard.features.sides);
    expect(likeliestQuad([atJoint, atCard]).quad).toBe(atCard);
    expect(likeliestQuad([atCard, atJoint]).quad).toBe(atCard);
  });

  it('is surer than the others', () => {
    expect(outlineConfidence(atCard.features)).toBeGreaterThan(0.9);
    expect(outlineConfidence(atJoint.features)).toBeLessThan(outlineConfidence(atCard.features));
  });

  it('leaves room for the others, but not for itself a second time', () => {
    expect(likeliestQuad([atCard, atCard]).share).toBe(1);
    const { share } = likeliestQuad([atCard, atJoint]);
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(1);
  });

  it('does not go by the shape of what the picture cuts off', () => {
    const cut = judgeQuad(picture(), { ...fittedFrom(-40), supports: [null, 0.95, 0.95, 0.95] }, maps);
    expect(cut.features).toMatchObject({ unseen: 1, shape: 0.4, worseShape: 0.4 });
    expect(cut.sides[0]).toBeNull();
  });

  it('needs one', () => {
    expect(() => likeliestQuad([])).toThrow('no quad');
  });
});

it('holds no side for impossible', () => {
  expect(logSides([1, 0])).toBeCloseTo(Math.log(0.02));
});
