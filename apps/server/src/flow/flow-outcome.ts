import type { FlowSession } from '@bonafide/contract';

/** Why the hosted page's call changed nothing. */
export type FlowFault =
  | 'invalid_token'
  | 'taken_over'
  | 'not_an_image'
  | 'not_frames'
  | 'not_an_opening'
  | 'too_large'
  | 'not_allowed'
  | 'way_not_allowed'
  | 'no_challenge'
  | 'challenge_needed'
  | 'answers_refused'
  | 'incomplete';

export type FlowOutcome =
  | { readonly ok: true; readonly session: FlowSession }
  | { readonly ok: false; readonly fault: FlowFault };

export const refused = (fault: FlowFault) => ({ ok: false, fault }) as const;
