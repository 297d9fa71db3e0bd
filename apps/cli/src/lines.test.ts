import { expect, it } from 'vitest';
import { linesOf } from './lines.ts';

async function read(...chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> {
  async function* input() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
  }
  const lines: string[] = [];
  for await (const line of linesOf(input())) lines.push(line);
  return lines;
}

it('gives lines without their ends, however they are cut into chunks', async () => {
  expect(await read('one\ntw', 'o\r\n', '\nlast')).toEqual(['one', 'two', '', 'last']);
  expect(await read()).toEqual([]);
});

it('keeps letters whole that lie in two chunks, and leaves out a byte order mark', async () => {
  const bytes = new TextEncoder().encode('Кё\n');
  expect(await read(bytes.subarray(0, 1), bytes.subarray(1, 3), bytes.subarray(3))).toEqual(['Кё']);
  expect(await read('\ufeffone\n')).toEqual(['one']);
});

it('ends lines at line feeds only', async () => {
  expect(await read('a\u2028b\rc\n')).toEqual(['a\u2028b\rc']);
});

it('cuts what no line can be, without keeping it', async () => {
  const [long, next] = await read(...Array.from({ length: 40 }, () => 'x'.repeat(100_000)), '\nnext\n');
  expect(long?.length).toBeLessThanOrEqual(2 ** 20);
  expect(next).toBe('next');
});
