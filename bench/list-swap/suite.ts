import { setTimeout as sleep } from 'node:timers/promises';
import { startBenchedProduct } from '../benched-product.ts';
import { percentile } from '../statistics.ts';
import { type SteadyAnswers, sendSteadily } from '../steady-rate.ts';
import type { Suite } from '../suite.ts';
import { openShop, type Shop } from './shop.ts';

/** What the API's other callers notice while every process takes in a changed list: the changes alone, or all of it anew. */
export const listSwapSuite: Suite = {
  name: 'list-swap',
  description: "the API's p99 while a changed list is taken in, against the same time without a change",
  options: {
    entries: 'entries of the list (30,000)',
    rate: 'status requests per second (500)',
    rounds: 'quiet and swapping in turn, this often, 22 at most (3); with fewer than ten, chance outweighs the change',
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
  return {
    seconds,
    foundGoneAfter: Math.round(100 * foundGoneAfter) / 100,
    processorSecondsOfAChange,
    ...compareWindows(turns),
    turns,
  };
}

/**
 * The middle of the turns' ratios, and what chance alone does: for how many windows without a change the p99 is more than a fifth above
 * that of the one without a change before it.
 */
function compareWindows(turns: readonly Turn[]) {
  const quiet = turns.map((turn) => turn.quiet.p99Ms);
  const ratios = turns.map((turn) => turn.swapping.p99Ms / turn.quiet.p99Ms);
  const byChance = quiet.slice(1).map((p99, at) => p99 / (quiet[at] ?? Number.NaN));
  const above = (values: readonly number[]) => ({
    of: values.length,
    above: values.filter((value) => value > 1.2).length,
  });
  return {
    p99WhileSwappingToQuiet: Math.round(100 * middleOf(ratios)) / 100,
    turnsAFifthAbove: above(ratios),
    quietAFifthAboveQuiet: above(byChance),
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
