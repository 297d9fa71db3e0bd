import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../platform/ports.ts';
import type { PartnerKeys } from './product.ts';
import { type LedgerLine, readLedger } from './queries.ts';

/** The images of one verification as `POST /process` takes them: base64 by step. */
export type Images = Readonly<Record<string, string>>;

export interface Load {
  readonly url: string;
  readonly keys: PartnerKeys;
  readonly verifications: number;
  /** Clients that work at the same time. */
  readonly clients: number;
  imagesOf(index: number): Images;
}

/**
 * Has `clients` send verifications until so many were accepted. A call that fails, because something was just killed, is made
 * again with a new token, as a partner would. Answers the scanRefs that were accepted with 200.
 */
export async function sendVerifications(load: Load): Promise<readonly string[]> {
  const accepted: string[] = [];
  let started = 0;
  const client = async () => {
    while (started < load.verifications) accepted.push(await untilAccepted(load, started++));
  };
  await Promise.all(Array.from({ length: load.clients }, client));
  return accepted;
}

const TRY_AGAIN_MS = 200;

async function untilAccepted(load: Load, index: number): Promise<string> {
  for (;;) {
    const scanRef = await sendOne(load, index);
    if (scanRef !== null) return scanRef;
    await sleep(TRY_AGAIN_MS);
  }
}

/** Null when any call failed: whether the verification was taken up is then unknown to the partner. */
async function sendOne(load: Load, index: number): Promise<string | null> {
  try {
    const token = await post(load, '/api/v2/token', { clientId: `client-${index}` });
    if (token.status !== 201) return null;
    const { authToken, scanRef } = (await token.json()) as { readonly authToken: string; readonly scanRef: string };
    const body = { token: authToken, country: 'LT', documentType: 'PASSPORT', images: load.imagesOf(index) };
    const processed = await post(load, '/api/v2/process', body);
    const answer = await processed.text();
    return processed.status === 200 && answer === '' ? scanRef : null;
  } catch {
    return null;
  }
}

function post({ url, keys }: Load, path: string, body: unknown): Promise<Response> {
  const credentials = Buffer.from(`${keys.apiKey}:${keys.apiSecret}`).toString('base64');
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Basic ${credentials}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });
}

const isSettled = (line: LedgerLine) => line.decisions > 0 && line.messages > 0 && line.delivered === line.messages;

/** The ledger once everything submitted is decided and delivered, or as it stands when the time is over. */
export async function untilSettled(db: Database, withinMs: number): Promise<readonly LedgerLine[]> {
  for (const end = Date.now() + withinMs; ; await sleep(500)) {
    const ledger = await readLedger(db).catch(() => []);
    if ((ledger.length > 0 && ledger.every(isSettled)) || Date.now() > end) return ledger;
  }
}
