import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'face.file_unusable': {
    message: 'The file of the selfie is no image that can be decoded.',
    rule: { effect: 'retake', rank: 10 },
  },
  'face.file_heic': {
    message: 'The selfie is a HEIC file; it must be sent as JPEG.',
    rule: { effect: 'retake', rank: 11 },
  },
  'face.none': { message: 'The selfie shows no face.', rule: { effect: 'retake', rank: 20 } },
  'face.several': { message: 'The selfie shows more than one person.', rule: { effect: 'retake', rank: 21 } },
  'face.covered': { message: 'Part of the face is covered.', rule: { effect: 'retake', rank: 22 } },
  'face.too_small': { message: 'The face is too far away.', rule: { effect: 'retake', rank: 23 } },
  'face.blurred': { message: 'The face is blurred.', rule: { effect: 'retake', rank: 24 } },
  'face.too_dark': { message: 'The face is too dark.', rule: { effect: 'retake', rank: 25 } },
  'face.glare': {
    message: 'The face is overexposed or covered by a reflection.',
    rule: { effect: 'retake', rank: 26 },
  },
  'face.turned': { message: 'The face is turned away from the camera.', rule: { effect: 'retake', rank: 27 } },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
