import { setTimeout as sleep } from 'node:timers/promises';
import { insertVersion, lockPublication } from '../../apps/server/src/lists/registry/queries.ts';
import { type BenchedProduct, headersOf, makeSessions, processorSeconds } from '../benched-product.ts';
import { inventedPeople } from '../screening/invented-people.ts';

/** A partner with a list of its own and some sessions to ask for. */
export interface Shop {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly asked: readonly string[];
  /** Takes an entry off the list: one request. */
  remove(): Promise<void>;
  /** Whether the API finds whoever came off last no more. */
  isTakenIn(): Promise<boolean>;
  takenIn(): Promise<void>;
  /** Both, and the seconds from the changed list's being stored until the API finds nobody any more. */
  change(): Promise<number>;
  /** Of API and workers. */
  processorSeconds(): number | null;
}

interface ShopPlan {
  readonly entries: number;
  readonly isAnew: boolean;
}

export async function openShop(product: BenchedProduct, { entries, isAnew }: ShopPlan): Promise<Shop> {
  const { url } = product;
  const headers = headersOf(product.keys);
  const call = async (method: string, path: string, body: object | null = null) => {
    const answer = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.status === 204 ? null : ((await answer.json()) as Record<string, unknown>);
  };
  const asked = (await makeSessions(product, ASKED_FOR)).map((scanRef) => JSON.stringify({ scanRef }));
  const { id } = (await call('POST', '/v1/lists', { name: 'bench' })) ?? {};
  const list = `/v1/lists/${id}/entries`;
  await call('PUT', list, { entries: [...LEAVERS, ...listed(entries)] });
  const isFound = async (name: string): Promise<boolean> => {
    const check = await call('POST', '/aml/checks/', { ...CHECK, input: { fullName: name } });
    return check?.overallStatus === 'FLAGS_FOUND';
  };
  while (!(await isFound(LEAVERS[0]?.name ?? ''))) await sleep(LOOK_EVERY_MS);
  const leaving = leavingOneByOne(async (leaver) => {
    if (isAnew) await tellOfRemovedList(product);
    await call('DELETE', `${list}/${leaver.id}`);
  }, isFound);
  return { url, headers, asked, ...leaving, processorSeconds: () => processorSeconds(product.pids()) };
}

type Leaver = (typeof LEAVERS)[number];

function leavingOneByOne(
  take: (leaver: Leaver) => Promise<void>,
  isFound: (name: string) => Promise<boolean>,
): Pick<Shop, 'remove' | 'isTakenIn' | 'takenIn' | 'change'> {
  let gone = 0;
  const last = (): Leaver => {
    const leaver = LEAVERS[gone - 1];
    if (!leaver) throw new Error('nobody is left to take off the list');
    return leaver;
  };
  const remove = async (): Promise<void> => {
    gone += 1;
    await take(last());
  };
  const isTakenIn = async (): Promise<boolean> => !(await isFound(last().name));
  const takenIn = async (): Promise<void> => {
    while (!(await isTakenIn())) await sleep(LOOK_EVERY_MS);
  };
  return {
    remove,
    isTakenIn,
    takenIn,
    change: async () => {
      const began = performance.now();
      await remove();
      await takenIn();
      return (performance.now() - began) / 1000;
    },
  };
}

/** What a list took along when it went cannot be told entry by entry. */
async function tellOfRemovedList({ db }: BenchedProduct): Promise<void> {
  const nothing = { entities: 0, added: 0, changed: 0, removed: 0 };
  const row = { listId: 'gone', removedList: true, ...nothing, createdAt: new Date() };
  await db.transaction(async (tx) => {
    await lockPublication(tx);
    await insertVersion(tx, row);
  });
}

const ASKED_FOR = 200;
const LOOK_EVERY_MS = 500;
const CHECK = { clientId: 'bench', userType: 'PERSON', filter: { datasets: ['POI'] } };

/** Who comes off the list, one at each change. */
const LEAVERS = [
  'Aldwin',
  'Berulf',
  'Cunrad',
  'Detmar',
  'Egbald',
  'Frowin',
  'Gerlac',
  'Hartrad',
  'Irmbert',
  'Jutmar',
  'Kunibald',
  'Ludolf',
  'Marbod',
  'Notker',
  'Odilo',
  'Pirmin',
  'Quirin',
  'Ratbod',
  'Sigmar',
  'Tassilo',
  'Ulfrid',
  'Volker',
  'Wendel',
  'Zwentibold',
].map((given, at) => ({ id: `leaver-${at}`, name: `${given} Quizzelbrock`, birth: '1961-03-14' }));

const listed = (entries: number) =>
  inventedPeople(entries, 5).map(({ names }, at) => ({ id: `entry-${at}`, name: names[0] ?? '', birth: '1970-01-01' }));
