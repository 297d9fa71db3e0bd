import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import type { Suite } from '../suite.ts';
import { runAddresses } from './addresses/run-addresses.ts';
import { runMonitoring } from './monitoring/run-monitoring.ts';
import { pairsSection } from './pairs/pairs-section.ts';
import { runPairs } from './pairs/run-pairs.ts';
import { writeScreeningReport } from './report/write-report.ts';
import { runScreening, type ScreeningPlan } from './run-screening.ts';

const REPORT = resolve(import.meta.dirname, '../report-screening.html');

function planOf(options: Record<string, string>): ScreeningPlan {
  if (options.data === undefined) throw new Error('--data FOLDER is needed: lists are no part of this repository');
  return {
    data: resolve(options.data),
    peers: options.peers !== 'no',
    each: Number(options.each ?? 300),
    names: Number(options.names ?? 1_000_000),
    negatives: Number(options.negatives ?? 20_000),
    seed: Number(options.seed ?? 11),
  };
}

/** Names found again, people taken for others, a million names; pairs and addresses with labels. */
export const screeningSuite: Suite = {
  name: 'screening',
  description:
    'names of a sanctions list found again when spoilt, people taken for others, a million names, beside other engines; labelled pairs and addresses; writes report-screening.html',
  options: {
    data: 'folder with ofac-2024, synthetic-negatives and pairs',
    peers: '"no" leaves out the other engines (npm ci --ignore-scripts --prefix bench/peers)',
    each: 'spoilt names of each of ten kinds (300)',
    names: 'names in the large index (1000000; 0 leaves it out)',
    negatives: 'people whom no list names, of each set (20000)',
    people: 'people who are watched while OFAC goes from 2021 to 2024, from ofac-2021 (100000; 0 leaves it out)',
    seed: 'of everything that is drawn (11)',
    report: 'where the report goes (bench/report-screening.html)',
  },
  async run(options) {
    const [loadBefore] = loadavg();
    const plan = planOf(options);
    const result = await runScreening(plan);
    const report = options.report ?? REPORT;
    const [pairs, addresses] = [await runPairs(plan), await runAddresses(plan)];
    const people = Number(options.people ?? 100_000);
    const monitoring = people === 0 ? null : await runMonitoring({ data: plan.data, people, seed: plan.seed });
    await writeScreeningReport(result, report, [pairsSection(pairs)]);
    return { loadBefore, report, ...result, pairs, addresses, monitoring };
  },
};
