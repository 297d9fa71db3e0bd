import type { EvidenceStep } from '@bonafide/domain';

/** Every background job and its data. Ids only: person data never enters a job (invariant 6). */
export interface Jobs {
  /** Reads one side ahead of the verification, for `/process` without `documentType`. */
  'read-side': { readonly sessionId: string; readonly step: EvidenceStep };
  /** Runs the engines and decides one attempt of a session, whatever its purpose. */
  'verify-session': { readonly sessionId: string; readonly attempt: number };
  /** Sends one webhook message once. */
  'deliver-webhook': { readonly messageId: string };
  /** Heals what a crash left behind and expires what is over: sessions, stuck work, parked messages. */
  sweep: Record<string, never>;
}

export type JobName = keyof Jobs;
