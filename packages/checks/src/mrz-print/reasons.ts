import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'mrz.typeface_wrong': {
    message: 'The machine-readable zone is not printed in OCR-B.',
    rule: { effect: 'signal' },
  },
  'mrz.pitch_wrong': {
    message: 'The characters of the machine-readable zone do not stand at the pitch of the standard.',
    rule: { effect: 'signal' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
