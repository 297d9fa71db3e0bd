import type { Auth } from '../client/auth.ts';
import { BonafideError } from '../client/errors.ts';
import { toError } from '../client/read-answer.ts';
import { urlOf } from '../client/url-of.ts';
import { chance, pause, startWatch } from '../platform.ts';
import { parseEventStream } from './parse-event-stream.ts';

/** A change of a session. Codes and ids only. */
export interface SessionEvent {
  /** Give it as `lastEventId` to go on behind this event later. */
  readonly id: string;
  readonly scanRef: string;
  /** Order within the session. */
  readonly sequence: number;
  /** What happened, e.g. `checks.approved`. */
  readonly event: string;
  readonly actor: string;
  readonly fromState: string;
  readonly toState: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface FollowOptions {
  /** Where Bonafide runs, e.g. `https://kyc.example.com`. A path in it is kept. */
  readonly baseUrl: string;
  readonly auth: Auth;
  /** Told first: what came after this event, within a day. Left out: from now on. */
  readonly lastEventId?: string;
  /** Ends the following without an error. */
  readonly signal?: AbortSignal;
  /** A stream on which nothing comes for this long is opened anew; 45 seconds. The API says something every 15. */
  readonly silenceMs?: number;
  /** The longest wait before another try; 30 seconds. */
  readonly longestWaitMs?: number;
  /** Another `fetch` than the platform's own. */
  readonly fetch?: typeof fetch;
}

/** Until the API says otherwise. */
const USUAL_PAUSE_MS = 2_000;
const TOO_MANY = 429;

interface Place {
  lastEventId: string | null;
  pauseMs: number;
  /** Streams in a row that brought nothing. */
  failures: number;
}

/**
 * Changes of all sessions as they happen: `for await (const event of followSessions({ baseUrl, auth }))`. Lost connections are opened
 * anew where they broke off, so that every event comes once, in order; after more than a day without the API ask for the list instead.
 * Ends with `signal` or by leaving the loop; throws `BonafideError` when the API refuses.
 */
export async function* followSessions(options: FollowOptions): AsyncGenerator<SessionEvent, void, undefined> {
  const place: Place = { lastEventId: options.lastEventId ?? null, pauseMs: USUAL_PAUSE_MS, failures: 0 };
  while (!options.signal?.aborted) {
    const waitMs = yield* oneStream(options, place);
    const backoff = place.pauseMs * 2 ** Math.min(place.failures, 10) * (0.75 + chance() / 2);
    await pause(waitMs ?? Math.min(backoff, options.longestWaitMs ?? 30_000), options.signal);
    place.failures += 1;
  }
}

/** Follows one connection to its end; how long the API wants to be left alone, null where it did not say. */
async function* oneStream(
  options: FollowOptions,
  place: Place,
): AsyncGenerator<SessionEvent, number | null, undefined> {
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const watch = startWatch(options.silenceMs ?? 45_000, () => stop.abort());
  try {
    const opened = await open(options, place, signal);
    if (opened.stream === null) return opened.waitMs;
    for await (const block of parseEventStream(opened.stream.pipeThrough(watched(watch.seen)))) {
      place.failures = 0;
      place.pauseMs = block.retry ?? place.pauseMs;
      place.lastEventId = block.id ?? place.lastEventId;
      if (block.event === 'session' && block.data !== null)
        yield { ...(JSON.parse(block.data) as Omit<SessionEvent, 'id'>), id: place.lastEventId ?? '' };
    }
    return null;
  } catch (fault) {
    if (fault instanceof BonafideError || fault instanceof SyntaxError) throw fault;
    // The connection was lost, fell silent, or was ended by the caller.
    return null;
  } finally {
    watch.end();
    stop.abort();
  }
}

type Opened =
  | { readonly stream: ReadableStream<Uint8Array> }
  | { readonly stream: null; readonly waitMs: number | null };

/** Throws `BonafideError` for what another try does not change. */
async function open(options: FollowOptions, { lastEventId }: Place, signal: AbortSignal): Promise<Opened> {
  const { auth, fetch = globalThis.fetch.bind(globalThis) } = options;
  const url = urlOf(options.baseUrl, '/v1/sessions/events', {});
  for (let renewed = false; ; renewed = true) {
    const headers = {
      Accept: 'text/event-stream',
      ...(lastEventId !== null && { 'Last-Event-ID': lastEventId }),
      ...(await auth.headers({ method: 'GET', url, body: new Uint8Array(), fetch })),
    };
    const answer = await fetch(url, { headers, redirect: 'error', cache: 'no-store', signal });
    if (answer.ok && answer.body) return { stream: answer.body };
    const fault = await toError(answer);
    if (fault.status === 401 && !renewed && auth.refused?.() === true) continue;
    if (fault.status !== TOO_MANY && fault.status < 500) throw fault;
    return { stream: null, waitMs: fault.retryAfterSeconds === null ? null : fault.retryAfterSeconds * 1000 };
  }
}

/** Passes everything on and tells that something came. */
function watched(seen: () => void): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(chunk, controller) {
      seen();
      controller.enqueue(chunk);
    },
  });
}
