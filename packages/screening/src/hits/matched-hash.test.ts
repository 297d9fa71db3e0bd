import { expect, it } from 'vitest';
import { bornIn, bornOn, invented } from './invented-list.fixture.ts';
import { matchedHash } from './matched-hash.ts';

const before = invented('1', ['Ada Vale', 'Ada B. Vale'], { births: [bornOn('1970-04-12'), bornIn('1971')] });

it('stays while nothing changes that a score rests on', () => {
  const after = invented('1', ['Ada Vale', 'Ada B. Vale'], {
    births: [bornIn('1971'), bornOn('1970-04-12')],
    programmes: ['NEW'],
    remarks: 'corrected',
    addresses: [{ text: 'Elsewhere 1' }],
  });
  expect(after.hash).not.toBe(before.hash);
  expect(matchedHash(after)).toBe(matchedHash(before));
});

it.each([
  invented('1', ['Ada Vale', 'Ada B. Vale', 'Ada Dale'], { births: before.births }),
  invented('1', ['Ada Vale', 'Ada B. Vale'], { births: [bornIn('1971')] }),
  invented('1', ['Ada Vale', 'Ada B. Vale'], { births: before.births, sex: 'F' }),
  invented('1', ['Ada Vale', 'Ada B. Vale'], { births: before.births, nationalities: ['LT'] }),
  invented('1', ['Ada Vale', 'Ada B. Vale'], { births: before.births, documents: [{ type: 'tax', number: '12345' }] }),
])('changes with a name, a birth date, a sex, a nationality, a number (%#)', (after) => {
  expect(matchedHash(after)).not.toBe(matchedHash(before));
});
