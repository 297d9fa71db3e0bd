import type { EvidenceStep } from '@bonafide/domain';

/** Every background job and its data. Ids only: person data never enters a job (invariant 6). */
export interface Jobs {
  /** Reads one side ahead of the verification, for `/process` without `documentType`. */
  'read-side': { readonly sessionId: string; readonly step: EvidenceStep };
  /** Runs the engines and decides one attempt of a session, whatever its purpose. */
  'verify-session': { readonly sessionId: string; readonly attempt: number };
  /** Reads an additional paper of a finished verification. */
  'examine-step': { readonly sessionId: string; readonly step: string };
  /** Asks the databases once more that gave no answer about a verification; `ask` counts from 1. */
  'ask-databases-again': { readonly sessionId: string; readonly attempt: number; readonly ask: number };
  /** Reads a proof of address that a partner sent by itself. */
  'read-proof': { readonly checkId: string };
  /** Describes the face of a photo that a partner put on a list. */
  'describe-person': { readonly personId: string };
  /** Holds one who is monitored against all lists. */
  'screen-monitoring': { readonly monitoringId: string };
  /** Holds everybody who is monitored against what changed on lists. */
  'follow-lists': Record<string, never>;
  /** Holds everybody who is monitored against everything, a stretch at a time behind `after`. */
  'pass-everybody': { readonly after: string | null };
  /** Looks for a later file of a list. */
  'refresh-list': { readonly listId: string };
  /** Begins to monitor the person of an approved verification. */
  'monitor-session': { readonly sessionId: string };
  /** Screens people and companies of one request, chunk by chunk. */
  'screen-batch': { readonly batchId: string };
  /** Sends one webhook message once. */
  'deliver-webhook': { readonly messageId: string };
  /** Heals what a crash left behind and expires what is over: sessions, stuck work, parked messages. */
  sweep: Record<string, never>;
}

export type JobName = keyof Jobs;
