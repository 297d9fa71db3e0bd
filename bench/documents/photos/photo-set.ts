import { fork } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhotoTruth } from '../truth.ts';
import { type DrawingJob, photoName } from './draw-child.ts';
import type { PhotoSetPlan } from './draw-photo.ts';

/** The reference machine's cores. */
const PROCESSES = 2;
const CHILD = join(import.meta.dirname, 'draw-child.ts');

export interface PhotoSet {
  readonly folder: string;
  readonly truths: readonly PhotoTruth[];
}

/**
 * The photos of a plan in a folder below `cache`, with `truth.json`. Draws what is missing: an interrupted run goes on where
 * it stopped. Remove the folder when the generator has changed.
 */
export async function ensurePhotoSet(
  cache: string,
  plan: PhotoSetPlan,
  onProgress: (drawn: number) => void,
): Promise<PhotoSet> {
  const folder = join(cache, `${plan.split}-${plan.seed}${plan.several ? '-several' : ''}`);
  const indices = Array.from({ length: plan.count }, (_, index) => index);
  const known = await Promise.all(indices.map((index) => readTruth(folder, index)));
  const missing = indices.filter((index) => known[index] === null);
  let drawn = plan.count - missing.length;
  const shares = Array.from({ length: PROCESSES }, (_, turn) =>
    missing.filter((_index, at) => at % PROCESSES === turn),
  );
  await Promise.all(shares.map((share) => drawInChild({ plan, folder, indices: share }, () => onProgress(++drawn))));
  const truths = (await Promise.all(indices.map((index) => readTruth(folder, index)))).filter((one) => one !== null);
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify({ images: truths }, null, 1)}\n`);
  return { folder, truths };
}

async function readTruth(folder: string, index: number): Promise<PhotoTruth | null> {
  const text = await readFile(join(folder, `${photoName(index)}.json`), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as PhotoTruth);
}

async function drawInChild(job: DrawingJob, onDrawn: () => void): Promise<void> {
  if (job.indices.length === 0) return;
  const child = fork(CHILD, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.on('message', onDrawn);
  child.send(job);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error('a process that draws photos failed; run again to go on from there');
}
