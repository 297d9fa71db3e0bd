import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../deps.ts';
import { INVENTED, type Invented, publishList } from '../testing/invented-list.ts';
import { type PartnerCalls, partnerCalls } from '../testing/partner-calls.ts';
import { createTestApi, type TestApi } from '../testing/test-api.ts';
import { findSubjectMessages } from '../webhooks/message-bodies.fixture.ts';
import { followLists } from './follow-lists.ts';
import { passEverybody } from './pass-everybody.ts';
import { findProgress } from './progress/queries.ts';

let api: TestApi;
let partner: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi();
  partner = await partnerCalls(api, 'https://shop.example/hook');
  await publishList(api.deps, { entries: INVENTED });
});
afterAll(() => api.close());

async function monitor(fullName: string): Promise<string> {
  const amlCheck = { clientId: 'user-1', userType: 'PERSON', input: { fullName } };
  const answer = await partner.call('POST', '/aml/monitorings', { isSubscribed: true, amlCheck });
  expect([answer.statusCode, answer.json().status]).toEqual([201, 'ACTIVE']);
  return answer.json<{ id: string }>().id;
}

const statusOf = async (id: string) => (await partner.call('GET', `/aml/monitorings/${id}`)).json().status;
const alerts = async (id: string) =>
  (await findSubjectMessages(api.deps, id)).filter(({ payload }) => payload.alertStatus === 'ALERT').length;
const wanted = (names: readonly string[]): readonly Invented[] =>
  names.map((name, at) => ({ sourceId: `w-${at}`, named: [name], topics: ['wanted'] }));

/** A worker that is killed as its transaction `dies` begins; what committed before stays. */
function dyingAt(dies: number): Deps {
  let begun = 0;
  return {
    ...api.deps,
    db: {
      ...api.deps.db,
      transaction: async (work) => {
        begun += 1;
        if (begun >= dies) throw new Error('killed');
        return api.deps.db.transaction(work);
      },
    },
  };
}

/** A worker, and how often it searched the lists. */
function searching(): { readonly deps: Deps; readonly searches: () => number } {
  let count = 0;
  const withLatest: Deps['lists']['withLatest'] = (work) =>
    api.deps.lists.withLatest((snapshot) =>
      work({
        ...snapshot,
        search: (subjects, options) => {
          count += 1;
          return snapshot.search(subjects, options);
        },
      }),
    );
  return { deps: { ...api.deps, lists: { ...api.deps.lists, withLatest } }, searches: () => count };
}

const NAMES = ['Aldona Gervė', 'Bronius Stumbras', 'Cecilija Lapė', 'Danutė Briedė', 'Edita Kregždė'];

describe('following a change of a list', () => {
  it('survives being killed at any point: everybody is told once', async () => {
    const ids: string[] = [];
    for (const name of [...NAMES, 'Feliksas Nežinomas']) ids.push(await monitor(name));
    await publishList(api.deps, { listId: 'second', entries: wanted(NAMES) });
    // Each of these gets one person further, and the last one dies before it can note that it is done.
    for (const dies of [2, ...NAMES.map(() => 3), 2])
      await expect(followLists(dyingAt(dies))).rejects.toThrow('killed');
    await Promise.all([followLists(api.deps), followLists(api.deps)]);
    const told = await Promise.all(ids.map(alerts));
    expect(told).toEqual([...NAMES.map(() => 1), 0]);
    expect(await Promise.all(ids.map(statusOf))).toEqual([...NAMES.map(() => 'ALERT'), 'ACTIVE']);
  });

  it('is done by one of two workers; the other finds nothing left to do', async () => {
    const id = await monitor('Gabija Vilkė');
    await publishList(api.deps, { listId: 'fourth', entries: wanted(['Gabija Vilkė']) });
    const workers = [searching(), searching()];
    await Promise.all(workers.map(({ deps }) => followLists(deps)));
    expect(workers.map(({ searches }) => searches()).sort()).toEqual([0, 1]);
    expect([await alerts(id), await statusOf(id)]).toEqual([1, 'ALERT']);
  });

  it('finds exactly those whom a pass of everybody finds', async () => {
    const spellings = [
      'Ąžuolas Beržinis',
      'Azuolas Berzinis',
      'Berzinis Azuolas',
      'Ažuolas P. Beržinis',
      'Ona Beržinis',
      'Azuolina Beržyna',
    ];
    const ids: string[] = [];
    for (const name of spellings) ids.push(await monitor(name));
    const entries = [...wanted(['Ąžuolas Beržinis']), ...wanted(NAMES)].map((entry, at) => ({
      ...entry,
      sourceId: `x-${at}`,
    }));
    await publishList(api.deps, { listId: 'third', entries });
    await followLists(api.deps);
    const followed = await Promise.all(ids.map(statusOf));
    expect(followed.slice(0, 3)).toEqual(['ALERT', 'ALERT', 'ALERT']);
    expect(followed).toContain('ACTIVE');
    await passEverybody(api.deps, null);
    expect(await Promise.all(ids.map(statusOf))).toEqual(followed);
  });

  it('does nothing where nothing changed, and never goes back', async () => {
    const { version } = await findProgress(api.deps.db);
    await followLists(api.deps);
    expect(await findProgress(api.deps.db)).toMatchObject({ version });
    const jobs = await api.jobs.waiting();
    expect(jobs.filter(({ name }) => name === 'screen-monitoring').length).toBeLessThanOrEqual(NAMES.length + 7);
  });
});
