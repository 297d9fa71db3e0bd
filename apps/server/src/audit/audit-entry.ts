import type { SessionEvent, SessionState } from '@bonafide/domain';

/** Who caused a change: a partner's key, the applicant, a worker, the clock, or a person who reviewed. */
export type Actor = 'partner' | 'applicant' | 'worker' | 'sweep' | 'reviewer';

/** Codes, ids and counts only; person data never enters the audit (invariant 6). */
export type AuditFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** One change of one session. `session.created` opens every history. */
export interface AuditEntry {
  readonly id: string;
  readonly sessionId: string;
  readonly partnerId: string;
  readonly sequence: number;
  readonly event: SessionEvent | 'session.created';
  readonly actor: Actor;
  readonly fromState: SessionState;
  readonly toState: SessionState;
  readonly facts: AuditFacts;
  readonly at: Date;
}
