import type { BuildOrder } from './build-in-thread.ts';
import { answerOrder } from './shared-index/one-answer.ts';

/** The entry of the thread that indexes everything. */
await answerOrder(async (order: BuildOrder) => {
  // Loading the code of the database takes longer than reading a short list: it has to wait for others as well.
  const { buildSnapshot } = await import('./build-snapshot.ts');
  return buildSnapshot(order);
});
