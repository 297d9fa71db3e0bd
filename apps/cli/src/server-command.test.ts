import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, runBonafide } from './run-bonafide.fixture.ts';

/** Without a running server: each command brings the embedded database up for as long as it takes. */
let folder: string;
const bonafide = (...args: string[]) => runBonafide(args, { BONAFIDE_DATA_DIR: join(folder, 'data') });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-cli-server-'));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Credentials {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly webhookSigningKey: string;
  readonly environment: string;
}

describe('bonafide, with the server stopped', () => {
  let made: Credentials;

  it('partner create prints exactly the credentials as JSON', async () => {
    const ran = await bonafide('partner', 'create', '--name', 'Corner Bank', '--environment', 'TEST', '--json');
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const [credentials] = jsonLines<Credentials>(ran);
    if (credentials === undefined) throw new Error('nothing was printed');
    made = credentials;
    expect(Object.keys(made)).toEqual(['apiKey', 'apiSecret', 'webhookSigningKey', 'environment']);
    expect(made.environment).toBe('TEST');
  });

  it('partner create allows loopback for a loopback URL and says so, apart from the JSON', async () => {
    const url = ['--webhook-url', 'http://127.0.0.1:3000/hook'];
    const ran = await bonafide('partner', 'create', '--name', 'laptop', '--environment', 'DEV', ...url, '--json');
    expect(ran.stderr).toMatch(/webhooks to loopback addresses are allowed/);
    expect(jsonLines<Credentials>(ran)).toHaveLength(1);
  });

  it('partner list shows who there is and no secret', async () => {
    const ran = await bonafide('partner', 'list', '--json');
    const [partners] = jsonLines<readonly object[]>(ran);
    expect(partners).toMatchObject([
      { name: 'Corner Bank', environment: 'TEST', apiKey: made.apiKey, settings: { allowLoopbackWebhooks: false } },
      { name: 'laptop', webhookUrl: 'http://127.0.0.1:3000/hook', settings: { allowLoopbackWebhooks: true } },
    ]);
    expect(ran.stdout).not.toContain(made.apiSecret);
  });

  it('lists are added, told of, not believed, and removed', async () => {
    const path = join(folder, 'invented.csv');
    const rows = Array.from({ length: 20 }, (_, at) => `${at};Išgalvota Nr${at};19${50 + at}-01-02`);
    await writeFile(path, `id;name;birth\n${rows.join('\n')}\n`);
    const added = await bonafide('lists', 'add', path, '--id', 'invented', '--json');
    expect([added.code, jsonLines(added)]).toMatchObject([0, [[{ id: 'invented', kind: 'published', added: 20 }]]]);
    await writeFile(path, `id;name;birth\n${rows[0]}\n`);
    const refused = await bonafide('lists', 'refresh', 'invented');
    expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining('list.shrunk')]);
    const status = await bonafide('lists', 'status', '--json');
    expect(jsonLines(status)[0]).toMatchObject([{ id: 'invented', entries: 20, refusals: [{ code: 'list.shrunk' }] }]);
    expect((await bonafide('lists', 'remove', 'invented')).code).toBe(0);
    expect((await bonafide('lists', 'remove', 'invented')).code).toBe(1);
  });

  it('notification shows the default one, adds others, rotates and removes', async () => {
    const run = async (...args: string[]) => {
      const ran = await bonafide('notification', ...args);
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      return JSON.parse(ran.stdout);
    };
    expect(await run('list', made.apiKey)).toMatchObject([{ isDefault: true, url: null, twoWebhooks: false }]);
    const body = JSON.stringify({ name: 'Risk', url: 'https://risk.example/kyc', statusesOnly: true });
    const created = await run('create', made.apiKey, '--body', body);
    expect(created).toMatchObject({ name: 'Risk', statusesOnly: true, signingKey: expect.stringMatching(/^\w{40}$/) });
    const rotated = await run('rotate', made.apiKey, created.id);
    expect(rotated.signingKey).not.toBe(created.signingKey);
    expect(await run('remove', made.apiKey, created.id)).toEqual({ removed: created.id });
    expect(await run('set', made.apiKey, 'default', '--body', '{"twoWebhooks":true}')).toMatchObject({
      twoWebhooks: true,
    });
    const refused = await bonafide('notification', 'create', made.apiKey, '--body', '{"name":"Risk"}');
    expect([refused.code, refused.stderr.trim()]).toEqual([1, "bonafide: 'url' is required"]);
  });

  it('webhook lists what was sent', async () => {
    const ran = await bonafide('webhook', 'list', made.apiKey, '--state', 'PARKED');
    expect(JSON.parse(ran.stdout)).toEqual({ count: 0, next: null, previous: null, results: [] });
    const unknown = await bonafide('webhook', 'redeliver', made.apiKey, 'c1b7a3b0-5a0e-4f0b-9d7e-0f6a2b8c4d11');
    expect([unknown.code, unknown.stderr.trim()]).toEqual([1, 'bonafide: There is no webhook with this id.']);
  });

  it('partner rotate gives new values for what was asked', async () => {
    const ran = await bonafide('partner', 'rotate', made.apiKey, '--secret', '--json');
    const [rotated] = jsonLines<Credentials>(ran);
    expect(rotated).toMatchObject({ apiKey: made.apiKey, webhookSigningKey: null });
    expect(rotated?.apiSecret).not.toBe(made.apiSecret);
    const stranger = await bonafide('partner', 'rotate', 'nobody', '--secret');
    expect([stranger.code, stranger.stderr.trim()]).toEqual([1, 'bonafide: There is no partner with this API key.']);
  });

  it('partner set changes what is named', async () => {
    const ran = await bonafide('partner', 'set', made.apiKey, 'livenessPolicy.flash=required', '--json');
    const livenessPolicy = { flash: 'required', virtualCamera: 'advisory' };
    expect(jsonLines<object>(ran)).toMatchObject([{ livenessPolicy, reviewEnabled: true }]);
  });

  it('session create and show follow one session', async () => {
    const created = await bonafide(
      'session',
      'create',
      '--api-key',
      made.apiKey,
      '--client-id',
      'customer-17',
      '--json',
    );
    const [token] = jsonLines<{ scanRef: string; redirectUrl: string }>(created);
    expect(token?.redirectUrl).toMatch(/\/api\/v2\/redirect\?authToken=[A-Za-z0-9]{40}$/);
    const shown = await bonafide('session', 'show', token?.scanRef ?? '', '--json');
    expect(jsonLines<object>(shown)).toMatchObject([
      {
        clientId: 'customer-17',
        state: 'created',
        status: { overall: 'ACTIVE' },
        history: [{ event: 'session.created' }],
      },
    ]);
    const review = ['session', 'review', token?.scanRef ?? '', '--approve', '--reason', 'because'];
    const reviewed = await bonafide(...review);
    expect([reviewed.code, reviewed.stderr]).toEqual([1, expect.stringMatching(/nothing to review/)]);
  });

  it('doctor finds everything well', async () => {
    const ran = await bonafide('doctor', '--json');
    const [report] = jsonLines<{ ok: boolean; checks: readonly { name: string; ok: boolean }[] }>(ran);
    expect(report?.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(report?.ok).toBe(true);
    expect(ran.code).toBe(0);
  });
});
