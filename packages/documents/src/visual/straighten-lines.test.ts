import { mapQuad, type Point, type TextLine } from '@bonafide/domain';
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
  return lines.map((line) => ({ ...line, quad: mapQuad(line.quad, turn) }));
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

  it('mirrors back what a selfie camera mirrored', () => {
    const mirrored = LINES.map((line) => ({ ...line, quad: mapQuad(line.quad, ({ x, y }) => ({ x: 600 - x, y })) }));
    const [label, value] = straightenLines(mirrored).map(({ box }) => box);
    expect(label?.x).toBeCloseTo(value?.x ?? 0);
    expect((value?.y ?? 0) - (label?.y ?? 0)).toBeCloseTo(20);
  });

  it('levels rows that run apart, as on a photo taken at an angle', () => {
    const rows = textLines([0, 1, 2, 3, 4, 5].map((row) => ['LONG LINE OF TEXT', 20, 40 + 60 * row]));
    const fan = ({ x, y }: Point): Point => ({ x, y: y + (0.04 + 0.0003 * (y - 200)) * (x - 90) });
    const leaning = rows.map((line) => ({ ...line, quad: mapQuad(line.quad, fan) }));
    for (const { box } of straightenLines(leaning)) expect(box.height).toBeLessThan(16);
  });

  it('does not follow patterns beside the document', () => {
    const pattern = turned(textLines([0, 1, 2, 3, 4, 5].map((row) => ['# ### ## ####### ##', 400, 40 + 60 * row])), 20);
    const [first] = straightenLines([...LINES, ...pattern]);
    expect(first?.box.height).toBeCloseTo(14);
  });

  it('has nothing to do without lines', () => {
    expect(straightenLines([])).toEqual([]);
  });
});
