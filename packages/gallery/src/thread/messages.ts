import type { Candidate, Wanted } from '../candidates.ts';

/** Templates as one piece of memory that can be handed to a thread: `descriptors` holds 128 numbers for each id. */
export interface PackedTemplates {
  readonly ids: Float64Array<ArrayBuffer>;
  readonly descriptors: Float32Array<ArrayBuffer>;
}

/** Which gallery of the thread is meant: the one that is searched, or the one that is being built to take its place. */
export type Target = 'current' | 'next';

/** What the thread can be asked. It works off one request after the other. */
export type Request =
  | ({ readonly kind: 'add'; readonly target: Target; readonly partition: string } & PackedTemplates)
  | { readonly kind: 'remove'; readonly target: Target; readonly partition: string; readonly ids: readonly number[] }
  | ({ readonly kind: 'search'; readonly partition: string; readonly descriptor: Float32Array } & Wanted)
  | { readonly kind: 'begin' }
  | { readonly kind: 'swap' };

/** A search's answer: the gallery's size at that moment and everything that can be among the nearest. */
export interface SearchAnswer {
  readonly size: number;
  readonly candidates: readonly Candidate[];
}

export interface Call {
  readonly call: number;
  readonly request: Request;
}

export type Reply =
  | { readonly call: number; readonly answer: SearchAnswer | null }
  | { readonly call: number; readonly error: string };
