import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DesignSplit, type PlannedPhoto, photographDesign, photoPlan } from '../designs/index.ts';

export interface DesignsOrder {
  readonly folder: string;
  readonly count: number;
  readonly seed: number;
  readonly split: DesignSplit;
  /** This process draws every `parts`-th photograph, beginning with `part`: several may share the work. */
  readonly part: number;
  readonly parts: number;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const truthPath = (folder: string, index: number): string =>
  join(folder, 'truth', `${String(index).padStart(5, '0')}.json`);

/** The picture is written before its truth, so that a truth on disk means that both are there. */
async function drawOne(folder: string, plan: PlannedPhoto): Promise<void> {
  const { bytes, truth } = await photographDesign(plan);
  await writeFile(join(folder, truth.file), bytes);
  await writeFile(truthPath(folder, plan.index), `${JSON.stringify(truth)}\n`);
}

/** Gathers the truths into one array once every photograph is there. */
async function gather(folder: string, plans: readonly PlannedPhoto[]): Promise<boolean> {
  const paths = plans.map(({ index }) => truthPath(folder, index));
  if (!(await Promise.all(paths.map(exists))).every(Boolean)) return false;
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  await writeFile(join(folder, 'truth.json'), `[\n${texts.map((text) => text.trim()).join(',\n')}\n]\n`);
  return true;
}

/** Draws the photographs of a plan into a folder; what is there already is kept, so that a stopped run goes on. */
export async function drawDesigns(order: DesignsOrder, say: (line: string) => void): Promise<void> {
  const { folder, count, seed, split, part, parts } = order;
  await mkdir(join(folder, 'truth'), { recursive: true });
  const plans = photoPlan(count, seed, split);
  const mine = plans.filter(({ index }) => index % parts === part);
  const start = performance.now();
  let drawn = 0;
  for (const [done, plan] of mine.entries()) {
    if (await exists(truthPath(folder, plan.index))) continue;
    await drawOne(folder, plan);
    drawn++;
    if (drawn % 20 === 0)
      say(`${done + 1} of ${mine.length}, ${Math.round((performance.now() - start) / drawn)} ms each`);
  }
  say(
    (await gather(folder, plans)) ? `${folder}: ${count} photographs, truth.json` : `part ${part} of ${parts} is done`,
  );
}
