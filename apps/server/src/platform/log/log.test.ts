import { expect, it } from 'vitest';
import { createLog } from './log.ts';

function logged(error: unknown): Record<string, unknown> {
  const lines: string[] = [];
  createLog('worker', { write: (line: string) => void lines.push(line) }).error('queue.error', { error, count: 2 });
  return JSON.parse(lines.join(''));
}

const refused = Object.assign(new TypeError('connect 203.0.113.7'), { code: 'ECONNREFUSED' });

it.each([
  ['an error', refused, 'TypeError'],
  ['a copy of one', { ...refused, message: refused.message, stack: refused.stack }, 'Error'],
])('%s is told by its kind, code and place, and never by its message', (_what, error, name) => {
  const line = logged(error);
  expect(line).toMatchObject({ msg: 'queue.error', count: 2, error: name, errorCode: 'ECONNREFUSED' });
  expect(line.frames).toEqual(expect.arrayContaining([expect.stringMatching(/log\.test\.ts/)]));
  expect(JSON.stringify(line)).not.toContain('203.0.113.7');
});

it('anything else that was thrown is told by its type alone', () => {
  expect(logged('a secret')).toMatchObject({ error: 'string' });
  expect(logged(null)).toMatchObject({ error: 'object' });
  expect(JSON.stringify(logged('a secret'))).not.toContain('a secret');
});
