import { setTimeout as sleep } from 'node:timers/promises';
import { insertVersion, lockPublication } from '../apps/server/src/lists/registry/queries.ts';
import {
  type BenchedProduct,
  headersOf,
  makeSessions,
  processorSeconds,
  startBenchedProduct,
} from './benched-product.ts';
import { inventedPeople } from './screening/invented-people.ts';
import { percentile } from './statistics.ts';
import { type SteadyAnswers, sendSteadily } from './steady-rate.ts';
import type { Suite } from './suite.ts';

/** What the API's other callers notice while every process takes in a changed list: the changes alone, or all of it anew. */
export const listSwapSuite: Suite = {
  name: 'list-swap',
  description: "the API's p99 while a changed list is taken in, against the same time without a change",
  options: {
    entries: 'entries of the list (30,000)',
    rate: 'status requests per second (500)',
    rounds: 'quiet and swapping in turn, this often (3)',
    anew: 'yes: everything is indexed anew at each change, as after large ones (no)',
  },
  async run(options) {
    const entries = Number(options.entries ?? 30_000);
    const rounds = Number(options.rounds ?? 3);
    const perSecond = Number(options.rate ?? 500);
    const product = await startBenchedProduct(null);
    try {
      const shop = await openShop(product, { entries, isAnew: options.anew === 'yes' });
      return await measureSwaps(shop, { rounds, perSecond });
    } finally {
      await product.stop();
    }
  },
};

interface Plan {
  readonly rounds: number;
  readonly perSecond: number;
}

async function measureSwaps(shop: Shop, { rounds, perSecond }: Plan) {
  // The first build compiles, and tells how long one takes.
  const buildSeconds = await shop.change();
  const seconds = Math.max(LEAST_SECONDS, Math.ceil(buildSeconds * 1.3));
  const load = {
    url: `${shop.url}/api/v2/status`,
    headers: shop.headers,
    bodies: shop.asked,
    connections: 20,
    perSecond,
  };
  const processorSecondsOfAChange = await withoutLoad(shop);
  await sendSteadily({ ...load, seconds: 3 });
  const turns: { readonly quiet: SteadyAnswers; readonly swapping: SteadyAnswers; readonly swappedAfter: number }[] =
    [];
  for (let turn = 0; turn < rounds; turn += 1) {
    await sleep(SETTLED_SECONDS * 1000);
    // Looking whether a change has come is work of its own: the quiet time has it too.
    const [quiet] = await Promise.all([sendSteadily({ ...load, seconds }), shop.look()]);
    const [swapping, swappedAfter] = await Promise.all([sendSteadily({ ...load, seconds }), shop.change()]);
    turns.push({ quiet, swapping, swappedAfter });
  }
  const ratios = turns.map(({ quiet, swapping }) => swapping.p99Ms / quiet.p99Ms);
  return {
    seconds,
    processorSecondsOfAChange,
    p99WhileSwappingToQuiet: Math.round(100 * percentile(ratios, 0.5)) / 100,
    turns,
  };
}

/** Seconds within which every process has looked for changes and taken them in. */
const SETTLED_SECONDS = 15;
/** Each looks for changes every five seconds. */
const LEAST_SECONDS = 8;

/** Processor seconds that API and workers need for a change beyond those of the same time without one; null where nobody counts them. */
async function withoutLoad(shop: Shop): Promise<number | null> {
  const during = async (work: () => Promise<unknown>): Promise<number> => {
    const before = shop.processorSeconds() ?? Number.NaN;
    await Promise.all([work(), sleep(SETTLED_SECONDS * 1000)]);
    return (shop.processorSeconds() ?? Number.NaN) - before;
  };
  await sleep(SETTLED_SECONDS * 1000);
  const idle = await during(async () => undefined);
  const changing = await during(() => shop.change());
  return Number.isNaN(changing - idle) ? null : Math.round(100 * (changing - idle)) / 100;
}

/** A partner with a list of its own and some sessions to ask for. */
interface Shop {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly asked: readonly string[];
  /** Seconds from the changed list's being stored until the API finds who has come onto it. */
  change(): Promise<number>;
  /** As often as somebody is looked for while a change comes in. */
  look(): Promise<void>;
  /** Of API and workers. */
  processorSeconds(): number | null;
}

interface ShopPlan {
  readonly entries: number;
  readonly isAnew: boolean;
}

async function openShop(product: BenchedProduct, { entries, isAnew }: ShopPlan): Promise<Shop> {
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
  const leaving = LEAVERS.values();
  const isFound = async (name: string): Promise<boolean> => {
    const check = await call('POST', '/aml/checks/', { ...CHECK, input: { fullName: name } });
    return check?.overallStatus === 'FLAGS_FOUND';
  };
  while (!(await isFound(LEAVERS[0]?.name ?? ''))) await sleep(LOOK_EVERY_MS);
  return {
    url,
    headers,
    asked,
    change: async () => {
      const { value: leaver } = leaving.next();
      if (!leaver) throw new Error('nobody is left to take off the list');
      if (!(await isFound(leaver.name))) throw new Error('whoever is on the list is not found');
      if (isAnew) await tellOfRemovedList(product);
      await call('DELETE', `${list}/${leaver.id}`);
      const changed = performance.now();
      while (await isFound(leaver.name)) await sleep(LOOK_EVERY_MS);
      return (performance.now() - changed) / 1000;
    },
    look: async () => {
      for (let looked = 0; looked < LOOKS; looked += 1) {
        await isFound(LEAVERS[0]?.name ?? '');
        await sleep(LOOK_EVERY_MS);
      }
    },
    processorSeconds: () => processorSeconds(product.pids()),
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
const LOOKS = 3;
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
].map((given, at) => ({ id: `leaver-${at}`, name: `${given} Quizzelbrock`, birth: '1961-03-14' }));

const listed = (entries: number) =>
  inventedPeople(entries, 5).map(({ names }, at) => ({ id: `entry-${at}`, name: names[0] ?? '', birth: '1970-01-01' }));
