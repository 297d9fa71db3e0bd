import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bonafide } from './bonafide.ts';
import type { ChildMessage, DescribingJob } from './describe-in-child.ts';
import { faceApi } from './face-api.ts';
import type { DescribingEngine, FaceDescription } from './face-description.ts';
import { human } from './human.ts';

const say = (message: ChildMessage) =>
  new Promise<void>((resolve) => {
    process.send?.(message, () => resolve());
  });

function loadEngine({ engine, card }: DescribingJob): Promise<DescribingEngine> {
  switch (engine) {
    case 'bonafide':
      return bonafide(card);
    case 'face-api':
      return faceApi();
    case 'human':
      return human();
  }
}

process.once('message', async (job: DescribingJob) => {
  const engine = await loadEngine(job).catch(async (error: unknown) => {
    await say({ kind: 'unavailable', why: error instanceof Error ? error.message : String(error) });
    process.exit(0);
  });
  await say({ kind: 'ready', tookMs: performance.now() });
  for (const path of job.files)
    await say({ kind: 'description', description: await describe(engine, job.folder, path) });
  await say({ kind: 'done', peakMegabytes: process.resourceUsage().maxRSS / 1024 });
  process.exit(0);
});

async function describe(engine: DescribingEngine, folder: string, path: string): Promise<FaceDescription> {
  const bytes = await readFile(join(folder, path));
  const started = performance.now();
  const found = await engine.describe(bytes).catch(() => ({ descriptor: null, faces: 0 }));
  return { path, ...found, tookMs: performance.now() - started };
}
