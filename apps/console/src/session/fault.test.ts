import { BonafideError, NoAnswer } from '@bonafide/sdk';
import { expect, test } from 'vitest';
import { faultOf } from './fault.ts';

const refusal = (status: number, refusals: BonafideError['refusals'] = []) =>
  new BonafideError({
    identifier: 'BAD_VALUE',
    message: 'It cannot be taken',
    status,
    retryAfterSeconds: null,
    refusals,
  });

test.each([
  [refusal(401), { kind: 'ended' }],
  [refusal(400), { kind: 'refused', words: 'It cannot be taken', codes: [] }],
  [
    refusal(400, [{ code: 'csv.cells', words: 'a row has 3 cells' }]),
    { kind: 'refused', words: 'It cannot be taken', codes: ['csv.cells'] },
  ],
  [refusal(413), { kind: 'tooLarge' }],
  [refusal(429), { kind: 'tooMany' }],
  [refusal(502), { kind: 'server' }],
  [new NoAnswer('connection', null), { kind: 'offline' }],
  [new NoAnswer('timed_out', null), { kind: 'slow' }],
  [new Error('of ours'), { kind: 'server' }],
])('%s is told as %j', (error, fault) => {
  expect(faultOf(error)).toEqual(fault);
});
