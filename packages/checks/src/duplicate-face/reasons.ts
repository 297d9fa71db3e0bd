import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'duplicate.face': {
    message: 'The same face was seen in an earlier verification of another client.',
    rule: { effect: 'signal' },
  },
  'duplicate.document_face': {
    message: 'The portrait of the document was seen in an earlier verification of another client.',
    rule: { effect: 'signal' },
  },
  'duplicate.face_possible': {
    message: 'A similar face was seen in an earlier verification of another client.',
    rule: { effect: 'note' },
  },
  'duplicate.document_face_possible': {
    message: 'A similar portrait was seen in an earlier verification of another client.',
    rule: { effect: 'note' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
