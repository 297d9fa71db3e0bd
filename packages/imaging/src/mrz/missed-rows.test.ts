import { describe, expect, it } from 'vitest';
import { missedDistances } from './missed-rows.ts';
import type { Strip } from './read-strips.ts';

const CHARACTER = 18;
const PITCH = 30;

function strip(line: number): Strip {
  const box = { centre: { x: 300, y: line * PITCH }, width: 540, height: 18, angle: 0 };
  return { sources: [box], box, places: [], reading: { text: '<'.repeat(30), characters: [], confidence: 0.99 } };
}

/** Rows at which a missed line is looked for, counted from the lead's own. */
function lookedFor(...lines: readonly number[]): number[] {
  const rows = lines.map(strip);
  const lead = rows[0] ?? strip(0);
  return missedDistances({ lead, rows }, CHARACTER).map((distance) => Math.round(distance / PITCH));
}

describe('missedDistances', () => {
  it('looks above and below neighbouring rows, at their own distance', () => {
    expect(lookedFor(0, 1).sort()).toEqual([-1, -2, 2]);
  });

  it('looks between two rows that have room for a third', () => {
    expect(lookedFor(0, 2)).toContain(1);
  });

  it('looks at both usual distances around a lone row', () => {
    expect(missedDistances({ lead: strip(0), rows: [strip(0)] }, CHARACTER)).toEqual(
      [-2, -1, 1, 2].map((line) => line * PITCH).concat([-90, -45, 45, 90]),
    );
  });
});
