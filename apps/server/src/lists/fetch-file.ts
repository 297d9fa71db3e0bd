import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { FetchMark } from '@bonafide/screening';
import type { Deps } from '../deps.ts';

/** The largest lists have some hundred thousand entries of a few kilobytes. */
const MOST_BYTES = 4 * 1024 ** 3;
const DOWNLOAD_MS = 1_800_000;

export interface OneFile {
  readonly url: string;
  readonly folder: string;
  readonly known: FetchMark;
  readonly allowLoopback: boolean;
}

/** What the server said of the file; null: it is the one we have. A sentence: why it did not come. */
export async function fetchOne(
  deps: Pick<Deps, 'downloads'>,
  { url, folder, known, allowLoopback }: OneFile,
): Promise<FetchMark | null | string> {
  const answer = await deps.downloads.download({
    url,
    to: join(folder, fileName(url)),
    etag: known.etag ?? null,
    lastModified: known.lastModified ?? null,
    timeoutMs: DOWNLOAD_MS,
    mostBytes: MOST_BYTES,
    allowLoopback,
  });
  if (answer.kind === 'not_saved') return answer.why;
  if (answer.kind === 'unchanged') return null;
  const { etag, lastModified } = answer;
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) };
}

/** As the address ends, for readers know some files by their names. */
export function fileName(url: string): string {
  const last = basename(new URL(url).pathname)
    .replace(/[^\w.-]/g, '_')
    .slice(-80);
  return last === '' || last.startsWith('.') ? createHash('sha256').update(url).digest('hex').slice(0, 16) : last;
}
