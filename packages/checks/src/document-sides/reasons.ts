import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.side_mismatch': {
    message: 'A photo shows the wrong side of the document.',
    rule: { effect: 'retake', rank: 43 },
  },
  'document.side_repeated': {
    message: 'Both photos show the same side of the document.',
    rule: { effect: 'retake', rank: 44 },
  },
  'document.sides_differ': {
    message: 'The two photos show sides of different documents.',
    rule: { effect: 'retake', rank: 45 },
  },
  'document.several': {
    message: 'A photo shows several documents.',
    rule: { effect: 'retake', rank: 46 },
  },
  'document.side_missing': {
    message: 'The other side of the document, which carries its machine-readable zone, was not sent.',
    rule: { effect: 'retake', rank: 47 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
