import { execFile } from 'node:child_process';
import { setImmediate as endOfTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { turnLines } from './turn-lines.ts';

test('lines of one turn are written together when it ends', async () => {
  const written: string[] = [];
  const lines = turnLines({ write: (text) => void written.push(text) });
  lines.write('a\n');
  lines.write('b\n');
  expect(written).toEqual([]);
  await endOfTurn();
  lines.write('c\n');
  await endOfTurn();
  expect(written).toEqual(['a\nb\n', 'c\n']);
});

test('a turn that logs without end is not kept in memory', async () => {
  const written: string[] = [];
  const lines = turnLines({ write: (text) => void written.push(text) });
  for (let count = 0; count < 1000; count += 1) lines.write(`${'x'.repeat(99)}\n`);
  expect(written.length).toBeGreaterThan(4);
  await endOfTurn();
  expect(written.join('')).toBe(`${'x'.repeat(99)}\n`.repeat(1000));
});

test('what was logged just before a process exits is on its output, to the last line', async () => {
  const script = `
    const { createLog } = await import(${JSON.stringify(import.meta.resolve('./log.ts'))});
    const log = createLog('api');
    for (let count = 0; count < 2000; count += 1) log.info('counted', { count });
    process.exit(3);`;
  const ended = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  const { code, stdout } = await ended.catch((error) => error);
  const counts = stdout
    .trimEnd()
    .split('\n')
    .map((line: string) => JSON.parse(line).count);
  expect({ code, counts }).toEqual({ code: 3, counts: Array.from({ length: 2000 }, (_, count) => count) });
});
