import { describe, expect, it } from 'vitest';
import { connectedComponents } from './connected-components.ts';

/** Draws a map: `#` is sure, `+` half sure, `.` nothing. */
function map(...rows: string[]) {
  const values: Record<string, number> = { '#': 1, '+': 0.5, '.': 0 };
  return {
    width: rows[0]?.length ?? 0,
    height: rows.length,
    data: Float32Array.from(rows.join(''), (char) => values[char] ?? 0),
  };
}

describe('connectedComponents', () => {
  it('joins neighbours, corners included, and keeps others apart', () => {
    const found = connectedComponents(map('##....', '..#..#', '.....#', '......'), 0.3);
    expect(found.map(({ area }) => area)).toEqual([3, 2]);
  });

  it('averages the probability over a region', () => {
    expect(connectedComponents(map('#+', '#+'), 0.3)[0]?.meanProbability).toBe(0.75);
    expect(connectedComponents(map('#+', '#+'), 0.6)[0]?.area).toBe(2);
  });

  it('gives the border without the inside', () => {
    const [block] = connectedComponents(map('.....', '.###.', '.###.', '.###.', '.....'), 0.3);
    expect(block?.area).toBe(9);
    expect(block?.border).toHaveLength(8);
    expect(block?.border).not.toContainEqual({ x: 2, y: 2 });
  });

  it('finds nothing on an empty map', () => {
    expect(connectedComponents(map('...', '...'), 0.3)).toEqual([]);
  });
});
