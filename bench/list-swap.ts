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
    rounds: 'quiet and swapping in turn, this often, 8 at most (3)',
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

/**
 * Each turn is a window of status requests without a change and one with a change, of equal length, every other turn the other way
 * round; nothing else is asked meanwhile, and nobody is looked for. Requests go for some seconds before each window. The change (one
 * entry comes off, one request) is made a second after its window has begun; after the window it is looked up whether the API had taken it in by then: where it had not (`takenIn`), the window
 * was too short, and the next one waits.
 */
async function measureSwaps(shop: Shop, { rounds, perSecond }: Plan) {
  // The first change compiles what others need as well, and tells how long one takes.
  const foundGoneAfter = await shop.change();
  const seconds = Math.max(LEAST_SECONDS, Math.ceil(foundGoneAfter * 1.5) + 1);
  const load = {
    url: `${shop.url}/api/v2/status`,
    headers: shop.headers,
    bodies: shop.asked,
    connections: 20,
    perSecond,
    seconds,
    settleSeconds: BEFORE_SECONDS,
  };
  const processorSecondsOfAChange = await withoutLoad(shop, foundGoneAfter);
  const quietly = () => sendSteadily(load);
  const swapping = async () => {
    const [answers] = await Promise.all([
      sendSteadily(load),
      sleep(1000 * (BEFORE_SECONDS + 1)).then(() => shop.remove()),
    ]);
    const takenIn = await shop.isTakenIn();
    await shop.takenIn();
    return { ...answers, takenIn };
  };
  const turns: Turn[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const isQuietFirst = turn % 2 === 0;
    const before = isQuietFirst ? await settled(quietly) : null;
    const changing = await settled(swapping);
    turns.push({ quiet: before ?? (await settled(quietly)), swapping: changing });
  }
  const ratios = turns.map((turn) => turn.swapping.p99Ms / turn.quiet.p99Ms);
  return {
    seconds,
    foundGoneAfter: Math.round(100 * foundGoneAfter) / 100,
    processorSecondsOfAChange,
    p99WhileSwappingToQuiet: Math.round(100 * middleOf(ratios)) / 100,
    turns,
  };
}

interface Turn {
  readonly quiet: SteadyAnswers;
  readonly swapping: SteadyAnswers & { readonly takenIn: boolean };
}

async function settled<T>(work: () => Promise<T>): Promise<T> {
  await sleep(SETTLED_SECONDS * 1000);
  return work();
}

/** Between the two in the middle where there are as many on both sides. */
const middleOf = (values: readonly number[]): number =>
  (percentile(values, 0.5) -
    percentile(
      values.map((value) => -value),
      0.5,
    )) /
  2;

/** Seconds of requests before those that are counted, while connections open and code is compiled again. */
const BEFORE_SECONDS = 3;
/** Seconds within which every process has looked for changes and taken small ones in. */
const SETTLED_SECONDS = 15;
/** Each looks for changes every five seconds. */
const LEAST_SECONDS = 10;

/** Processor seconds that API and workers need for a change beyond those of the same time without one; null where nobody counts them. */
async function withoutLoad(shop: Shop, foundGoneAfter: number): Promise<number | null> {
  const milliseconds = 1000 * (SETTLED_SECONDS + foundGoneAfter);
  const during = async (work: () => Promise<unknown>): Promise<number> => {
    const before = shop.processorSeconds() ?? Number.NaN;
    await Promise.all([work(), sleep(milliseconds)]);
    return (shop.processorSeconds() ?? Number.NaN) - before;
  };
  await sleep(milliseconds);
  const idle = await during(async () => undefined);
  const changing = await during(() => shop.remove());
  await shop.takenIn();
  return Number.isNaN(changing - idle) ? null : Math.round(100 * (changing - idle)) / 100;
}

/** A partner with a list of its own and some sessions to ask for. */
interface Shop {
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
].map((given, at) => ({ id: `leaver-${at}`, name: `${given} Quizzelbrock`, birth: '1961-03-14' }));

const listed = (entries: number) =>
  inventedPeople(entries, 5).map(({ names }, at) => ({ id: `entry-${at}`, name: names[0] ?? '', birth: '1970-01-01' }));
