import { now } from '../platform.ts';
import { BonafideError, type Refusal } from './errors.ts';
import type { ROUTES } from './operations.gen.ts';

/** Form of an answer that succeeds. */
export type AnswerForm = (typeof ROUTES)[keyof typeof ROUTES][2];

/**
 * The value of an answer. The older API sometimes says with status 200 that something was refused: that is thrown, too, and so is the page
 * of a proxy that stands where JSON should.
 */
export async function readAnswer(answer: Response, form: AnswerForm | 'bytes' | 'text'): Promise<unknown> {
  if (form === 'bytes') return new Uint8Array(await answer.arrayBuffer());
  const text = await answer.text();
  if (form === 'text') return text;
  const value = jsonOf(text);
  const refusal = refusalIn(value);
  if (refusal) throw new BonafideError({ ...refusal, status: answer.status, retryAfterSeconds: null });
  if (value === undefined && text !== '') throw notUnderstood(answer.status);
  return value;
}

function notUnderstood(status: number): BonafideError {
  const facts = { identifier: 'UNKNOWN', message: 'what was answered is not JSON', retryAfterSeconds: null };
  return new BonafideError({ ...facts, status });
}

/** What a failed answer says, also when it is a page of some proxy. */
export async function toError(answer: Response): Promise<BonafideError> {
  const text = await answer.text().catch(() => '');
  const refusal: ToldError = refusalIn(jsonOf(text)) ?? {
    identifier: 'UNKNOWN',
    message: `the API answered ${answer.status}`,
  };
  const retryAfterSeconds = secondsOf(answer.headers.get('retry-after'));
  return new BonafideError({ ...refusal, status: answer.status, retryAfterSeconds });
}

function jsonOf(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Contract section 11: every error has the same body. */
function refusalIn(value: unknown): ToldError | null {
  if (typeof value !== 'object' || value === null) return null;
  const { identifier, message, severity, refusals } = value as Readonly<Record<string, unknown>>;
  const told = typeof identifier === 'string' && typeof message === 'string' && typeof severity === 'string';
  return told ? { identifier, message, refusals: Array.isArray(refusals) ? refusals.filter(isRefusal) : [] } : null;
}

interface ToldError {
  readonly identifier: string;
  readonly message: string;
  readonly refusals?: readonly Refusal[];
}

function isRefusal(value: unknown): value is Refusal {
  const { code, words } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof code === 'string' && typeof words === 'string';
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function secondsOf(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now()) / 1000));
}
