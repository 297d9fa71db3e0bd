import { describe, expect, it } from 'vitest';
import { mendShape } from './mend-shape.ts';
import type { CellMap, OutlineMaps } from './outline-maps.ts';

const SIZE = { width: 800, height: 600 };
const CELL = 8;
/** A passport page of 500 x 352 px: coloured above, white where its zone is printed. */
const PAGE = { left: 150, top: 100, right: 650, bottom: 452, band: 360 };

function picture() {
  const data = new Uint8Array(SIZE.width * SIZE.height * 3).fill(70);
  for (let y = PAGE.top; y < PAGE.bottom; y++) {
    const tone = y < PAGE.band ? 150 : 240;
    data.fill(tone, (y * SIZE.width + PAGE.left) * 3, (y * SIZE.width + PAGE.right) * 3);
  }
  return { ...SIZE, data };
}

/** The network's maps; `covered` is what it makes of the band. */
function mapsWith(band: number): OutlineMaps {
  const size = { width: SIZE.width / CELL, height: SIZE.height / CELL };
  const covered: CellMap = { ...size, data: new Float32Array(size.width * size.height) };
  for (let row = 0; row < size.height; row++) {
    for (let column = 0; column < size.width; column++) {
      const [x, y] = [column * CELL, row * CELL];
      const inside = x >= PAGE.left && x < PAGE.right && y >= PAGE.top && y < PAGE.bottom;
      covered.data[row * size.width + column] = inside ? (y < PAGE.band ? 1 : band) : 0;
    }
  }
  const sides = { ...size, data: new Float32Array(size.width * size.height) };
  return { covered, sides, cell: { x: CELL, y: CELL } };
}

const outline = (bottom: number) => ({
  quad: [
    { x: PAGE.left, y: PAGE.top },
    { x: PAGE.right, y: PAGE.top },
    { x: PAGE.right, y: bottom },
    { x: PAGE.left, y: bottom },
  ] as const,
  support: 0.95,
  weakest: 0.8,
});

describe('an outline that ends at a printed band', () => {
  it('is made as long as a page is, where the network sees that it goes on', () => {
    const found = mendShape(picture(), outline(PAGE.band), { maps: mapsWith(0.6), deviation: 5 });
    expect(found?.quad[3].y).toBeCloseTo(PAGE.bottom, -0.5);
    expect(found?.quad[0].y).toBeCloseTo(PAGE.top, -0.5);
  });

  it('stays when the network sees nothing there', () => {
    expect(mendShape(picture(), outline(PAGE.band), { maps: mapsWith(0), deviation: 5 })).toBeNull();
  });

  it('stays when there is no edge where the page would end', () => {
    const bare = { ...SIZE, data: picture().data.map((value) => (value === 240 ? 150 : value)) };
    bare.data.fill(150, PAGE.band * SIZE.width * 3);
    expect(mendShape(bare, outline(PAGE.band), { maps: mapsWith(0.6), deviation: 5 })).toBeNull();
  });

  it('stays when it has the shape of a page', () => {
    expect(mendShape(picture(), outline(PAGE.bottom), { maps: mapsWith(0.6), deviation: 5 })).toBeNull();
  });
});

describe('an outline that ends at a line beside the document', () => {
  /** The page without its band, on a table with a faint joint of planks above it. */
  function onPlanks() {
    const { data } = picture();
    for (let y = PAGE.band; y < PAGE.bottom; y++) {
      data.fill(150, (y * SIZE.width + PAGE.left) * 3, (y * SIZE.width + PAGE.right) * 3);
    }
    data.fill(80, JOINT * SIZE.width * 3, (JOINT + 2) * SIZE.width * 3);
    return { ...SIZE, data };
  }
  const JOINT = 20;
  const atJoint = (support: number, weakest: number) => {
    const [a, b, c, d] = outline(PAGE.bottom).quad;
    return { quad: [{ ...a, y: JOINT }, { ...b, y: JOINT }, c, d] as const, support, weakest };
  };

  it('ends where the document does, where the edges are clearly better', () => {
    const found = mendShape(onPlanks(), atJoint(0.75, 0.1), { maps: mapsWith(1), deviation: 5 });
    expect(found?.quad[0].y).toBeCloseTo(PAGE.top, -0.5);
    expect(found?.quad[3].y).toBeCloseTo(PAGE.bottom, -0.5);
  });

  it('stays where its own edges are as good: not every document has a format', () => {
    expect(mendShape(onPlanks(), atJoint(0.95, 0.9), { maps: mapsWith(1), deviation: 5 })).toBeNull();
  });

  it('stays where no edge gives it a better shape', () => {
    const blank = { ...SIZE, data: new Uint8Array(SIZE.width * SIZE.height * 3).fill(70) };
    expect(mendShape(blank, atJoint(0.75, 0.5), { maps: mapsWith(1), deviation: 5 })).toBeNull();
  });
});
