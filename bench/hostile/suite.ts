import { hostileCorpus } from '@bonafide/testkit';
import { percentile } from '../statistics.ts';
import type { Suite } from '../suite.ts';
import { sendHostile } from './send-hostile.ts';

/** Does a worker survive whatever is sent to it? */
export const hostileSuite: Suite = {
  name: 'hostile',
  description:
    'damaged, truncated, bomb-like and hostile files, barcodes and zones read one after the other by one process',
  options: { items: 'how many (500)', seed: 'seed of the corpus (1)' },
  async run(options) {
    const results = await sendHostile(hostileCorpus(Number(options.seed ?? 1), Number(options.items ?? 500)));
    const outcomes = Object.groupBy(results, ({ outcome }) => outcome);
    const times = results.map(({ tookMs }) => tookMs);
    return {
      items: results.length,
      outcomes: Object.fromEntries(Object.entries(outcomes).map(([name, list]) => [name, list?.length ?? 0])),
      unnamed: results.filter(({ outcome }) => ['fault', 'died', 'too_slow'].includes(outcome)),
      slowest: results
        .toSorted((a, b) => b.tookMs - a.tookMs)
        .slice(0, 10)
        .map(({ name, tookMs }) => ({ name, tookMs })),
      millisecondsPerItem: { p50: percentile(times, 0.5), p95: percentile(times, 0.95), most: percentile(times, 1) },
      peakMegabytes: Math.max(...results.map(({ peakMegabytes }) => peakMegabytes)),
    };
  },
};
