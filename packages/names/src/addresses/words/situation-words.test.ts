import { expect, test } from 'vitest';
import { withoutSituation } from './situation-words.ts';

test.each([
  ['42 20th st between 5th and 6th aves, york', '42 20th st, york', 'between 5th and 6th aves'],
  ['42 invented way,near the mill, york', '42 invented way,, york', 'near the mill'],
  ['calle falsa 5 esq. real, madrid', 'calle falsa 5, madrid', 'esq. real'],
  ['rua entre campos 5, lisboa', 'rua entre campos 5, lisboa', null],
  ['at the mill, york', 'at the mill, york', null],
])('%s', (address, text, situation) => {
  expect(withoutSituation(address)).toEqual({ text, situation });
});
