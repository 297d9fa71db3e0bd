import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.edit_suspected': {
    message: 'A part of the picture was compressed less often than the rest.',
    rule: { effect: 'signal' },
  },
  'document.edited': {
    message: 'A part of the picture was clearly added after the rest had been saved.',
    rule: { effect: 'refer', rank: 62 },
  },
  'document.editor_named': {
    message: 'The file names a program that changes pictures.',
    rule: { effect: 'note' },
  },
  'document.pdf_changed': {
    message: 'The PDF file was changed after it had been made.',
    rule: { effect: 'note' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
