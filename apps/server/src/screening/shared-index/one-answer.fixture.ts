import { readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { answerOrder } from './one-answer.ts';

const groupAtFirst = readGroup();

/** The entry of a process that tells how it stands among others: its niceness, and its session's from the first moment on. */
await answerOrder(async () => ({ niceness: getPriority(), group: groupAtFirst }));

function readGroup(): string | null {
  try {
    return readFileSync('/proc/self/autogroup', 'utf8');
  } catch {
    return null;
  }
}
