import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseAddress } from './parse-address.ts';

test.each([
  ['12 Invented Way, Leeds LS1 4AP', 'ls14ap', ['12'], null],
  ['1600 Invented Avenue, Springfield', null, ['1600'], null],
  ['ul. Zmyślona 5 m. 3, 00-950 Warszawa', '00950', ['5'], '3'],
  ['Ulice 12, 110 00 Praha', '11000', ['12'], null],
  ['Straat 12, 1012 AB Amsterdam', '1012ab', ['12'], null],
  ['Rua 5, 1000-205 Lisboa', '1000205', ['5'], null],
  ['Road 7 3rd floor, Apt 12B, D02 AF30 Dublin', 'd02af30', ['7'], '12b'],
  ['Main #5, K1A 0B1 Ottawa', 'k1a0b1', ['5'], null],
  ['12 Main #5, K1A 0B1 Ottawa', 'k1a0b1', ['12'], '5'],
  ['Calle Falsa 25, 3º B, 28013 Madrid', '28013', ['25'], '3b'],
  ['Blindgade 42, 3. tv, 1620 København', '1620', ['42'], '3tv'],
  ['10250 Invented Boulevard, Springfield', null, ['10250'], null],
  ['2151 Invented Street # 4, Springfield', null, ['2151'], '4'],
  ['2151 Invented Street Apt 4B, Springfield IL 62701', '62701', ['2151'], '4b'],
  ['1200-1210 Third St., Springfield', null, ['1200', '1210'], null],
  ['Erfundene Str. 12-14, 1010 Wien', '1010', ['12', '14'], null],
  ['10115 Berlin, Invented Street 5', '10115', ['5'], null],
  ['Rua Inventada 1500, Lisboa', null, ['1500'], null],
  ['1010 Wien, Erfundene Gasse 3', '1010', ['3'], null],
  ['4/12 Invented Street, Sydney NSW 2000', '2000', ['12'], '4'],
  ['ul. Vydumannaya, d. 9 str. 2, Moskva 125009', '125009', ['9', '2'], null],
  ['ул. Выдуманная, д. 7, кв. 15, Москва, 125009', '125009', ['7'], '15'],
  ['Calle 25 de Mayo 12, Rosario', null, ['12'], null],
  ['Building A3, Invented Park, Dubai', null, ['a3'], null],
  ['5 Invented Street, Singapore 049145', '049145', ['5'], null],
  ['Invented Street 1O1, 1O115 Berlin', '10115', ['101'], null],
])('takes apart %s', (address, postalCode, figures, unit) => {
  expect(parseAddress(address)).toMatchObject({ postalCode, figures, unit });
});

const zone = (address: string, wanted: string): string =>
  parseAddress(address)
    .words.filter((word) => word.zone === wanted && word.role !== 'kind')
    .map(({ text }) => text)
    .join(' ');

describe('streets and towns', () => {
  it.each([
    ['12 Invented Way, York YO1 7HH', 'invented', 'york'],
    ['12 Invented Way North York YO1 7HH', 'invented north', 'york'],
    ['Erfundene Str. 5, 10115 Berlin', 'erfundene', 'berlin'],
    ['Roma 00184, via Inventata 9', 'inventata', 'rome'],
    ['12, rue Inventée, 75002 Paris', 'inventee', 'paris'],
    ['ул. Выдуманная, д. 7, Москва', 'vydumannaya', 'moscow'],
    ['St Invent Hall, 12 Mill Road, Leeds', 'mill', 'leeds'],
    ['12 St Mary Road, Leeds', 'saint mary', 'leeds'],
    ['The Avenue, Leeds', 'avenue', 'leeds'],
    ['5 Avenue Road, Leeds', 'avenue', 'leeds'],
  ])('%s: %s, %s', (address, street, locality) => {
    expect(zone(address, 'street').replace('vidumannaya', 'vydumannaya')).toBe(street);
    expect(zone(address, 'locality')).toBe(locality);
  });
});

test.each([
  ['12 Invented Way, York, United Kingdom', { country: 'GB', region: null }],
  ['12 Invented Way, Springfield, IL 62701', { country: null, region: 'il' }],
  ['12 Invented Way, Springfield, Illinois', { country: null, region: 'il' }],
  ['5 Invented St, Atlanta, Georgia', { country: null, region: 'ga' }],
  ['PO Box 1234, Nairobi 00100', { box: '1234', postalCode: '00100' }],
  ['12 Invented St, 6th Floor, York', { floor: '6', figures: ['12'] }],
  ['12 Invented St between Old and New Ave, York', { situation: 'between old and new ave' }],
])('%s says %j', (address, parts) => {
  expect(parseAddress(address)).toMatchObject(parts);
});

test('numbers of streets are names, however they are written', () => {
  const names = ['350 5th Avenue', '350 Fifth Ave', '350 5 Avenue'].map((address) => zone(address, 'street'));
  expect(names).toEqual(['5th', '5th', '5th']);
  expect(zone('120 E Ninety-sixth St', 'street')).toBe('east 96th');
  expect(zone('Ulice 17. listopadu 12, Praha', 'street')).toBe('17th listopadu');
});

test('takes any text apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { words, figures } = parseAddress(text);
      expect(words.every(({ text: word }) => /^[\x21-\x7e]+$/.test(word))).toBe(true);
      expect(figures.every((figure) => /\d/.test(figure))).toBe(true);
    }),
  );
});
