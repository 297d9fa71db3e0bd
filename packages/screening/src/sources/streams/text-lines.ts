import { ListFault } from '../list-fault.ts';

const LONGEST_LINE = 8 * 1024 * 1024;

/** The lines of a text without their ends; the last one counts only when it is not empty. */
export async function* textLines(text: AsyncIterable<string>): AsyncIterable<string> {
  let pending = '';
  for await (const chunk of text) {
    const lines = (pending + chunk).split('\n');
    pending = lines.pop() ?? '';
    if (pending.length > LONGEST_LINE) throw new ListFault('record.too_large', 'a line goes on for megabytes');
    yield* lines;
  }
  if (pending !== '') yield pending;
}
