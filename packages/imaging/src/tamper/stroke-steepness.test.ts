import { describe, expect, it } from 'vitest';
import { PICTURE } from './drawn-picture.fixture.ts';
import { lumaPlane } from './luma-plane.ts';
import { FIELDS, printedFields } from './printed-fields.fixture.ts';
import { findResampledField } from './stroke-steepness.ts';

const WHOLE = { x: 0, y: 0, ...PICTURE };
const judge = (edge: (field: number) => number) => findResampledField(lumaPlane(printedFields(4, edge), WHOLE), FIELDS);

describe('findResampledField', () => {
  it('finds all strokes of one photo alike, however sharp it is', () => {
    expect(judge(() => 0.8).difference).toBeLessThan(0.06);
    expect(judge(() => 1.2).difference).toBeLessThan(0.06);
  });

  it('finds the field with blunter strokes', () => {
    const { difference, box } = judge((field) => (field === 3 ? 1.3 : 0.8));
    expect(difference).toBeGreaterThan(0.12);
    expect(box).toEqual(FIELDS[3]);
  });

  it('finds the field with sharper strokes', () => {
    const { difference, box } = judge((field) => (field === 1 ? 0.7 : 1.2));
    expect(difference).toBeGreaterThan(0.12);
    expect(box).toEqual(FIELDS[1]);
  });

  it('says nothing of a few fields', () => {
    const plane = lumaPlane(
      printedFields(4, (field) => (field === 1 ? 0.7 : 1.2)),
      WHOLE,
    );
    expect(findResampledField(plane, FIELDS.slice(0, 3)).difference).toBe(0);
  });
});
