import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { childArguments, childEnvironment, helperThreads, workerEnvironment } from './child-environment.ts';

const PLAN = { databaseUrl: 'postgres://here/it', dataDir: '/data' };

describe('childEnvironment', () => {
  it('names the database and keeps compiled code beside the data', () => {
    expect(childEnvironment({ ...PLAN, role: 'api' })).toMatchObject({
      DATABASE_URL: PLAN.databaseUrl,
      NODE_COMPILE_CACHE: '/data/compiled',
      MALLOC_ARENA_MAX: '1',
    });
  });

  it('spares memory for short-lived objects, in workers most of all', () => {
    const limit = (role: string) => {
      const { NODE_OPTIONS = '' } = childEnvironment({ ...PLAN, role });
      return Number(/--max-semi-space-size=(\d+)/.exec(NODE_OPTIONS)?.[1]);
    };
    expect(limit('worker')).toBeLessThan(limit('api'));
    expect(limit('api')).toBeLessThan(64);
  });
});

describe("V8's helpers", () => {
  it('are limited where requests are answered, before what the operator says', () => {
    const options = (role: string) => childEnvironment({ ...PLAN, role }).NODE_OPTIONS ?? '';
    expect(options('api')).toMatch(/^--max-semi-space-size=\d+ --v8-pool-size=[1-4]/);
    expect(options('worker')).not.toContain('--v8-pool-size');
  });

  it('leave a core to others, and are never more than Node starts by itself', () => {
    expect([1, 2, 3, 4, 8].map(helperThreads)).toEqual([1, 1, 2, 3, 4]);
  });
});

describe('workers', () => {
  it('give smaller blocks of memory back at once than others do', () => {
    const block = (role: string) => Number(childEnvironment({ ...PLAN, role }).MALLOC_MMAP_THRESHOLD_);
    expect(block('worker')).toBeLessThan(block('api'));
  });
});

describe('childArguments', () => {
  it('are for workers, and known to Node', () => {
    expect(childArguments('api')).toEqual([]);
    expect(childArguments('worker').length).toBeGreaterThan(0);
    expect(String(execFileSync(process.execPath, [...childArguments('worker'), '-p', '6 * 7'])).trim()).toBe('42');
  });
});

describe('workerEnvironment', () => {
  it('lets the operator decide otherwise', () => {
    const environment = workerEnvironment({ MALLOC_ARENA_MAX: '3', NODE_OPTIONS: '--max-semi-space-size=32' });
    expect(environment.MALLOC_ARENA_MAX).toBe('3');
    expect(environment.NODE_OPTIONS?.endsWith('--max-semi-space-size=32')).toBe(true);
  });

  it('is understood by Node', () => {
    // A flag that V8 or NODE_OPTIONS does not know ends the process before anything runs.
    const said = execFileSync(process.execPath, ['-p', '6 * 7'], { env: workerEnvironment({}) });
    expect(String(said).trim()).toBe('42');
  });
});
