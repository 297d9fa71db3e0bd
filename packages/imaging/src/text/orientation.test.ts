import { describe, expect, it } from 'vitest';
import { nearestOrientation, type Orientation, turnBoxUpright, turnPointUpright } from './orientation.ts';

describe('nearestOrientation', () => {
  it.each([
    [0, 0],
    [0.3, 0],
    [-0.3, 0],
    [Math.PI / 2 + 0.1, 90],
    [Math.PI, 180],
    [-Math.PI, 180],
    [-Math.PI / 2, 270],
    [(3 * Math.PI) / 2, 270],
    [2 * Math.PI, 0],
  ])('%d radians -> %d degrees', (angle, orientation) => {
    expect(nearestOrientation(angle)).toBe(orientation);
  });
});

describe('turning upright', () => {
  const size = { width: 100, height: 60 };

  it.each([
    [0, { x: 0, y: 0 }],
    [90, { x: 0, y: 100 }],
    [180, { x: 100, y: 60 }],
    [270, { x: 60, y: 0 }],
  ] as [Orientation, { x: number; y: number }][])(
    'brings the top left corner at %d to its place',
    (orientation, place) => {
      expect(turnPointUpright({ x: 0, y: 0 }, size, orientation)).toEqual(place);
    },
  );

  it('turns boxes with their size', () => {
    const box = { x: 10, y: 20, width: 30, height: 5 };
    expect(turnBoxUpright(box, size, 90)).toEqual({ x: 20, y: 60, width: 5, height: 30 });
    expect(turnBoxUpright(box, size, 180)).toEqual({ x: 60, y: 35, width: 30, height: 5 });
    expect(turnBoxUpright(box, size, 0)).toEqual(box);
  });
});
