import { loadavg } from 'node:os';
import { demoVerification } from '@bonafide/testkit';
import { startReceiver } from '../apps/server/src/testing/product.ts';
import { type Images, sendVerifications } from '../apps/server/src/testing/verification-load.ts';
import { type BenchedProduct, processorSeconds, startBenchedProduct } from './benched-product.ts';
import { percentile } from './statistics.ts';
import type { Suite } from './suite.ts';

/** Drawn once and sent again and again: nothing is remembered between verifications. */
const SCENARIOS = ['anna-utopia-passport', 'mira-wrong-check-digit', 'jonas-contradicting-sex'];

/** How many verifications an installation decides, from `/process` to the webhook's arrival. */
export const pipelineSuite: Suite = {
  name: 'pipeline',
  description: 'verifications per minute from /process to webhook with two workers, and processor seconds for each',
  options: { verifications: 'how many (20)', clients: 'partners that send at the same time (4)' },
  async run(options) {
    const wanted = { verifications: Number(options.verifications ?? 20), clients: Number(options.clients ?? 4) };
    // Other people's work on the machine shows in every figure: workers run at low priority.
    const [loadBefore] = loadavg();
    const images = await Promise.all(SCENARIOS.map(imagesOf));
    const receiver = await startReceiver();
    const product = await startBenchedProduct(receiver.url);
    try {
      const arrived = async (scanRefs: readonly string[]) => {
        for (const scanRef of scanRefs) await receiver.waitFor(scanRef, 600_000);
      };
      const imageOf = (index: number) => images[index % images.length] ?? {};
      // Loads the models, which a running installation has long done.
      await arrived(await sendVerifications({ ...product, verifications: 4, clients: 4, imagesOf: imageOf }));
      const measured = await measure(product, { ...wanted, imageOf, arrived });
      const outcomes = Object.groupBy(receiver.received, ({ body }) => (body.status as { overall: string }).overall);
      const counted = Object.entries(outcomes).map(([overall, webhooks]) => [overall, webhooks?.length ?? 0]);
      return { ...wanted, workers: 2, loadBefore, ...measured, outcomes: Object.fromEntries(counted) };
    } finally {
      await product.stop();
      await receiver.close();
    }
  },
};

async function imagesOf(scenario: string): Promise<Images> {
  const { front, back, selfie } = await demoVerification(scenario);
  const encode = (bytes: Buffer) => bytes.toString('base64');
  return { FRONT: encode(front), ...(back ? { BACK: encode(back) } : {}), FACE: encode(selfie) };
}

interface Run {
  readonly verifications: number;
  readonly clients: number;
  imageOf(index: number): Images;
  arrived(scanRefs: readonly string[]): Promise<void>;
}

async function measure(product: BenchedProduct, { verifications, clients, imageOf, arrived }: Run) {
  const before = processorSeconds(product.pids());
  const start = performance.now();
  const waits: number[] = [];
  let next = 0;
  const client = async () => {
    while (next < verifications) {
      const index = next++;
      const sent = performance.now();
      await arrived(
        await sendVerifications({ ...product, verifications: 1, clients: 1, imagesOf: () => imageOf(index) }),
      );
      waits.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - start) / 1000;
  const after = processorSeconds(product.pids());
  return {
    seconds: round(seconds),
    verificationsPerMinute: round((verifications / seconds) * 60),
    /** From sending the token request to the webhook's arrival, waiting for a free worker included. */
    p50Seconds: round(percentile(waits, 0.5) / 1000),
    p95Seconds: round(percentile(waits, 0.95) / 1000),
    processorSecondsEach: before === null || after === null ? null : round((after - before) / verifications),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
