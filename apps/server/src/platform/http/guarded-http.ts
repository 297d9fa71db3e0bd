import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, request } from 'undici';
import type { OutgoingHttp, OutgoingRequest, OutgoingResponse } from '../ports.ts';
import { mayConnectTo } from './address-policy.ts';

/** As much of an answer as is kept where nobody wants more. */
const ANSWER_BYTES = 2048;

/** A name or literal led to an address that outgoing requests may not reach. */
class AddressRefused extends Error {
  override name = 'AddressRefused';
}

/**
 * The guarded client for outgoing requests. The address is judged when connecting, after name resolution, so a name that resolves
 * differently the second time (DNS rebinding) gains nothing. Redirects are answers like any other: they are never followed.
 */
export function createGuardedHttp(): OutgoingHttp & { close(): Promise<void> } {
  const strict = createAgent(false);
  const withLoopback = createAgent(true);
  return {
    post: (outgoing) => post(outgoing, outgoing.allowLoopback ? withLoopback : strict),
    async close() {
      await Promise.all([strict.destroy(), withLoopback.destroy()]);
    },
  };
}

async function post(outgoing: OutgoingRequest, agent: Agent): Promise<OutgoingResponse> {
  const start = performance.now();
  const tookMs = () => Math.round(performance.now() - start);
  const url = URL.canParse(outgoing.url) ? new URL(outgoing.url) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    return { kind: 'refused', why: 'not an http or https URL', tookMs: 0 };
  }
  const signal = AbortSignal.timeout(outgoing.timeoutMs);
  try {
    const answer = await request(url, {
      method: outgoing.method ?? 'POST',
      ...(outgoing.method === 'GET' ? {} : { body: outgoing.body }),
      headers: { ...outgoing.headers },
      dispatcher: agent,
      signal,
    });
    const bodyStart = await readStart(answer.body, outgoing.answerBytes ?? ANSWER_BYTES);
    return { kind: 'answered', status: answer.statusCode, bodyStart, tookMs: tookMs() };
  } catch (error) {
    if (error instanceof AddressRefused) return { kind: 'refused', why: error.message, tookMs: tookMs() };
    if (signal.aborted)
      return { kind: 'timed_out', why: `no answer within ${outgoing.timeoutMs} ms`, tookMs: tookMs() };
    return { kind: 'failed', why: failureCode(error), tookMs: tookMs() };
  }
}

/** Codes only: messages of network errors can repeat the URL, and a URL can hold a secret. */
function failureCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'connection failed';
}

/** Reads at most so many bytes and drops the connection afterwards: an endless answer costs nothing. */
async function readStart(body: AsyncIterable<Uint8Array>, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most).toString('utf8');
}

function createAgent(allowLoopback: boolean): Agent {
  const guardedLookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return callback(error, []);
      // One bad address refuses the name: which of several gets tried is not ours to choose.
      const first = addresses[0];
      if (first === undefined || !addresses.every(({ address }) => mayConnectTo(address, allowLoopback))) {
        return callback(new AddressRefused('the name resolves to an address that is not public'), []);
      }
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
  const connect = buildConnector({ lookup: guardedLookup });
  return new Agent({
    connect(options, callback) {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      // Literals never reach the lookup, so they are judged here.
      if (isIP(host) !== 0 && !mayConnectTo(host, allowLoopback)) {
        return callback(new AddressRefused('the address is not public'), null);
      }
      return connect(options, callback);
    },
  });
}
