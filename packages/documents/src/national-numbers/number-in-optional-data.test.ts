import { expect, it } from 'vitest';
import { numberInOptionalData } from './number-in-optional-data.ts';

it.each([
  ['NLD', '999999990<<<<<8', '999999990', 0],
  ['ESP', '99999999R<<<<<<', '99999999R', 0],
  ['EST', '38001085718<<<<', '38001085718', 0],
  ['TUR', '<12345678950<<<', '12345678950', 1],
  ['BEL', '85020133279', '85020133279', 0],
  ['FIN', '131052<308T<<<<', '131052-308T', 0],
  ['D<<', '85020133279', null, 0],
  ['EST', '38001085719<<<<', null, 0],
  ['NLD', '<<<<<<<<<<<<<<<', null, 0],
  ['HRV', 'A1<12345678903<', '12345678903', 3],
])('%s %s holds %s', (state, raw, value, at) => {
  expect(numberInOptionalData(state, raw)).toEqual(value === null ? null : expect.objectContaining({ value, at }));
});
