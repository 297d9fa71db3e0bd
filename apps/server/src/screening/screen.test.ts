import type { Subject } from '@bonafide/screening';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPartner } from '../partners/create-partner.ts';
import { INVENTED, publishList } from '../testing/invented-list.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { screen } from './screen.ts';
import { type ScreeningTerms, SESSION_TERMS } from './screening-terms.ts';

let test: TestDeps;
let partnerId: string;
beforeEach(async () => {
  test = await createTestDeps();
  partnerId = await newPartner();
});
afterEach(() => test.close());

const newPartner = async () =>
  (await createPartner(test.deps, { name: 'Shop', environment: 'TEST', webhookUrl: null })).partner.id;

async function screened(subject: Partial<Subject> & Pick<Subject, 'names'>, terms: Partial<ScreeningTerms> = {}) {
  const person = {
    partnerId,
    subject: { kind: 'person' as const, ...subject },
    clientId: 'client-1',
    subjectId: test.deps.random.uuid(),
  };
  const findings = await screen(test.deps, { person, terms: { ...SESSION_TERMS, ...terms } });
  if (findings.outcome !== 'screened') throw new Error(findings.fault);
  return findings;
}
const ids = async (...of: Parameters<typeof screened>) => (await screened(...of)).hits.map(({ hit }) => hit.entity.id);
const ANNA = { names: ['Anna Maria Eriksson'], birth: '1974-08-12' } as const;

describe('screen', () => {
  it('is no clean result without a list', async () => {
    const person = { partnerId, subject: { kind: 'person' as const, ...ANNA }, clientId: null, subjectId: partnerId };
    expect(await screen(test.deps, { person, terms: SESSION_TERMS })).toEqual({
      outcome: 'not_screened',
      fault: 'no_list',
    });
  });

  it('finds who is listed, and says on which list, with which version, why, and since when', async () => {
    await publishList(test.deps, { entries: INVENTED });
    const { hits, lists, engine, screenedAt } = await screened(ANNA);
    expect(hits).toMatchObject([
      {
        hit: { entity: { id: 'invented:17' }, name: { against: 'Anna Maria Eriksson' } },
        entity: { remarks: 'Invented for tests.' },
        list: { id: 'invented', name: 'Invented list', version: '2026-05-01' },
        changedAt: test.clock.now().toISOString(),
        dismissed: null,
      },
    ]);
    expect(hits[0]?.hit.factors).toContainEqual(expect.objectContaining({ key: 'birth-date', verdict: 'agree' }));
    expect(lists).toMatchObject([{ id: 'invented', entries: INVENTED.length }]);
    expect(engine).toEqual({ name: 'screening', version: '1', modelDigest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(screenedAt).toBe(test.clock.now().toISOString());
  });

  it('finds nobody who is not listed', async () => {
    await publishList(test.deps, { entries: INVENTED });
    expect(await ids({ names: ['Ona Žvirblė'] })).toEqual([]);
  });

  it('searches another script, an organisation, and a number', async () => {
    await publishList(test.deps, { entries: INVENTED });
    expect(await ids({ names: ['Анна Эрикссон'], birth: '1974' })).toEqual(['invented:17']);
    expect(await ids({ kind: 'organisation', names: ['VELLAMO SHIPPING'] })).toEqual(['invented:19']);
  });

  it('filters by dataset, tier, body and birth', async () => {
    await publishList(test.deps, { entries: INVENTED });
    const torvald = { names: ['Torvald Brandhaug'] } as const;
    expect(await ids(torvald)).toEqual(['invented:18']);
    expect(await ids(torvald, { datasets: ['SAN_CURRENT'] })).toEqual([]);
    expect(await ids(torvald, { pepTiers: ['PEP_TIER_3'] })).toEqual([]);
    expect(await ids(ANNA, { sanctionBodies: [1] })).toEqual([]);
    expect(await ids(ANNA, { sanctionBodies: [80] })).toEqual(['invented:17']);
    const days = { ...ANNA, birth: '1974-08-13' };
    expect(await ids(days, { dateOfBirthMatching: 'EXACT', threshold: 75 })).toEqual([]);
    expect(await ids(days, { dateOfBirthMatching: 'SAME_YEAR', threshold: 75 })).toEqual(['invented:17']);
  });

  it('keeps the lists of one partner from every other', async () => {
    await publishList(test.deps, { listId: 'custom-1', partnerId, entries: INVENTED });
    expect(await ids(ANNA)).toEqual(['custom-1:17']);
    partnerId = await newPartner();
    await expect(ids(ANNA)).rejects.toThrow('no_list');
    await publishList(test.deps, { listId: 'of-everybody', entries: [] });
    await test.deps.lists.withLatest(async () => undefined);
    expect(await ids(ANNA)).toEqual([]);
  });

  it('gives another digest to another state of the lists', async () => {
    await publishList(test.deps, { entries: INVENTED });
    const before = (await screened(ANNA)).engine.modelDigest;
    await publishList(test.deps, { entries: INVENTED.slice(1) });
    await test.deps.lists.withLatest(async () => undefined);
    const after = await screened(ANNA);
    expect(after.hits).toEqual([]);
    expect(after.engine.modelDigest).not.toBe(before);
  });

  it('is no clean result where the thread is broken', async () => {
    await publishList(test.deps, { entries: INVENTED });
    const broken = { ...test.deps.lists, withCurrent: () => Promise.reject(new Error('thread ended')) };
    const person = { partnerId, subject: { kind: 'person' as const, ...ANNA }, clientId: null, subjectId: partnerId };
    expect(await screen({ ...test.deps, lists: broken }, { person, terms: SESSION_TERMS })).toEqual({
      outcome: 'not_screened',
      fault: 'unavailable',
    });
  });
});
