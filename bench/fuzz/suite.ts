import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '@bonafide/testkit';
import { startBenchedProduct } from '../benched-product.ts';
import type { Suite } from '../suite.ts';
import { type ApiDocument, createFuzz } from './fuzz-requests.ts';
import { sendRequests } from './send-requests.ts';
import { vocabularyOf } from './vocabulary.ts';

const DOCUMENT = join(import.meta.dirname, '../../packages/contract/openapi.json');

/** Does any request to any route bring the API down, hold it up or make it grow? */
export const fuzzSuite: Suite = {
  name: 'fuzz',
  description:
    'requests made from the schemas of every route, half of them spoilt: faults of the server, hangs, growth',
  options: { requests: 'how many (20000)', seed: 'seed of the requests (1)' },
  async run(options) {
    const document = JSON.parse(await readFile(DOCUMENT, 'utf8')) as ApiDocument;
    const product = await startBenchedProduct(null);
    try {
      const { apiKey, apiSecret } = product.keys;
      const authorization = `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')}`;
      const target = { origin: product.url, authorization, patience: 15_000 };
      const vocabulary = await vocabularyOf(product.url, authorization);
      const source = createFuzz(document, seededRandom(Number(options.seed ?? 1)), vocabulary);
      const count = Number(options.requests ?? 20_000);
      // What is loaded and compiled once is not growth: the first tenth is not compared.
      const warm = await sendRequests(target, source.take(Math.ceil(count / 10)), 8);
      const before = await residentMegabytes(product.pids());
      const report = await sendRequests(target, source.take(count - warm.requests), 8);
      return {
        routes: Object.keys(document.paths).length,
        warm: { ...warm, faults: warm.faults.slice(0, 20) },
        ...report,
        faults: report.faults.slice(0, 20),
        faultCount: report.faults.length + warm.faults.length,
        residentMegabytes: { afterFirstTenth: before, atTheEnd: await residentMegabytes(product.pids()) },
      };
    } finally {
      await product.stop();
    }
  },
};

/** proc(5): resident set of each process, where there is a `/proc`. */
async function residentMegabytes(pids: readonly number[]): Promise<readonly number[] | null> {
  try {
    const texts = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/status`, 'utf8')));
    return texts.map((text) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024));
  } catch {
    return null;
  }
}
