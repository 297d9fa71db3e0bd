import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadEngines } from '@bonafide/checks';
import { buildApp } from '../api-app.ts';
import type { ComposedDeps } from '../compose.ts';
import { databaseTime, serverVersion } from '../platform/db/queries.ts';
import { isLocalHost } from '../sandbox/is-local.ts';
import { countMessages } from '../webhooks/queries.ts';

/** What one look at one part came to. */
export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

type Look = (deps: ComposedDeps) => Promise<string>;

/** PostgreSQL 15 brought what the schema uses; see docs/decisions. */
const OLDEST_POSTGRESQL = 150_000;
const CLOCK_TOLERANCE_MS = 2_000;

/** Every look returns what is well, or throws a sentence about what is not. */
const LOOKS: Readonly<Record<string, Look>> = {
  database: lookAtDatabase,
  storage: lookAtStorage,
  'master key': lookAtMasterKey,
  models: lookAtModels,
  'camera page': lookAtCameraPage,
  clock: lookAtClock,
  webhooks: lookAtWebhooks,
};

export async function diagnose(deps: ComposedDeps): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [name, look] of Object.entries(LOOKS)) {
    try {
      findings.push({ name, ok: true, detail: await look(deps) });
    } catch (error) {
      findings.push({ name, ok: false, detail: error instanceof Error ? error.message : String(error) });
    }
  }
  return findings;
}

async function lookAtDatabase({ db }: ComposedDeps): Promise<string> {
  const { number, text } = await serverVersion(db.pool);
  if (number < OLDEST_POSTGRESQL) throw new Error(`PostgreSQL ${text} is too old: 15 or later is needed`);
  return `PostgreSQL ${text}, tables up to date`;
}

async function lookAtStorage({ blobs, config }: ComposedDeps): Promise<string> {
  await blobs.probe();
  return `an object was written, read back and removed (${config.storageUrl === null ? 'files' : 'S3'})`;
}

async function lookAtMasterKey({ config }: ComposedDeps): Promise<string> {
  const path = join(config.dataDir, 'master.key');
  const found = await stat(path).catch(() => null);
  if (found === null) return 'from BONAFIDE_MASTER_KEY';
  if ((found.mode & 0o077) !== 0) throw new Error(`${path} can be read by other users: chmod 600 it`);
  return `${path}, closed to other users; keep a copy elsewhere, without it nothing stored can be opened`;
}

async function lookAtModels({ config }: ComposedDeps): Promise<string> {
  const start = performance.now();
  await loadEngines({
    embedderCard: config.faceEmbedderCard ?? null,
    attackDetectorCard: config.attackDetectorCard ?? null,
  });
  return `all loaded, digests as in their cards (${Math.round(performance.now() - start)} ms)`;
}

/** Asks the running server, so that headers which a proxy adds or takes are seen; without one, the page that it would serve. */
async function lookAtCameraPage(deps: ComposedDeps): Promise<string> {
  const { publicUrl } = deps.config;
  const { hostname, protocol } = new URL(publicUrl);
  if (protocol !== 'https:' && !isLocalHost(hostname)) {
    throw new Error(`browsers give no camera to ${publicUrl}: put TLS in front and set PUBLIC_URL to https`);
  }
  const running = await fetch(`${publicUrl}/`, { signal: AbortSignal.timeout(2_000), redirect: 'error' }).catch(
    () => null,
  );
  const headers = running === null ? await headersOfPage(deps) : running.headers;
  if (!(headers.get('permissions-policy') ?? '').includes('camera=(self)'))
    throw new Error('the page does not allow the camera');
  if (!(headers.get('content-security-policy') ?? '').includes("default-src 'none'")) {
    throw new Error('the page has no strict Content-Security-Policy');
  }
  return running === null ? 'headers right (server not running, page made here)' : `headers right at ${publicUrl}`;
}

async function headersOfPage(deps: ComposedDeps): Promise<Headers> {
  const app = await buildApp(deps);
  try {
    const { headers } = await app.inject('/');
    return new Headers(Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]));
  } finally {
    await app.close();
  }
}

/** Wrong clocks expire tokens early and let deliveries wait. */
async function lookAtClock({ db, clock }: ComposedDeps): Promise<string> {
  const before = clock.now().getTime();
  const database = await databaseTime(db.pool);
  const apartMs = Math.round(Math.abs(database - (before + clock.now().getTime()) / 2));
  if (apartMs > CLOCK_TOLERANCE_MS)
    throw new Error(`this clock and the database's are ${apartMs} ms apart: run NTP on both`);
  return `${apartMs} ms apart from the database's; ${clock.now().toISOString()}`;
}

/** Messages given up after 72 hours are a partner's loss that somebody has to see. */
async function lookAtWebhooks(deps: ComposedDeps): Promise<string> {
  const guarded = await lookAtOutgoingHttp(deps);
  const { pending, parked } = await countMessages(deps.db.orm);
  return `${guarded}; ${pending} waiting, ${parked} given up after 72 hours`;
}

/** A receiver on this machine has to be reached when that is allowed and must not be reached otherwise. */
async function lookAtOutgoingHttp({ http }: ComposedDeps): Promise<string> {
  const receiver = createServer((request, response) => {
    request.resume();
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const request = { url, body: new Uint8Array(0), headers: {}, timeoutMs: 5_000 };
  try {
    const allowed = await http.post({ ...request, allowLoopback: true });
    const refused = await http.post({ ...request, allowLoopback: false });
    if (allowed.kind !== 'answered') throw new Error(`a receiver on this machine is not reached: ${allowed.why}`);
    if (refused.kind !== 'refused') throw new Error('private addresses are not refused');
    return 'delivered to this machine when allowed, private addresses refused otherwise';
  } finally {
    receiver.closeAllConnections();
    receiver.close();
  }
}
