import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type Agent, type Dispatcher, request } from 'undici';
import type { Downloaded, DownloadRequest } from '../ports.ts';
import { failureWords } from './failure-code.ts';
import { AddressRefused } from './guarded-agent.ts';

/** Authorities publish behind addresses that lead to a store of files. */
const MOST_REDIRECTS = 4;

class TooLarge extends Error {
  override name = 'TooLarge';
}

/** Fetches one file to disk. Reasons hold codes and numbers only: addresses can hold a secret. */
export async function download(wanted: DownloadRequest, agent: Agent): Promise<Downloaded> {
  const signal = AbortSignal.timeout(wanted.timeoutMs);
  try {
    const answer = await follow(wanted, { agent, signal });
    if (typeof answer === 'string') return notSaved(answer);
    return await take(wanted, answer, signal);
  } catch (error) {
    await rm(wanted.to, { force: true });
    if (error instanceof AddressRefused) return notSaved(error.message);
    if (error instanceof TooLarge) return notSaved(`the file is larger than ${wanted.mostBytes} bytes`);
    return notSaved(signal.aborted ? `the file did not come within ${wanted.timeoutMs} ms` : failureWords(error));
  }
}

const notSaved = (why: string): Downloaded => ({ kind: 'not_saved', why });

interface Way {
  readonly agent: Agent;
  readonly signal: AbortSignal;
}

/** The first answer that is no redirect; a sentence where there is none. */
async function follow(wanted: DownloadRequest, way: Way): Promise<Dispatcher.ResponseData | string> {
  let url = URL.canParse(wanted.url) ? new URL(wanted.url) : null;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    if (url === null || !['http:', 'https:'].includes(url.protocol)) return 'not an http or https URL';
    const answer = await request(url, { headers: conditions(wanted), dispatcher: way.agent, signal: way.signal });
    const next = redirectOf(answer, url);
    if (next === null) return answer;
    await answer.body.dump();
    // What was asked for safely is not fetched openly.
    if (url.protocol === 'https:' && next.protocol !== 'https:') return 'the address leads from https to http';
    url = next;
  }
  return `the address leads on more than ${MOST_REDIRECTS} times`;
}

function conditions({ etag, lastModified }: DownloadRequest): Record<string, string> {
  return {
    'user-agent': 'Bonafide',
    'accept-encoding': 'identity',
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

function redirectOf({ statusCode, headers }: Dispatcher.ResponseData, from: URL): URL | null {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(statusCode) || typeof location !== 'string') return null;
  return URL.canParse(location, from) ? new URL(location, from) : null;
}

async function take(
  { to, mostBytes }: DownloadRequest,
  { statusCode, headers, body }: Dispatcher.ResponseData,
  signal: AbortSignal,
): Promise<Downloaded> {
  if (statusCode !== 200) {
    await body.dump();
    return statusCode === 304 ? { kind: 'unchanged' } : notSaved(`the address answered ${statusCode}`);
  }
  const encoding = textOf(headers['content-encoding'])?.toLowerCase() ?? 'identity';
  if (encoding !== 'identity') {
    await body.dump();
    return notSaved(`the file came packed (${encoding.slice(0, 20)}), which was not asked for`);
  }
  let bytes = 0;
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > mostBytes) throw new TooLarge();
      yield chunk;
    }
  };
  await pipeline(body, counted, createWriteStream(to, { flags: 'wx', mode: 0o600 }), { signal });
  const announced = Number(headers['content-length'] ?? bytes);
  if (announced !== bytes) {
    await rm(to, { force: true });
    return notSaved(`${bytes} of ${announced} bytes came`);
  }
  return { kind: 'saved', bytes, etag: textOf(headers.etag), lastModified: textOf(headers['last-modified']) };
}

const textOf = (header: string | string[] | undefined): string | null => (typeof header === 'string' ? header : null);
