import { setTimeout as sleep } from 'node:timers/promises';
import type { FuzzRequest } from './fuzz-requests.ts';

export interface FuzzTarget {
  readonly origin: string;
  readonly authorization: string;
  /** Milliseconds after which a request counts as hung. */
  readonly patience: number;
}

/** What a program on the other end must never see. */
export interface FuzzFault {
  readonly problem: 'server fault' | 'hung' | 'broken line' | 'foreign error body';
  readonly status: number | null;
  readonly request: FuzzRequest;
}

export interface FuzzReport {
  readonly requests: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly faults: readonly FuzzFault[];
  /** The longest answer of each route, ms. */
  readonly slowest: Readonly<Record<string, number>>;
}

const ERROR_KEYS = /^documentation,identifier,message,severity$/;

/** RFC 6749, 5.2: errors of a token request have a form of their own; who calls too often is told in ours. */
const OWN_ERRORS: Readonly<Record<string, RegExp>> = {
  'POST /oauth/token': /^(documentation,identifier,message,severity|error(,error_description)?)$/,
};

/** Sends requests `width` at a time. A route's own answers in the 400s may carry more than the error body, never less. */
export async function sendRequests(
  target: FuzzTarget,
  requests: readonly FuzzRequest[],
  width: number,
): Promise<FuzzReport> {
  const queue = requests.values();
  const statuses: Record<string, number> = {};
  const faults: FuzzFault[] = [];
  const slowest: Record<string, number> = {};
  const work = async (): Promise<void> => {
    for (const request of queue) {
      const began = performance.now();
      const { status, problem } = await sendOne(target, request);
      const tookMs = Math.round(performance.now() - began);
      slowest[request.route] = Math.max(slowest[request.route] ?? 0, tookMs);
      const key = String(status ?? problem);
      statuses[key] = (statuses[key] ?? 0) + 1;
      if (problem) faults.push({ problem, status, request });
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return { requests: requests.length, statuses, faults, slowest };
}

interface Sent {
  readonly status: number | null;
  readonly problem: FuzzFault['problem'] | null;
}

async function sendOne({ origin, authorization, patience }: FuzzTarget, request: FuzzRequest): Promise<Sent> {
  const late = AbortSignal.timeout(patience);
  try {
    const answer = await fetch(`${origin}${request.path}`, {
      method: request.method,
      headers: { authorization, ...request.headers },
      redirect: 'manual',
      signal: late,
      ...(request.body === null ? {} : { body: request.body }),
    });
    // A stream of events ends with the one who listens.
    if (answer.headers.get('content-type')?.includes('event-stream')) {
      await answer.body?.cancel();
      return { status: answer.status, problem: null };
    }
    const text = await answer.text();
    const keys = OWN_ERRORS[request.route] ?? ERROR_KEYS;
    return { status: answer.status, problem: problemOf(answer, text, keys) };
  } catch {
    await sleep(50);
    return { status: null, problem: late.aborted ? 'hung' : 'broken line' };
  }
}

function problemOf({ status, headers }: Response, text: string, keys: RegExp): FuzzFault['problem'] | null {
  if (status >= 500) return 'server fault';
  if (status < 400 || status === 402 || !headers.get('content-type')?.includes('json')) return null;
  try {
    return keys.test(Object.keys(JSON.parse(text)).sort().join()) ? null : 'foreign error body';
  } catch {
    return 'foreign error body';
  }
}
