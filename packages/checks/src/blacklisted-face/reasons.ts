import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'blacklist.face': {
    message: 'The selfie shows a person on a blacklist of the partner.',
    rule: { effect: 'signal' },
  },
  'blacklist.document_face': {
    message: 'The portrait of the document shows a person on a blacklist of the partner.',
    rule: { effect: 'signal' },
  },
  'blacklist.face_possible': {
    message: 'The selfie is similar to a person on a blacklist of the partner.',
    rule: { effect: 'note' },
  },
  'blacklist.document_face_possible': {
    message: 'The portrait of the document is similar to a person on a blacklist of the partner.',
    rule: { effect: 'note' },
  },
  'watch_list.face': {
    message: 'The face is like that of a person whom the partner watches for.',
    rule: { effect: 'note' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
