import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../../../..');
const run = promisify(execFile);

export interface PartnerKeys {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly webhookSigningKey: string;
}

/** The whole product as `npm start` runs it, on a free port with a data folder of its own. */
export interface Product {
  readonly url: string;
  /** What it has printed so far. */
  output(): string;
  /** Creates a partner by the command line, as an operator would. */
  createPartner(webhookUrl: string): Promise<PartnerKeys>;
  stop(): Promise<void>;
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createSocketServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

async function untilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (const end = Date.now() + 90_000; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`the product ended with code ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`the product did not answer /health in time:\n${output()}`);
}

export async function startProduct(): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bonafide-product-'));
  // Under root the database has a user of its own, who has to pass through.
  await chmod(dataDir, 0o755);
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), BONAFIDE_DATA_DIR: dataDir };
  // The name that the product prints and puts into its links.
  const url = `http://localhost:${port}`;
  let printed = '';
  const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += String(chunk)));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  await untilHealthy(url, child, () => printed).catch(async (error: unknown) => {
    if (child.exitCode === null) await stop();
    throw error;
  });
  return {
    url,
    output: () => printed,
    stop,
    createPartner: async (webhookUrl) => {
      const args = [
        'partner',
        'create',
        '--name',
        'Example Bank',
        '--environment',
        'DEV',
        '--webhook-url',
        webhookUrl,
        '--json',
      ];
      const { stdout } = await run(process.execPath, ['apps/cli/src/main.ts', ...args], { cwd: ROOT, env });
      return JSON.parse(stdout) as PartnerKeys;
    },
  };
}

export interface ReceivedWebhook {
  readonly event: string;
  readonly signature: string;
  readonly raw: Buffer;
  readonly body: { readonly scanRef: string; readonly final: boolean; readonly [key: string]: unknown };
}

/** A partner's webhook receiver on loopback. */
export interface Receiver {
  readonly url: string;
  readonly received: readonly ReceivedWebhook[];
  /** Resolves with the first webhook of this session, throws after `timeoutMs`. */
  waitFor(scanRef: string, timeoutMs?: number): Promise<ReceivedWebhook>;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: ReceivedWebhook[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks);
      received.push({
        event: String(request.headers['idenfy-event-type']),
        signature: String(request.headers['idenfy-signature']),
        raw,
        body: JSON.parse(raw.toString('utf8')) as ReceivedWebhook['body'],
      });
      response.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    received,
    waitFor: async (scanRef, timeoutMs = 60_000) => {
      for (const end = Date.now() + timeoutMs; Date.now() < end; ) {
        const found = received.find((webhook) => webhook.body.scanRef === scanRef);
        if (found) return found;
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error(`no webhook for ${scanRef} within ${timeoutMs} ms`);
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}

/** True when the webhook was signed with this key over exactly the bytes that arrived. */
export function isSignedWith(signingKey: string, webhook: ReceivedWebhook): boolean {
  return createHmac('sha256', signingKey).update(webhook.raw).digest('hex') === webhook.signature;
}

/** Calls a partner endpoint with Basic authentication. */
export function callPartnerApi(
  product: Product,
  keys: PartnerKeys,
  call: { path: string; body: unknown; method?: 'POST' | 'PUT' },
): Promise<Response> {
  const credentials = Buffer.from(`${keys.apiKey}:${keys.apiSecret}`).toString('base64');
  return fetch(`${product.url}${call.path}`, {
    method: call.method ?? 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Basic ${credentials}` },
    body: JSON.stringify(call.body),
  });
}
