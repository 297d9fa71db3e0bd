import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareAddresses } from './compare.ts';
import { parseAddress } from './parse-address.ts';

describe('addresses that are the same', () => {
  it.each([
    ['order and case', '12 Invented Way, York YO1 7HH', '12 INVENTED WAY YORK YO1 7HH'],
    ['diacritics and letters before the code', 'Išgalvota g. 3-12, LT-01103 Vilnius', 'Isgalvota 3-12, 01103 Vilnius'],
    ['town first', 'Via Inventata 9, 00184 Roma', 'Roma 00184, via Inventata 9'],
    ['a lost space', 'Königsallee 99, 69043 Musterstadt', 'Königsallee99, 69043 Musterstadt'],
    ['abbreviated street', '12 Invented Street, Leeds LS1 4AP', '12 Invented St., Leeds LS1 4AP'],
    ['compound street', 'Musterstraße 5, 10115 Berlin', 'Musterstr. 5, 10115 Berlin'],
    ['umlauts spelt out', 'Müllerweg 5, 10115 Berlin', 'Muellerweg 5, 10115 Berlin'],
    ['country added', 'Išgalvota g. 3, 01103 Vilnius', 'Išgalvota g. 3, 01103 Vilnius, Lithuania'],
    ['one letter misread', 'Gedimino pr. 9, 01103 Vilnius', 'Gedirnino pr. 9, 01103 Vilnius'],
    ['figures read for letters', 'ul. Zmyślona 36/59, 55-950 Żółta Góra', 'ul. Zmyślona 36/59, 55-950 Ż6Ita G6ra'],
    ['two of them on end', 'ul. Zmyślona 32, 25-841 Żółta Góra', 'ul. Zmyślona 32, 25-841 Ż61ta G6ra'],
    ['ß read for B', 'Ringstraße 13, 33957 Süderau', 'RingstraBe 13, 33957 Süderau'],
    ['l read for I', '1 Invented Way, Little Quill, XN5J 5AA', '1 lnvented Way, Little Quil, XN5J 5AA'],
    ['a letter doubled', '29 Invented Way, Port Zenith, ZE2 0FN', '29 Invented Way, Portt Zenith, ZE2 0FN'],
    ['flat marked and joined', 'Išgalvota g. 3, butas 12, 01103 Vilnius', 'Išgalvota 3-12, 01103 Vilnius'],
    ['a flat that only the paper tells', '12 Invented Way, Leeds LS1 4AP', 'Flat 4, 12 Invented Way, Leeds LS1 4AP'],
    ['a code that one side lacks', '12 Invented Way, Leeds', '12 Invented Way, Leeds LS1 4AP'],
    ['ZIP with four more', '10250 Invented Blvd, Springfield 62701', '10250 Invented Boulevard Springfield 62701-1234'],
    ['direction spelt out', '7 N Invented Ave, Springfield 62701', '7 North Invented Avenue, Springfield 62701'],
    ['joined words', '7 Old Mill Road, Newtown LS1 4AP', '7 Oldmill Rd, Newtown LS1 4AP'],
    ['a dotted abbreviation', 'Invent. g. 3, 01103 Vilnius', 'Inventoriaus g. 3, 01103 Vilnius'],
    ['a town in its own language', 'Erfundene Gasse 3, 1010 Wien', 'Erfundene Gasse 3, 1010 Vienna'],
    ['lines instead of commas', '12 Invented Way\nLeeds\nLS1 4AP', '12 Invented Way, LEEDS, LS14AP'],
    ['a numbered street', '350 5th Avenue, New York 10118', '350 5th Ave New York, NY 10118'],
  ])('%s', (_name, known, found) => {
    expect(compareAddresses(known, found)).toMatchObject({ agrees: true, grounds: [] });
  });
});

describe('addresses that are different', () => {
  it.each([
    ['another house', '12 Invented Way, York', '14 Invented Way, York', 'house_number'],
    [
      'another house after a lost space',
      'Königsallee 99, 69043 Musterstadt',
      'Königsallee98, 69043 Musterstadt',
      'house_number',
    ],
    ['another letter', 'Musterweg 12a, 10115 Berlin', 'Musterweg 12b, 10115 Berlin', 'house_number'],
    ['another flat', 'Flat 4, 12 Invented Way, Leeds LS1 4AP', 'Flat 5, 12 Invented Way, Leeds LS1 4AP', 'unit'],
    [
      'house and flat exchanged',
      'Flat 12, 3 Invented Way, Leeds LS1 4AP',
      'Flat 3, 12 Invented Way, Leeds LS1 4AP',
      'unit',
    ],
    ['another of two units', 'Unit E, Unit 431, 12 Mill Way, Leeds', 'Unit E, Unit 438, 12 Mill Way, Leeds', 'unit'],
    ['another joined flat', 'Išgalvota g. 3-12, 01103 Vilnius', 'Išgalvota g. 3-14, 01103 Vilnius', 'house_number'],
    [
      'another house with the same flat',
      'Išgalvota g. 30-30, 01103 Vilnius',
      'Išgalvota g. 38-30, 01103 Vilnius',
      'house_number',
    ],
    [
      'another street of the town',
      'Ringstraße 13, 19181 Bad Zenith',
      'Lange Gasse 13, 28181 Bad Zenith',
      'postal_code',
    ],
    ['another postal code', '12 Invented Way, Leeds LS1 4AP', '12 Invented Way, Leeds BD7 2QT', 'postal_code'],
    ['another street and town', '12 Invented Way, York', '12 Calle Falsa, Madrid', 'words'],
  ])('%s', (_name, known, found, ground) => {
    const compared = compareAddresses(known, found);
    expect(compared.agrees).toBe(false);
    expect(compared.grounds).toContain(ground);
  });
});

describe('addresses of which it cannot be said', () => {
  it.each([
    ['nothing known', '', 'Calle Falsa 3', 'too_little'],
    ['a street without a town', '12 Invented Way', '12 Invented Way, York', 'too_little'],
    [
      'the flat is not on the paper',
      'Flat 4, 12 Invented Way, Leeds LS1 4AP',
      '12 Invented Way, Leeds LS1 4AP',
      'unit',
    ],
    ['the house is not on the paper', '12 Invented Way, Leeds LS1 4AP', 'Invented Way, Leeds LS1 4AP', 'house_number'],
    ['no house is known', 'Invented Way, Leeds LS1 4AP', '12 Invented Way, Leeds LS1 4AP', 'house_number'],
    ['numbers turned round', 'Išgalvota g. 3-12, 01103 Vilnius', 'Išgalvota g. 12-3, 01103 Vilnius', 'house_number'],
    ['a lost letter', 'Musterweg 12a, 10115 Berlin', 'Musterweg 12, 10115 Berlin', 'house_number'],
    ['one sign of the code', 'Musterweg 12, 10115 Berlin', 'Musterweg 12, 10116 Berlin', 'postal_code'],
    ['another script', 'Vygadana 5, 01001 Kyiv', 'Вигадана 5, 01001 Київ', 'script'],
    [
      'another street with the same code',
      'Ringstraße 13, 19181 Bad Zenith',
      'Lange Gasse 13, 19181 Bad Zenith',
      'words',
    ],
    [
      'another floor',
      '12 Invented Way, 5th floor, Leeds LS1 4AP',
      '12 Invented Way, 6th floor, Leeds LS1 4AP',
      'floor',
    ],
    ['another kind of street', '12 Invented Way, Leeds LS1 4AP', '12 Invented Lane, Leeds LS1 4AP', 'street_kind'],
    ['another end of the street', '12 N Invented Way, Leeds', '12 S Invented Way, Leeds', 'direction'],
    ['another state', '12 Invented Way, Springfield, IL', '12 Invented Way, Springfield, MA', 'region'],
    ['another country', '12 Invented Way, Valencia, Spain', '12 Invented Way, Valencia, Venezuela', 'country'],
    ['a letter for a figure', '128 Invented Way, Leeds', '12B Invented Way, Leeds', 'house_number'],
    ['another numbered street', '12 5th Avenue, York, 10118', '12 6th Avenue, York, 10118', 'words'],
    ['a district in two towns', 'Weg 5, Centro, Alfaro', 'Weg 5, Centro, Bemposta', 'words'],
    ['half of the words', '5 Invented Old Mill Road, Newtown', '5 Invented Mill Hamlet Elsewhere', 'words'],
  ])('%s', (_name, known, found, ground) => {
    expect(compareAddresses(known, found)).toMatchObject({ agrees: null, grounds: [ground] });
  });
});

test('every address with two words and a number agrees with itself, and never with the next house', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprtuvz'), minLength: 4, maxLength: 12 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 900 }), (street, town, house) => {
      const address = `${street} ${house}, 10115 ${town}`;
      const names = parseAddress(address).words.filter(({ role }) => role === 'name');
      fc.pre(names.length === 2);
      expect(compareAddresses(address, address.toUpperCase()).agrees).toBe(true);
      expect(compareAddresses(address, `${street} ${house + 1}, 10115 ${town}`).agrees).toBe(false);
    }),
  );
});
