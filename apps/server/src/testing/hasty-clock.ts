import type { Clock, Queue } from '../platform/ports.ts';

/** So many seconds pass by the hasty clock in one: an hour in half a minute. */
export const HASTE = 120;

/** A clock that runs fast from `since` (milliseconds) on, the same in every process. */
export function createHastyClock(since: number): Clock {
  return { now: () => new Date(since + (Date.now() - since) * HASTE) };
}

/** Jobs that wait by the hasty clock come when it gets there: the queue itself goes by the database's clock. */
export function hastyQueue(queue: Queue, since: number): Queue {
  const real = (time: Date) => new Date(since + (time.getTime() - since) / HASTE);
  return {
    send: (tx, name, data, options = {}) => {
      const { startAfter, ...others } = options;
      return queue.send(tx, name, data, { ...others, ...(startAfter ? { startAfter: real(startAfter) } : {}) });
    },
    stop: () => queue.stop(),
  };
}
