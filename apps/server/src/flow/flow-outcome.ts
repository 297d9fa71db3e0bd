import type { FlowSession } from '@bonafide/contract';

/** Why the hosted page's call changed nothing. `over` means that the session has moved on: the page reads where it is. */
export type FlowFault = 'invalid_token' | 'taken_over' | 'not_an_image' | 'too_large' | 'not_allowed' | 'incomplete';

export type FlowOutcome =
  | { readonly ok: true; readonly session: FlowSession }
  | { readonly ok: false; readonly fault: FlowFault };

export const refused = (fault: FlowFault): FlowOutcome => ({ ok: false, fault });
