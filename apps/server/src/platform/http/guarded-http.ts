import { type Agent, request } from 'undici';
import type { Downloads, OutgoingHttp, OutgoingRequest, OutgoingResponse } from '../ports.ts';
import { download } from './download.ts';
import { failureCode } from './failure-code.ts';
import { AddressRefused, createGuardedAgent } from './guarded-agent.ts';

/** As much of an answer as is kept where nobody wants more. */
const ANSWER_BYTES = 2048;

/**
 * The guarded client for outgoing requests. The address is judged when connecting, after name resolution, so a name that resolves
 * differently the second time (DNS rebinding) gains nothing. Redirects are answers like any other: they are never followed.
 */
export function createGuardedHttp(): OutgoingHttp & Downloads & { close(): Promise<void> } {
  const strict = createGuardedAgent(false);
  const withLoopback = createGuardedAgent(true);
  return {
    post: (outgoing) => post(outgoing, outgoing.allowLoopback ? withLoopback : strict),
    download: (wanted) => download(wanted, wanted.allowLoopback ? withLoopback : strict),
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
