import { describe, expect, it } from 'vitest';
import type { RotatedBox } from '../text/index.ts';
import { gatherBlock } from './mrz-block.ts';
import type { Strip } from './read-strips.ts';

const TILT = 0.03;

/** A strip that reaches from `from` to `to` along a row, rows 50 px apart on a page that is turned a little. */
function strip(row: number, [from, to]: readonly [number, number], changes: Partial<RotatedBox> = {}): Strip {
  const [cos, sin] = [Math.cos(TILT), Math.sin(TILT)];
  const [along, across] = [(from + to) / 2, row * 50];
  const centre = { x: along * cos - across * sin, y: along * sin + across * cos };
  const box = { centre, width: to - from, height: 20, angle: TILT, ...changes };
  const text = '<'.repeat(Math.round((to - from) / 15));
  return { sources: [box], box, places: [], reading: { text, characters: [], confidence: 0.99 } };
}

describe('gatherBlock', () => {
  it('takes rows from top to bottom, led by the one that reads best', () => {
    const block = gatherBlock([strip(1, [0, 600]), strip(0, [0, 660])]);
    expect(block?.rows.map(({ box }) => box.width)).toEqual([660, 600]);
    expect(block?.lead.box.width).toBe(660);
  });

  it('joins pieces of one row, the direction of which is then the whole row', () => {
    const rough = { angle: TILT + 0.02 };
    const block = gatherBlock([strip(0, [0, 660]), strip(1, [0, 300], rough), strip(1, [350, 655])]);
    const [, second] = block?.rows ?? [];
    expect(block?.rows).toHaveLength(2);
    expect(second?.sources).toHaveLength(2);
    expect(second?.box.width).toBeCloseTo(655, -1);
    expect(second?.box.angle).toBeCloseTo(TILT, 1);
  });

  it('lets a short piece follow the direction of the lead', () => {
    const block = gatherBlock([strip(0, [0, 660]), strip(1, [0, 200], { angle: TILT + 0.05 })]);
    expect(block?.rows[1]?.box.angle).toBe(TILT);
  });

  it('leaves out what lies far off or askew, and finds nothing in nothing', () => {
    const block = gatherBlock([strip(0, [0, 660]), strip(9, [0, 640]), strip(1, [0, 640], { angle: 0.5 })]);
    expect(block?.rows).toHaveLength(1);
    expect(gatherBlock([])).toBeNull();
  });
});
