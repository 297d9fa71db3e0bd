import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.file_unusable': {
    message: 'The file of the document is no image that can be decoded.',
    rule: { effect: 'retake', rank: 10 },
  },
  'document.file_heic': {
    message: 'The photo of the document is a HEIC file; it must be sent as JPEG.',
    rule: { effect: 'retake', rank: 11 },
  },
  'document.not_found': {
    message: 'The photo shows no document with text on it.',
    rule: { effect: 'retake', rank: 20 },
  },
  'document.cut_off': {
    message: 'Part of the document lies outside the photo.',
    rule: { effect: 'retake', rank: 30 },
  },
  'document.covered': {
    message: 'Fingers cover part of the document.',
    rule: { effect: 'retake', rank: 35 },
  },
  'document.blurred': {
    message: 'The photo of the document is too blurred to be read.',
    rule: { effect: 'retake', rank: 31 },
  },
  'document.glare': {
    message: 'Reflections cover parts of the document.',
    rule: { effect: 'retake', rank: 32 },
  },
  'document.too_dark': {
    message: 'The photo of the document is too dark.',
    rule: { effect: 'retake', rank: 33 },
  },
  'document.text_too_small': {
    message: 'The document fills too little of the photo for its text to be read.',
    rule: { effect: 'retake', rank: 34 },
  },
  'document.unreadable': {
    message: 'Not everything that is needed could be read, though nothing stands out that is wrong with the photo.',
    rule: { effect: 'retake', rank: 69 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
