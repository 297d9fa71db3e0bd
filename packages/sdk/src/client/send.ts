import { chance, wait } from '../platform.ts';
import type { Auth } from './auth.ts';
import { NoAnswer } from './errors.ts';
import { toError } from './read-answer.ts';

export interface Sending {
  readonly fetch: typeof fetch;
  readonly auth: Auth;
  readonly timeoutMs: number;
  /** Further tries after the first. */
  readonly retries: number;
  /** Longer waits than this are the caller's business: the error is thrown instead. */
  readonly longestWaitMs: number;
  readonly signal: AbortSignal | undefined;
}

export interface Request {
  readonly method: string;
  readonly url: URL;
  /** JSON; null without a body. */
  readonly body: string | null;
  /** Whether doing it twice comes to the same. */
  readonly repeatable: boolean;
}

const FIRST_PAUSE_MS = 400;
/** Something before the API, or the API while it restarts. */
const UNAVAILABLE: readonly number[] = [502, 503, 504];
/** Refused before anything was done, so that every call may be repeated. */
const TOO_MANY = 429;

/**
 * Sends a request until it is answered: what may be done twice is tried again after lost connections and while the API is not
 * there, everything after a 429. Throws `BonafideError` for a refusal and `NoAnswer` for a silence.
 */
export async function send(sending: Sending, request: Request): Promise<Response> {
  let renewed = false;
  for (let tried = 0; ; tried += 1) {
    const last = tried >= sending.retries;
    const answer = await once(sending, request).catch((fault: unknown) => {
      const lost = fault instanceof NoAnswer && fault.reason !== 'cancelled';
      if (last || !lost || !request.repeatable) throw fault;
      return null;
    });
    if (answer?.ok) return answer;
    const fault = answer && (await toError(answer));
    if (fault?.status === 401 && !renewed && sending.auth.refused?.() === true) {
      renewed = true;
      continue;
    }
    const pauseMs = pauseBefore(tried, fault?.retryAfterSeconds ?? null);
    const mayRepeat =
      fault === null || fault.status === TOO_MANY || (request.repeatable && UNAVAILABLE.includes(fault.status));
    if (fault !== null && (last || !mayRepeat || pauseMs > sending.longestWaitMs)) throw fault;
    await wait(pauseMs);
    if (sending.signal?.aborted) throw new NoAnswer('cancelled', sending.signal.reason);
  }
}

/** What the API asks for; else twice as long each time, spread so that many callers do not come back at once. */
function pauseBefore(tried: number, retryAfterSeconds: number | null): number {
  return retryAfterSeconds === null ? FIRST_PAUSE_MS * 2 ** tried * (0.5 + chance()) : retryAfterSeconds * 1000;
}

async function once({ fetch, auth, timeoutMs, signal }: Sending, { method, url, body }: Request): Promise<Response> {
  const bytes = new TextEncoder().encode(body ?? '');
  const headers = {
    Accept: 'application/json',
    ...(body !== null && { 'Content-Type': 'application/json' }),
    ...(await auth.headers({ method, url, body: bytes, fetch })),
  };
  const timeout = AbortSignal.timeout(timeoutMs);
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
  try {
    return await fetch(url, {
      method,
      headers,
      redirect: 'error',
      signal: either,
      ...(body !== null && { body: bytes }),
    });
  } catch (cause) {
    if (signal?.aborted) throw new NoAnswer('cancelled', cause);
    throw new NoAnswer(timeout.aborted ? 'timed_out' : 'connection', cause);
  }
}
