import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';

const SDK = resolve(import.meta.dirname, '..');
const PACKED = resolve(SDK, 'dist/package');
/** The oldest Node that is promised, where a machine has it beside ours. */
const NODES = [process.execPath, '/usr/bin/node'].filter(existsSync);

const KEY = 'a-signing-key-of-sixteen-letters';
const BODY = '{"final":true,"clientId":"anna","status":{"overall":"APPROVED"}}';
const AT = '1900000000';
const SIGNATURE = `v1,${createHmac('sha256', KEY).update(`m.${AT}.${BODY}`).digest('base64')}`;

/** Makes a call and verifies a webhook with whatever is called `sdk`, and ends with what came of it. */
const USE = `
const client = sdk.createClient({
  baseUrl: 'https://kyc.example',
  auth: sdk.basicAuth({ apiKey: 'k', apiSecret: 's' }),
  fetch: async (url, init) => new Response(JSON.stringify({ url: String(url), ...init.headers }), { status: 201 }),
});
const webhook = {
  body: ${JSON.stringify(BODY)},
  headers: { 'webhook-id': 'm', 'webhook-timestamp': '${AT}', 'webhook-signature': '${SIGNATURE}', 'idenfy-event-type': 'IDENTIFICATION' },
  signingKeys: ['${KEY}'],
  now: ${AT}000,
};
const both = Promise.all([client.createToken({ body: { clientId: 'anna' } }), sdk.verifyWebhook(webhook)]);
const told = both.then(([token, verified]) => JSON.stringify([token.url, token.Authorization, verified.ok, verified.body.clientId]));
`;
const TOLD = ['https://kyc.example/api/v2/token', 'Basic azpz', true, 'anna'];

beforeAll(() => {
  execFileSync(process.execPath, [resolve(SDK, 'pack.ts'), '--without-types'], { stdio: 'inherit' });
});

test('the package depends on nothing and asks for nothing of Node', () => {
  const manifest = JSON.parse(readFileSync(resolve(PACKED, 'package.json'), 'utf8')) as Record<string, unknown>;
  expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
  const text = ['index', 'webhooks', 'embed']
    .map((name) => readFileSync(resolve(PACKED, `${name}.js`), 'utf8'))
    .join('');
  expect(text).not.toMatch(/from\s*"(?!\.\/)|require\(|node:|\bprocess\.|\bBuffer\b/);
});

test.each(NODES)('plain Node runs it: %s', (node) => {
  const script = `import * as sdk from ${JSON.stringify(resolve(PACKED, 'index.js'))};${USE}console.log(await told);`;
  const printed = execFileSync(node, ['--input-type=module', '-e', script], { encoding: 'utf8', env: {} });
  expect(JSON.parse(printed)).toEqual(TOLD);
});

test('a runtime that has nothing but the interfaces of the web runs it', async () => {
  const { outputFiles } = await build({
    entryPoints: [resolve(PACKED, 'index.js')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'sdk',
  });
  const web = {
    URL,
    Response,
    TextEncoder,
    TextDecoder,
    AbortSignal,
    Uint8Array,
    ArrayBuffer,
    crypto,
    atob,
    btoa,
    setTimeout,
  };
  const told = vm.runInNewContext(`${outputFiles[0]?.text}${USE}told`, { ...web, Headers }) as Promise<string>;
  expect(JSON.parse(await told)).toEqual(TOLD);
});
