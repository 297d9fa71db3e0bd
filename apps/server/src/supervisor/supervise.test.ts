import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRunning, postmasterPid } from '../platform/embedded/postmaster.ts';
import { freePort } from '../testing/product.ts';
import { childProcesses, eventually, type StartedProgram, startProgram } from '../testing/started-program.ts';

let folder: string;
let port: number;
let program: StartedProgram;

const start = (environment: object = {}) =>
  startProgram('apps/server/src/main.ts', [], {
    PORT: String(port),
    BONAFIDE_DATA_DIR: join(folder, 'data'),
    ...environment,
  });
const cluster = () => join(folder, 'data', 'postgres', 'cluster');

interface Health {
  readonly status: string;
  readonly pid: number;
}

async function health(): Promise<Health | null> {
  const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
  return answer?.ok === true ? ((await answer.json()) as Health) : null;
}

const childrenOf = (role: string) =>
  childProcesses(program.process.pid ?? 0)
    .filter(({ command }) => command.endsWith(`child.ts ${role}`))
    .map(({ pid }) => pid);

function curlLine(): string {
  return /^ *(curl .*)$/m.exec(program.stdout())?.[1] ?? '';
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-supervisor-'));
  await chmod(folder, 0o755);
  port = await freePort();
  program = start();
  await eventually(() => (program.stdout().includes('curl ') ? true : null), 90_000);
});

afterAll(async () => {
  program.process.kill('SIGTERM');
  await program.exit;
  await rm(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  let pasted: string;

  it('prints the addresses, the sandbox credentials and a curl line that works', async () => {
    expect(await health()).toMatchObject({ status: 'ok' });
    for (const path of ['/', '/docs', '/openapi.json', '/console']) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
    }
    pasted = curlLine();
    const token = JSON.parse(execFileSync('sh', ['-c', pasted], { encoding: 'utf8' }));
    expect(token.authToken).toMatch(/^[A-Za-z0-9]{40}$/);
  });

  it('runs one API and two workers of lower priority', async () => {
    await eventually(() => childrenOf('worker').length === 2 && childrenOf('api').length === 1);
    const nice = (pid: number) => Number(execFileSync('ps', ['-o', 'ni=', '-p', String(pid)], { encoding: 'utf8' }));
    const [api = 0] = childrenOf('api');
    for (const worker of childrenOf('worker')) await eventually(() => nice(worker) === nice(api) + 10);
  });

  it('brings back a worker, the API and the database after SIGKILL', async () => {
    const workers = childrenOf('worker');
    const before = await eventually(health);
    process.kill(workers[0] ?? 0, 'SIGKILL');
    await eventually(() => childrenOf('worker').length === 2 && !childrenOf('worker').includes(workers[0] ?? 0));
    process.kill(before.pid, 'SIGKILL');
    await eventually(async () => ((await health())?.pid ?? before.pid) !== before.pid || null);
    const database = postmasterPid(cluster()) ?? 0;
    process.kill(database, 'SIGKILL');
    await eventually(async () => (postmasterPid(cluster()) ?? database) !== database && (await health()));
    expect(JSON.parse(execFileSync('sh', ['-c', pasted], { encoding: 'utf8' })).authToken).toBeTruthy();
  });

  it('stops everything at SIGTERM and exits with 0', async () => {
    const pids = [...childrenOf('api'), ...childrenOf('worker'), postmasterPid(cluster()) ?? 0];
    program.process.kill('SIGTERM');
    expect(await program.exit).toBe(0);
    expect(pids.filter(isRunning)).toEqual([]);
  });

  it('finds everything again at the second start and shows no secret', async () => {
    program = start();
    await eventually(() => (program.stdout().includes('is running') ? true : null));
    expect(program.stdout()).not.toMatch(/curl|secret|Signing/);
    expect(JSON.parse(execFileSync('sh', ['-c', pasted], { encoding: 'utf8' })).authToken).toBeTruthy();
  });

  it('that is killed takes its processes with it, and the next start adopts the database', async () => {
    const pids = [...childrenOf('api'), ...childrenOf('worker')];
    const database = postmasterPid(cluster());
    program.process.kill('SIGKILL');
    await program.exit;
    await eventually(() => !pids.some(isRunning));
    program = start();
    await eventually(health);
    expect(postmasterPid(cluster())).toBe(database);
  });
});

describe('npm start that cannot', () => {
  async function refusal(environment: object): Promise<{ code: number | null; line: string }> {
    const refused = start({ PORT: String(await freePort()), ...environment });
    const code = await refused.exit;
    expect(refused.stdout()).toBe('');
    expect(refused.stderr().trim().split('\n')).toHaveLength(1);
    return { code, line: refused.stderr().trim() };
  }

  it('says that the port is taken', async () => {
    const stranger = createServer().listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const address = stranger.address();
    const taken = typeof address === 'object' ? address?.port : 0;
    expect(await refusal({ PORT: String(taken) })).toEqual({
      code: 1,
      line: `bonafide: Port ${taken} is taken: stop what uses it or set PORT.`,
    });
    stranger.close();
  });

  it('says that the data folder cannot be used', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { code, line } = await refusal({ BONAFIDE_DATA_DIR: join(folder, 'file', 'data') });
    expect(code).toBe(1);
    expect(line).toMatch(
      /^bonafide: The data folder .* cannot be used \(ENOTDIR\): set BONAFIDE_DATA_DIR to a writable folder\.$/,
    );
  });

  it('says that the master key is not the one of the data', async () => {
    const { code, line } = await refusal({ BONAFIDE_MASTER_KEY: 'ab'.repeat(32) });
    expect(code).toBe(1);
    expect(line).toMatch(/^bonafide: The master key is not the one that this database was made with/);
  });

  it('says what is wrong with DATABASE_URL and never repeats it', async () => {
    const closed = await freePort();
    const other = { BONAFIDE_DATA_DIR: join(folder, 'other') };
    for (const [url, sentence] of [
      [`postgres://user:topsecret@127.0.0.1:${closed}/db`, /does not answer at DATABASE_URL/],
      ['mysql://user:topsecret@127.0.0.1/db', /DATABASE_URL reads/],
    ] as const) {
      const { code, line } = await refusal({ ...other, DATABASE_URL: url });
      expect(code).toBe(1);
      expect(line).toMatch(sentence);
      expect(line).not.toContain('topsecret');
    }
  });
});
