import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '@bonafide/testkit';
import { headersOf, startBenchedProduct } from '../benched-product.ts';
import type { Suite } from '../suite.ts';
import { type ApiDocument, createFuzz } from './fuzz-requests.ts';
import { type FuzzReport, sendRequests } from './send-requests.ts';
import { vocabularyOf } from './vocabulary.ts';

const PARTS = 4;
/** Longer than the longest wait that a route allows itself, which is for the reading of a proof of address: 30 s. */
const PATIENCE_MS = 40_000;
const DOCUMENT = join(import.meta.dirname, '../../packages/contract/openapi.json');

/** Does any request to any route bring the API down, hold it up or make it grow? */
export const fuzzSuite: Suite = {
  name: 'fuzz',
  description:
    'requests made from the schemas of every route, half of them spoilt: faults of the server, hangs, growth',
  options: {
    requests: 'how many after the warm-up, which has a quarter of them (20000)',
    seed: 'seed of the requests (1)',
  },
  async run(options) {
    const document = JSON.parse(await readFile(DOCUMENT, 'utf8')) as ApiDocument;
    const product = await startBenchedProduct(null);
    try {
      const { authorization } = headersOf(product.keys);
      const target = { origin: product.url, authorization, patience: PATIENCE_MS };
      const vocabulary = await vocabularyOf(product.url, authorization);
      const source = createFuzz(document, seededRandom(Number(options.seed ?? 1)), vocabulary);
      const count = Number(options.requests ?? 20_000);
      const parts: FuzzReport[] = [];
      const resident: (readonly number[] | null)[] = [];
      // What is loaded, compiled and cached once is not growth: as many requests as a quarter has come before, and count for faults.
      const warmUp = await sendRequests(target, source.take(Math.ceil(count / PARTS)), 8);
      for (let part = 0; part < PARTS; part += 1) {
        parts.push(await sendRequests(target, source.take(Math.ceil(count / PARTS)), 8));
        resident.push(await residentMegabytes(product.pids()));
      }
      const faults = [warmUp, ...parts].flatMap((part) => part.faults);
      return {
        routes: Object.keys(document.paths).length,
        requests: parts.reduce((sum, part) => sum + part.requests, 0),
        statuses: [warmUp, ...parts].map((part) => part.statuses),
        faultCount: faults.length,
        faults: faults.slice(0, 20),
        slowestRoutesMs: slowestRoutes([warmUp, ...parts]),
        residentMegabytesOfApiAndWorkers: resident,
      };
    } finally {
      await product.stop();
    }
  },
};

/** The routes with the longest answers, longest first. */
function slowestRoutes(parts: readonly FuzzReport[]): Readonly<Record<string, number>> {
  const all = parts.flatMap(({ slowest }) => Object.entries(slowest)).toSorted(([, one], [, other]) => other - one);
  const longest = new Map<string, number>();
  for (const [route, ms] of all) if (!longest.has(route)) longest.set(route, ms);
  return Object.fromEntries([...longest].slice(0, 10));
}

/** proc(5): resident set of each process, where there is a `/proc`. */
async function residentMegabytes(pids: readonly number[]): Promise<readonly number[] | null> {
  try {
    const texts = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/status`, 'utf8')));
    return texts.map((text) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024));
  } catch {
    return null;
  }
}
