import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPartner } from '../partners/create-partner.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { STARTING_CREDITS } from './credit-kinds.ts';
import { grantCredits, listCredits, spread } from './grant-credits.ts';
import { type Payer, spendCredits } from './spend-credits.ts';

let test: TestDeps;
beforeAll(async () => {
  test = await createTestDeps();
});
afterAll(() => test.close());

const payer = async (credits: Record<string, number>): Promise<Payer & { readonly apiKey: string }> => {
  const request = { name: 'Shop', environment: 'TEST', webhookUrl: null, credits } as const;
  return (await createPartner(test.deps, request)).partner;
};
const spend = (of: Payer, kinds: Parameters<typeof spendCredits>[2] = ['IDENTIFICATION']) =>
  test.deps.db.transaction((tx) => spendCredits(tx, of, kinds));

describe('spread', () => {
  it.each([0, 1, 7, 8, 9, 20, 100])('keeps the sum of %i', (credits) => {
    const slots = spread(credits);
    expect(slots.reduce((sum, slot) => sum + slot, 0)).toBe(credits);
    expect(Math.max(...slots) - Math.min(...slots)).toBeLessThanOrEqual(1);
  });
});

describe('spendCredits', () => {
  it('gives exactly as many as there are, however many ask at once', async () => {
    const partner = await payer({ IDENTIFICATION: 20 });
    const taken = await Promise.all(Array.from({ length: 60 }, () => spend(partner)));
    expect(taken.filter((lacking) => lacking === null)).toHaveLength(20);
    expect(taken.filter((lacking) => lacking === 'IDENTIFICATION')).toHaveLength(40);
    expect(await listCredits(test.deps, partner)).toEqual([{ kind: 'IDENTIFICATION', granted: 20, remaining: 0 }]);
  });

  it('takes nothing when the transaction fails after it', async () => {
    const partner = await payer({ IDENTIFICATION: 1 });
    const failed = test.deps.db.transaction(async (tx) => {
      await spendCredits(tx, partner, ['IDENTIFICATION']);
      throw new Error('pulled the plug');
    });
    await expect(failed).rejects.toThrow();
    expect([await spend(partner), await spend(partner)]).toEqual([null, 'IDENTIFICATION']);
  });

  it('asks the database for nothing that is unlimited', async () => {
    const partner = await payer({ STEP_EXTRACT: 1 });
    const noDatabase = {} as Parameters<typeof spendCredits>[0];
    expect(await spendCredits(noDatabase, partner, ['IDENTIFICATION', 'STEP_UPLOAD'])).toBeNull();
    expect(await spend(partner, ['IDENTIFICATION', 'STEP_EXTRACT'])).toBeNull();
    expect(await spend(partner, ['IDENTIFICATION', 'STEP_EXTRACT'])).toBe('STEP_EXTRACT');
  });

  it('takes nothing of one kind where another is lacking', async () => {
    const partner = await payer({ IDENTIFICATION: 2, STEP_EXTRACT: 1 });
    expect(await spend(partner, ['STEP_EXTRACT', 'IDENTIFICATION', 'STEP_EXTRACT'])).toBe('STEP_EXTRACT');
    expect(await listCredits(test.deps, partner)).toEqual([
      { kind: 'IDENTIFICATION', granted: 2, remaining: 2 },
      { kind: 'STEP_EXTRACT', granted: 1, remaining: 1 },
    ]);
  });
});

describe('grantCredits', () => {
  it('sets, renews and lifts a limit', async () => {
    const { apiKey, ...partner } = await payer({});
    const grant = (credits: number | null) => grantCredits(test.deps, { apiKey, kind: 'IDENTIFICATION', credits });
    expect(await grant(3)).toEqual([{ kind: 'IDENTIFICATION', granted: 3, remaining: 3 }]);
    const limited = { ...partner, creditLimits: { IDENTIFICATION: 3 } };
    await spend(limited);
    expect(await listCredits(test.deps, limited)).toEqual([{ kind: 'IDENTIFICATION', granted: 3, remaining: 2 }]);
    expect(await grant(5)).toEqual([{ kind: 'IDENTIFICATION', granted: 5, remaining: 5 }]);
    expect(await grant(null)).toEqual([]);
    expect(await grantCredits(test.deps, { apiKey: 'nobody', kind: 'IDENTIFICATION', credits: 1 })).toBeNull();
  });

  it('begins as the contract has it', () => {
    expect(STARTING_CREDITS).toMatchObject({ DEV: { IDENTIFICATION: 100 }, TEST: { IDENTIFICATION: 20 }, PROD: {} });
  });
});
