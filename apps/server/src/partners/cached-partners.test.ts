import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { cachePartners } from './cached-partners.ts';
import { createPartner } from './create-partner.ts';

let test: TestDeps;
let apiKey: string;
beforeAll(async () => {
  test = await createTestDeps();
  const request = { name: 'Shop', environment: 'TEST', webhookUrl: null } as const;
  apiKey = (await createPartner(test.deps, request)).credentials.apiKey;
});
afterAll(() => test.close());

/** The cache, and how often it asked the database. */
function watched() {
  const { orm } = test.deps.db;
  const select = vi.spyOn(orm, 'select');
  select.mockClear();
  return { find: cachePartners(test.deps), asked: () => select.mock.calls.length };
}

const together = (find: ReturnType<typeof cachePartners>, key: string) =>
  Promise.all(Array.from({ length: 20 }, () => find(key)));

describe('partners by their key', () => {
  it('are looked up once for all who ask at the same time, and again when the row has grown old', async () => {
    const { find, asked } = watched();
    const rows = await together(find, apiKey);
    expect(new Set(rows).size).toBe(1);
    expect(rows[0]?.apiKey).toBe(apiKey);
    await find(apiKey);
    expect(asked()).toBe(1);
    test.clock.advance(3_001);
    await together(find, apiKey);
    expect(asked()).toBe(2);
  });

  it('are not found under a key that nobody has, and asked for anew each time', async () => {
    const { find, asked } = watched();
    expect(await together(find, 'nobody')).toEqual(Array.from({ length: 20 }, () => null));
    expect(await find('nobody')).toBeNull();
    expect(asked()).toBe(2);
  });

  it('are looked up again after the database failed', async () => {
    const { find } = watched();
    vi.spyOn(test.deps.db.orm, 'select').mockImplementationOnce(() => {
      throw new Error('away');
    });
    await expect(find(apiKey)).rejects.toThrow('away');
    expect((await find(apiKey))?.apiKey).toBe(apiKey);
  });
});
