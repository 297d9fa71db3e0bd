import type { BuildOrder } from '../build-in-thread.ts';
import { answerOrder } from '../shared-index/one-answer.ts';

/** The entry of the process that indexes everything, and lays it down for those of this machine. */
await answerOrder(async (order: BuildOrder) => {
  // Loading what it needs takes longer than reading a short list: it has to wait for others as well.
  const { shareSnapshot } = await import('./build-snapshot.ts');
  return shareSnapshot(order);
});
