import type { Point, TextLine } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { straightenLines } from './straighten-lines.ts';
import { textLines } from './text-lines.fixture.ts';

const LINES = textLines([
  ['Surname', 20, 40],
  ['ERIKSSON', 20, 60],
]);

function turned(lines: readonly TextLine[], degrees: number): readonly TextLine[] {
  const angle = (degrees * Math.PI) / 180;
  const turn = ({ x, y }: Point): Point => ({
    x: x * Math.cos(angle) - y * Math.sin(angle),
    y: x * Math.sin(angle) + y * Math.cos(angle),
  });
  return lines.map((line) => {
    const [a, b, c, d] = line.quad;
    return { ...line, quad: [turn(a), turn(b), turn(c), turn(d)] };
  });
}

describe('straightenLines', () => {
  it.each([0, 7, -12, 90, 180, 270])('undoes a turn by %i degrees', (degrees) => {
    const boxes = straightenLines(turned(LINES, degrees)).map(({ box }) => box);
    for (const [index, box] of boxes.entries()) {
      const { x, y, width, height } = LINES[index]?.box ?? box;
      expect(box.x).toBeCloseTo(x);
      expect(box.y).toBeCloseTo(y);
      expect(box.width).toBeCloseTo(width);
      expect(box.height).toBeCloseTo(height);
    }
  });

  it('has nothing to do without lines', () => {
    expect(straightenLines([])).toEqual([]);
  });
});
