import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.edit_suspected': {
    message: 'A part of the picture was compressed less often than the rest.',
    rule: { effect: 'signal' },
  },
  'document.edited': {
    message: 'A part of the picture was clearly added, or copied, after the rest had been saved.',
    rule: { effect: 'refer', rank: 62 },
  },
  'document.field_without_noise': {
    message: 'A printed value lacks the noise that the camera left on all others.',
    rule: { effect: 'signal' },
  },
  'document.print_copied': {
    message: 'A part of the picture is a copy of another part, down to its noise.',
    rule: { effect: 'signal' },
  },
  'document.strokes_differ': {
    message: 'The edges of one printed value are blunter or sharper than those of all others.',
    rule: { effect: 'signal' },
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
