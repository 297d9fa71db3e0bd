import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawPaper, type PaperTruth, paperPlan } from '../designs/index.ts';
import type { DesignsOrder } from './draw-designs.ts';

/** Draws the proofs of address of a plan into a folder, with what is true of them. */
export async function drawPapers(
  { folder, count, seed, split }: Omit<DesignsOrder, 'part' | 'parts'>,
  say: (line: string) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const truths: PaperTruth[] = [];
  for (const plan of paperPlan(count, seed, split)) {
    const { bytes, truth } = await drawPaper(plan);
    await writeFile(join(folder, truth.file), bytes);
    truths.push(truth);
  }
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify({ papers: truths }, null, 1)}\n`);
  say(`${folder}: ${count} papers, truth.json`);
}
