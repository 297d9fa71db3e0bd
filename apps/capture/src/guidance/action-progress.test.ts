import { expect, test } from 'vitest';
import { actionProgress, restAfter } from './action-progress.ts';
import type { SeenFace } from './look.ts';

const REST: SeenFace = { x: 0.5, y: 0.5, width: 0.4, eyeShare: 0.2, yaw: 0.02, pitch: -0.5 };
const after = (change: Partial<SeenFace>): SeenFace => ({ ...REST, ...change });

test('a turn to the asked side is progress, one to the other is none', () => {
  expect(actionProgress('turn_left', after({ yaw: 0.17 }), REST)).toBe(0.5);
  expect(actionProgress('turn_left', after({ yaw: 0.6 }), REST)).toBe(1);
  expect(actionProgress('turn_left', after({ yaw: -0.4 }), REST)).toBe(0);
  expect(actionProgress('turn_right', after({ yaw: -0.4 }), REST)).toBe(1);
});

test('so are looking up and coming closer', () => {
  expect(actionProgress('look_up', after({ pitch: -0.44 }), REST)).toBe(0.5);
  expect(actionProgress('move_closer', after({ eyeShare: 0.27 }), REST)).toBe(1);
  expect(actionProgress('move_closer', after({ eyeShare: 0.15 }), REST)).toBe(0);
});

test('gestures that six points of a face do not show have no progress', () => {
  expect(actionProgress('smile', REST, REST)).toBeNull();
  expect(actionProgress('blink', REST, REST)).toBeNull();
});

test('the resting face is learnt before anybody can have moved, and kept', () => {
  const first = restAfter(null, REST, 5_000);
  expect(first).toEqual(REST);
  expect(restAfter(first, after({ yaw: 0.22 }), 100).yaw).toBeCloseTo(0.12);
  expect(restAfter(first, after({ yaw: 0.22 }), 2_000)).toBe(first);
});
