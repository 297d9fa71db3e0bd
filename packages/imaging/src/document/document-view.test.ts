import type { Quad } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { isWanted, mirroredView, turnedView, wholeView } from './document-view.ts';

const IMAGE = { width: 100, height: 60, data: new Uint8Array(100 * 60 * 3) };
/** The right half of the photograph. */
const RIGHT: Quad = [
  { x: 50, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 60 },
  { x: 50, y: 60 },
];

describe('the part of a view that is read', () => {
  it('is everything unless said otherwise', () => {
    expect(isWanted(wholeView(IMAGE), { x: 1, y: 1 })).toBe(true);
  });

  it('is what lies within the polygon, whichever way round it runs', () => {
    for (const within of [RIGHT, RIGHT.toReversed()]) {
      expect(isWanted(wholeView(IMAGE, { within }), { x: 80, y: 30 })).toBe(true);
      expect(isWanted(wholeView(IMAGE, { within }), { x: 20, y: 30 })).toBe(false);
    }
  });

  it('leaves out what lies on another document', () => {
    const view = wholeView(IMAGE, { without: [RIGHT] });
    expect(isWanted(view, { x: 80, y: 30 })).toBe(false);
    expect(isWanted(mirroredView(view), { x: 80, y: 30 })).toBe(true);
  });

  it('stays on the photograph when the view is mirrored or turned', () => {
    expect(isWanted(mirroredView(wholeView(IMAGE, { within: RIGHT })), { x: 20, y: 30 })).toBe(true);
    expect(isWanted(mirroredView(wholeView(IMAGE, { within: RIGHT })), { x: 80, y: 30 })).toBe(false);
    // Turned clockwise, the photograph's right end lies below.
    expect(isWanted(turnedView(wholeView(IMAGE, { within: RIGHT })), { x: 30, y: 80 })).toBe(true);
    expect(isWanted(turnedView(wholeView(IMAGE, { within: RIGHT })), { x: 30, y: 20 })).toBe(false);
  });
});
