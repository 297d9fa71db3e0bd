import { runEngine } from './engines/engine-run.ts';
import type { ChildAnswer, ChildJob, Jobs } from './measure-in-child.ts';
import { measureManyNames } from './million/measure.ts';
import { measureFalseAlarms } from './negatives.ts';
import { readSdn } from './sdn.ts';
import { measureSwapping } from './swapping.ts';

async function measured({ kind, data, job }: ChildJob): Promise<Jobs[keyof Jobs]['result']> {
  if (kind === 'many') return measureManyNames(data, job as Jobs['many']['job']);
  const entities = await readSdn(data);
  switch (kind) {
    case 'engine':
      return runEngine(entities, job as Jobs['engine']['job']);
    case 'negatives':
      return measureFalseAlarms(data, entities, (job as Jobs['negatives']['job']).count);
    case 'swapping':
      return measureSwapping(entities, (job as Jobs['swapping']['job']).names);
  }
}

process.once('message', async (job: ChildJob) => {
  const answer: ChildAnswer = await measured(job).then(
    (result) => ({ result }),
    (error: unknown) => ({ unavailable: error instanceof Error ? error.message : String(error) }),
  );
  process.send?.(answer, () => process.exit(0));
});
