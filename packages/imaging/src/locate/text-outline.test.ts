import { boundingBox, quadOfBox, type TextLine } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { textOutline } from './text-outline.ts';

function line(x: number, y: number, confidence = 0.9): TextLine {
  const box = { x, y, width: 300, height: 20 };
  return { text: 'SURNAME', confidence, quad: quadOfBox(box), box };
}

describe('the outline of all text', () => {
  it('holds every line that was read, and promises little', () => {
    const found = textOutline([line(100, 100), line(200, 300), line(0, 580, 0.1)], 0);
    expect(found).toMatchObject({ method: 'text', format: null, cutOff: false });
    expect(found?.confidence).toBeLessThan(0.1);
    expect(boundingBox(found?.quad ?? [])).toEqual({ x: 100, y: 100, width: 400, height: 220 });
    expect(found?.quad[0]).toEqual({ x: 100, y: 100 });
  });

  it('begins where the text does', () => {
    expect(textOutline([line(100, 100), line(200, 300)], 180)?.quad[0]).toEqual({ x: 500, y: 320 });
  });

  it('is none without text', () => {
    expect(textOutline([], 0)).toBeNull();
    expect(textOutline([line(100, 100)], 0)).toBeNull();
  });
});
