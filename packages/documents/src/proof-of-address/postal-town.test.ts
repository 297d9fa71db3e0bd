import { expect, it } from 'vitest';
import { lonePostalCode, townIn } from './postal-town.ts';

it.each([
  ['10115 Berlin', '10115', 'Berlin'],
  ['LT-11713 Šėta', 'LT-11713', 'Šėta'],
  ['00-950 Warszawa', '00-950', 'Warszawa'],
  ['66 -810 ż61ta Góra', '66-810', 'ż61ta Góra'],
  ['1000-205 Lisboa', '1000-205', 'Lisboa'],
  ['114 55 Stockholm', '114 55', 'Stockholm'],
  ['1012 AB Amsterdam', '1012 AB', 'Amsterdam'],
  ['Jelgava, LV-3001', 'LV-3001', 'Jelgava'],
  ['Springfield, OR 97477', 'OR 97477', 'Springfield'],
  ['Ottawa ON K1A 0B1', 'K1A 0B1', 'Ottawa'],
  ['LEEDS LS1 4AP', 'LS1 4AP', 'LEEDS'],
  ['Sampletown H91 X2T4', 'H91 X2T4', 'Sampletown'],
  ['80-605 tęgowo', '80-605', 'tęgowo'],
])('finds code and town of %s', (text, code, city) => {
  expect(townIn(text)).toEqual({ code, city });
});

it('takes figures amid letters for letters that were misread', () => {
  expect(townIn('04-844 Ż61ta Góra')?.city).toBe('Ż61ta Góra');
});

it.each([
  'order 80-605 with',
  'Invoice 123456',
  'pay 204,50 EUR by Friday',
  'within 14 days',
  '12345 please note that this is a sentence',
])('finds no town in %s', (text) => {
  expect(townIn(text)).toBeNull();
});

it.each([
  ['LS1 4AP', 'LS1 4AP'],
  ['XHOH 1BG', 'XH0H 1BG'],
  ['QD3 SEJ', 'QD3 5EJ'],
  ['K1A 0B1', 'K1A 0B1'],
  ['LV-3001', 'LV-3001'],
  ['D02 AS3O', 'D02 AS3O'],
])('reads %s on a line of its own as %s', (text, code) => {
  expect(lonePostalCode(text)).toBe(code);
});

it('takes no other short line for a code', () => {
  expect(['BAND C', 'VAT 20', '4AP', 'Leeds'].map(lonePostalCode)).toEqual([null, null, null, null]);
});
