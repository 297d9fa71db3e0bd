import { BonafideError, NoAnswer } from '@bonafide/sdk';

/** What went wrong with a call, as the page tells it. `refused` has the server's own words, which are English, and its codes where it has some. */
export type Fault =
  | { readonly kind: 'ended' | 'offline' | 'slow' | 'tooMany' | 'tooLarge' | 'server' }
  | { readonly kind: 'refused'; readonly words: string; readonly codes: readonly string[] };

export function faultOf(error: unknown): Fault {
  if (error instanceof NoAnswer) return { kind: error.reason === 'timed_out' ? 'slow' : 'offline' };
  if (!(error instanceof BonafideError)) return { kind: 'server' };
  switch (error.status) {
    case 401:
      return { kind: 'ended' };
    case 413:
      return { kind: 'tooLarge' };
    case 429:
      return { kind: 'tooMany' };
    case 400:
      return { kind: 'refused', words: error.message, codes: error.refusals.map(({ code }) => code) };
    default:
      return { kind: 'server' };
  }
}
