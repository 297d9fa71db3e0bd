/** How the flow ended, whatever form the partner's settings give the message. */
export interface VerificationResult {
  /** The machine's own result. */
  readonly status: 'APPROVED' | 'FAILED' | 'UNVERIFIED';
  /** What people find: null where nobody looks. */
  readonly manualStatus: 'APPROVED' | 'FAILED' | 'WAITING' | 'INACTIVE' | null;
  readonly autoSuspected: boolean;
  readonly manualSuspected: boolean;
}

/** What the hosted page says. */
export type FlowMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'escape' }
  | { readonly kind: 'error' }
  | { readonly kind: 'finished'; readonly result: VerificationResult };

const STATUSES = ['APPROVED', 'FAILED', 'UNVERIFIED'] as const;
const MANUAL_STATUSES = ['APPROVED', 'FAILED', 'WAITING', 'INACTIVE'] as const;

/** Reads a message of the hosted page: an object or JSON, in either case; null for what is none. */
export function readMessage(data: unknown): FlowMessage | null {
  const value = typeof data === 'string' ? jsonOf(data) : data;
  if (typeof value !== 'object' || value === null) return null;
  const message = value as Readonly<Record<string, unknown>>;
  if (message.bonafide !== undefined) return readNews(message);
  const status = wordOf(STATUSES, message.status);
  if (status === null) return null;
  const result: VerificationResult = {
    status,
    manualStatus: wordOf(MANUAL_STATUSES, message.manualStatus),
    autoSuspected: isTrue(message.autoSuspected),
    manualSuspected: isTrue(message.manualSuspected),
  };
  return { kind: 'finished', result };
}

function readNews({ bonafide, step }: Readonly<Record<string, unknown>>): FlowMessage | null {
  if (bonafide === 'ready' || bonafide === 'escape' || bonafide === 'error') return { kind: bonafide };
  return bonafide === 'step' && typeof step === 'string' ? { kind: 'step', step } : null;
}

function wordOf<Word extends string>(words: readonly Word[], value: unknown): Word | null {
  const wanted = typeof value === 'string' ? value.toUpperCase() : '';
  return words.find((word) => word === wanted) ?? null;
}

const isTrue = (value: unknown): boolean => value === true || value === 'true';

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
