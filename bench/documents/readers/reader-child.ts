import { join } from 'node:path';
import type { ChildMessage, ReadingJob } from './read-in-child.ts';
import type { Observation, Reader } from './reader.ts';
import { loadReader } from './readers.ts';

const say = (message: ChildMessage) =>
  new Promise<void>((resolve) => {
    process.send?.(message, () => resolve());
  });

process.once('message', async (job: ReadingJob) => {
  const reader = await loadReader(job.reader, job.tessdata).catch(async (error: unknown) => {
    await say({ kind: 'unavailable', why: messageOf(error) });
    process.exit(0);
  });
  await say({ kind: 'ready', tookMs: performance.now() });
  for (const file of job.files) {
    await say({ kind: 'observation', observation: await observe(reader, job.folder, file) });
  }
  process.exit(0);
});

async function observe(reader: Reader, folder: string, file: string): Promise<Observation> {
  const started = performance.now();
  const before = process.cpuUsage();
  const outcome = await reader.read(join(folder, file)).then(
    (reading) => ({ reading, error: null }),
    (error: unknown) => ({ reading: null, error: messageOf(error) }),
  );
  const tookMs = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return {
    file,
    ...outcome,
    tookMs,
    processorMs: (user + system) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
