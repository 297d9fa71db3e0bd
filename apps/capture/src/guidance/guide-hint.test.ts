import { expect, test } from 'vitest';
import { hintFor } from './guide-hint.ts';
import type { Look, SeenFace } from './look.ts';

const GOOD: SeenFace = { x: 0.5, y: 0.5, width: 0.4, eyeShare: 0.2, yaw: 0, pitch: -0.5 };
const look = (...changes: Partial<SeenFace>[]): Look => ({
  faces: changes.map((change) => ({ ...GOOD, ...change })),
  brightness: 120,
});

test.each([
  ['nothing', look({}), null],
  ['no face', look(), 'face_not_seen'],
  ['a dark room', { ...look(), brightness: 15 }, 'more_light'],
  ['a dark face', { ...look({}), brightness: 35 }, 'more_light'],
  ['a face far away', look({ eyeShare: 0.08 }), 'come_closer'],
  ['a face too near', look({ eyeShare: 0.3 }), 'go_back'],
  ['a face at the border', look({ x: 0.75 }), 'into_oval'],
  ['a face turned away', look({ yaw: -0.3 }), 'look_at_camera'],
  ['somebody else', look({}, { x: 0.9, width: 0.3 }), 'one_person_only'],
  ['a picture on the wall', look({}, { x: 0.9, width: 0.1 }), null],
] as const)('before a challenge: %s', (_, seen, hint) => {
  expect(hintFor(seen, 'aim', null)).toBe(hint);
});

test('while somebody acts, only what hides the face is said', () => {
  for (const change of [{ yaw: 0.5 }, { eyeShare: 0.5 }, { x: 0.8 }]) {
    expect(hintFor(look(change), 'act', null)).toBeNull();
  }
  expect(hintFor(look(), 'act', null)).toBe('face_not_seen');
  expect(hintFor(look({}, { width: 0.3 }), 'act', null)).toBe('one_person_only');
});

test('beside a document the face is smaller, not in the middle, and the portrait is nobody else', () => {
  expect(hintFor(look({ eyeShare: 0.08, x: 0.3 }, { width: 0.2 }), 'selfie_with_document', null)).toBeNull();
  expect(hintFor(look({ eyeShare: 0.3 }), 'selfie_with_document', null)).toBe('go_back');
});

test('who stands on a limit does not see the hint flicker', () => {
  for (const [hint, just] of [
    ['come_closer', { eyeShare: 0.106 }],
    ['go_back', { eyeShare: 0.25 }],
    ['into_oval', { x: 0.66 }],
    ['look_at_camera', { yaw: 0.17 }],
  ] as const) {
    expect(hintFor(look(just), 'aim', null)).toBeNull();
    expect(hintFor(look(just), 'aim', hint)).toBe(hint);
  }
});
