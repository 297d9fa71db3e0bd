import type { ReasonDefinitions } from '../check.ts';

/** Portraits in the hand are small, so a mismatch is for a human: the comparison with the document's own photo decides. */
export const REASONS = {
  'held_document.person_not_seen': {
    message: 'The selfie shows a document, but nobody who holds it beside the face.',
    rule: { effect: 'retake', rank: 17 },
  },
  'held_document.not_seen': {
    message: 'The selfie shows no document beside the face.',
    rule: { effect: 'retake', rank: 18 },
  },
  'held_document.portrait_not_seen': {
    message: 'The portrait on the document in the hand cannot be seen.',
    rule: { effect: 'retake', rank: 19 },
  },
  'held_document.other_person': {
    message: 'The portrait on the document in the hand shows somebody else than the person who holds it.',
    rule: { effect: 'refer', rank: 32 },
  },
  'held_document.other_document': {
    message: 'The document in the hand shows another portrait than the document that was photographed.',
    rule: { effect: 'refer', rank: 33 },
  },
  'held_document.uncertain': {
    message: 'Whether the portrait in the hand shows the same person must be judged by a human.',
    rule: { effect: 'refer', rank: 61 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
