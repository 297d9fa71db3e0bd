import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.print_suspected': {
    message: "The photo shows traces of printers' dots all over the document.",
    rule: { effect: 'signal' },
  },
  'document.printed_copy': {
    message: "The photo clearly shows printers' dots all over the document.",
    rule: { effect: 'refer', rank: 61 },
  },
  'document.photocopy_suspected': {
    message: 'The document has no colour of its own, as a photocopy.',
    rule: { effect: 'note' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
