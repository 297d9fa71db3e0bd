import type { BlobStore, Random } from '../ports.ts';

/** Writes, reads back and removes a small object; throws a sentence for people when a step fails. */
export async function probeBlobs(store: Pick<BlobStore, 'put' | 'get' | 'delete'>, random: Random): Promise<void> {
  const key = `probe/${random.uuid()}`;
  const bytes = random.bytes(32);
  await step('written', () => store.put(key, bytes));
  const back = await step('read back', () => store.get(key));
  await step('removed', () => store.delete(key));
  if (back === null || Buffer.compare(back, bytes) !== 0) {
    throw new Error('Storage gave back other bytes than were written.');
  }
}

async function step<T>(done: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`An object could not be ${done} in storage: ${why}`, { cause });
  }
}
