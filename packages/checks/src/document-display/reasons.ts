import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.screen_suspected': {
    message: "The photo shows traces of a screen's grid of pixels.",
    rule: { effect: 'signal' },
  },
  'document.shown_on_screen': {
    message: "The photo clearly shows a screen's grid of pixels.",
    rule: { effect: 'refer', rank: 60 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
