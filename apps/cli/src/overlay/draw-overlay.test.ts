import { quadOfBox } from '@bonafide/domain';
import { expect, it } from 'vitest';
import { drawOverlay } from './draw-overlay.ts';
import type { Finding } from './findings.ts';
import { strokeable, strokeText, textWidth } from './stroke-letters.ts';

const SIZE = { width: 1000, height: 600 };

const finding = (x: number, y: number, label: string): Finding => ({
  kind: 'field',
  label,
  quad: quadOfBox({ x, y, width: 100, height: 20 }),
});

const chips = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)"/g)].map((match) => {
    const [x = 0, y = 0, width = 0, height = 0] = match.slice(1).map(Number);
    return { x, y, width, height };
  });

it('keeps every label on the picture and off the others', () => {
  const crowded = [finding(0, 0, 'surname Doe'), finding(5, 4, 'given names Jane'), finding(950, 590, 'number 12345')];
  const drawn = chips(drawOverlay(crowded, SIZE));
  expect(drawn).toHaveLength(3);
  for (const { x, y, width, height } of drawn) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(SIZE.width + 0.1);
    expect(y + height).toBeLessThanOrEqual(SIZE.height + 0.1);
  }
  const [a, b] = drawn;
  if (!a || !b) throw new Error('two labels were asked for');
  expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
});

it('draws marks without labels too', () => {
  const svg = drawOverlay([finding(10, 10, '')], SIZE);
  expect(svg).toContain('<polygon points="10.0,10.0 110.0,10.0');
  expect(chips(svg)).toEqual([]);
});

it('writes no letter of a value into the markup', () => {
  expect(drawOverlay([finding(10, 10, '<script>')], SIZE)).not.toContain('script');
});

it('has strokes for every letter and digit', () => {
  for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.%') {
    const path = strokeText(char, { x: 0, y: 0, capHeight: 6 });
    expect(path, char).toMatch(/^(M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)+)+$/);
    const numbers = [...path.matchAll(/([\d.]+) ([\d.]+)/g)];
    for (const [, x, y] of numbers) expect([Number(x) <= 4, Number(y) <= 6], char).toEqual([true, true]);
  }
});

it('folds what it has no strokes for', () => {
  expect(strokeable('Žukauskienė, Ąžuolė')).toBe('ZUKAUSKIENE AZUOLE');
  expect(textWidth('AB', 6)).toBe(10);
});
