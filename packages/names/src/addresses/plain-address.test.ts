import { expect, test } from 'vitest';
import { plainAddress } from './plain-address.ts';

test.each([
  ['Erfundene Straße 5\n10115 Köln', 'erfundene strasse 5,10115 koln', 'Latin'],
  ['ул. Ленина, д. 5', 'ul. lenina, d. 5', 'Cyrillic'],
  ['Οδός Ερμού 5', 'odos ermou 5', 'Greek'],
  ['شارع ١٢', "shr' 12", 'Arabic'],
  ['中国北京市海淀区27号', 'beijing,haidian, 27 ', 'Han'],
  ['서울특별시 강남구 5', 'seoulteugbyeolsi, gangnamgu, 5', 'Hangul'],
  ['16½ Way – N.Y.', '16 1/2 way,ny', 'Latin'],
  ['Way 1O1', 'way 101', 'Latin'],
  ['Way 12o', 'way 12o', 'Latin'],
  ['№ 5', 'no  5', 'Latin'],
  ['n.º 5, 2° D', 'no  5, 2th  d', 'Latin'],
  ['n° 5, 2.º D', 'no  5, 2.th  d', 'Latin'],
  ['Mill Way  York', 'mill way,york', 'Latin'],
  ['12', '12', 'Latin'],
])('%j', (address, text, script) => {
  const plain = plainAddress(address);
  expect(plain.text.replaceAll('`', "'")).toBe(text);
  expect(plain.script).toBe(script);
});
