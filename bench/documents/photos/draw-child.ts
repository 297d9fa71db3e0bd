import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawPhoto, type PhotoSetPlan } from './draw-photo.ts';

/** What the child is told: photos of a plan to draw into a folder. */
export interface DrawingJob {
  readonly plan: PhotoSetPlan;
  readonly folder: string;
  readonly indices: readonly number[];
}

/** Name of photo `index`, without ending. */
export function photoName(index: number): string {
  return `photo-${String(index).padStart(5, '0')}`;
}

async function draw({ plan, folder, indices }: DrawingJob): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const index of indices) {
    const { bytes, ending, truth } = await drawPhoto(plan, index);
    const file = `${photoName(index)}.${ending}`;
    await writeFile(join(folder, file), bytes);
    // The truth comes last and at once: what has one is complete, however the process ends.
    const path = join(folder, `${photoName(index)}.json`);
    await writeFile(`${path}.new`, JSON.stringify({ file, ...truth }));
    await rename(`${path}.new`, path);
    process.send?.(index);
  }
}

if (import.meta.main) {
  process.once('message', async (job: DrawingJob) => {
    await draw(job);
    process.exit(0);
  });
}
