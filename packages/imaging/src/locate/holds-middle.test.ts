import type { Quad } from '@bonafide/domain';
import { expect, it } from 'vitest';
import { holdsMiddle } from './holds-middle.ts';

const QUAD: Quad = [
  { x: 40, y: 20 },
  { x: 90, y: 20 },
  { x: 90, y: 70 },
  { x: 40, y: 70 },
];

it('asks where the middle of the picture lies, whichever way round the quad runs', () => {
  const [a, b, c, d] = QUAD;
  expect(holdsMiddle(QUAD, { width: 100, height: 100 })).toBe(true);
  expect(holdsMiddle([a, d, c, b], { width: 100, height: 100 })).toBe(true);
  expect(holdsMiddle(QUAD, { width: 60, height: 100 })).toBe(false);
});
