import { type Quad, quadOfBox } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { fillPictureTogether, fillsPicture, isCutOff } from './frame.ts';

const SIZE = { width: 1000, height: 800 };
const box = (x: number, y: number, width: number, height: number) => quadOfBox({ x, y, width, height });

describe('the frame', () => {
  it('cuts off what reaches beyond it or ends along it', () => {
    expect(isCutOff(box(100, 100, 800, 500), SIZE)).toBe(false);
    expect(isCutOff(box(100, -40, 800, 500), SIZE)).toBe(true);
    expect(isCutOff(box(2, 100, 700, 500), SIZE)).toBe(true);
  });

  it('does not cut off a document of which a corner touches it', () => {
    const turned: Quad = [
      { x: 500, y: 4 },
      { x: 900, y: 300 },
      { x: 600, y: 700 },
      { x: 200, y: 400 },
    ];
    expect(isCutOff(turned, SIZE)).toBe(false);
  });

  it('is filled by a scan, and not by a photograph with a margin', () => {
    expect(fillsPicture(box(4, 3, 990, 794), SIZE)).toBe(true);
    expect(fillsPicture(box(50, 40, 900, 720), SIZE)).toBe(false);
  });

  it('is filled together by both sides of a card in one scan', () => {
    expect(fillPictureTogether([box(0, 0, 980, 380), box(5, 410, 990, 390)], SIZE)).toBe(true);
    expect(fillPictureTogether([box(0, 0, 980, 380)], SIZE)).toBe(false);
  });
});
