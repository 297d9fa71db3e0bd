import { describe, expect, it } from 'vitest';
import { labelledFields } from './labelled-fields.ts';
import { textLines } from './text-lines.fixture.ts';

const read = (rows: Parameters<typeof textLines>[0]) =>
  Object.fromEntries(labelledFields(textLines(rows)).fields.map(({ attribute, value }) => [attribute, value.value]));

describe('labelledFields', () => {
  it('reads a row of labels in one line above a row of values', () => {
    expect(
      read([
        ['Date of birth Sex Nationality', 20, 20],
        ['12.08.1974', 20, 38],
        ['F', 130, 38],
        ['UTOPIAN', 165, 38],
      ]),
    ).toEqual({ dateOfBirth: '1974-08-12', sex: 'F', nationality: 'UTO' });
  });

  it('reads values that stand above their labels where the document has them so', () => {
    expect(
      read([
        ['KOWALSKA', 20, 20],
        ['Nazwisko / Surname', 20, 38, 10],
        ['ANNA', 20, 60],
        ['Imiona / Given names', 20, 78, 10],
        ['12.08.1974', 20, 100],
        ['Data urodzenia / Date of birth', 20, 118, 10],
        ['15.04.2032', 20, 140],
        ['Termin ważności / Date of expiry', 20, 158, 10],
      ]),
    ).toEqual({ surname: 'KOWALSKA', givenNames: 'ANNA', dateOfBirth: '1974-08-12', dateOfExpiry: '2032-04-15' });
  });

  it('takes Name for the surname beside given names, else for the whole name', () => {
    const name = ['Name', 20, 20, 10] as const;
    expect(read([name, ['MUSTERMANN', 20, 33], ['Vornamen', 20, 60, 10], ['ERIKA', 20, 73]])).toEqual({
      surname: 'MUSTERMANN',
      givenNames: 'ERIKA',
    });
    expect(read([name, ['LIN, MEI-HUA', 20, 33]])).toEqual({ surname: 'LIN', givenNames: 'MEI-HUA' });
    expect(read([name, ['ERIKA MUSTERMANN', 20, 33]])).toEqual({ surname: 'MUSTERMANN', givenNames: 'ERIKA' });
  });

  it('hands on what no label claimed', () => {
    const { left } = labelledFields(
      textLines([
        ['Surname', 20, 20, 10],
        ['ERIKSSON', 20, 33],
        ['12.08.1974', 300, 200],
      ]),
    );
    expect(left.map(({ text }) => text)).toEqual(['12.08.1974']);
  });

  it('takes what is left of the label of given names for theirs where the surname has its own', () => {
    expect(
      read([
        ['Efternamn / Surname', 20, 20, 10],
        ['ÄNGSTRÖM', 20, 32],
        ['namn', 20, 60, 10],
        ['ÖRJAN SÖLVE', 20, 72],
      ]),
    ).toEqual({ surname: 'ÄNGSTRÖM', givenNames: 'ÖRJAN SÖLVE' });
  });

  it('ends an address or an office before a date', () => {
    expect(
      read([
        ['Address', 20, 20, 10],
        ['OAK ROAD 100', 20, 32],
        ['KINGSFOLD', 20, 48],
        ['13/10/2035', 20, 64],
      ]),
    ).toEqual({ address: 'OAK ROAD 100, KINGSFOLD' });
  });

  it('ends an address before what is printed as labels are, read or not', () => {
    const rows = [
      ['Address', 20, 20, 10],
      ['OAK ROAD 100', 20, 32],
    ] as const;
    expect(read([...rows, ['KINGSFOLD', 20, 47], ['Aqarqa / Qoqo', 20, 62]])).toEqual({
      address: 'OAK ROAD 100, KINGSFOLD',
    });
    expect(read([...rows, ['AQARQA', 20, 48, 9], ['POLICE OFFICE', 20, 58]])).toEqual({ address: 'OAK ROAD 100' });
  });

  it('sees values above their labels on a back that prints no date', () => {
    expect(
      read([
        ['RING 98, ŽDIARIK', 20, 20],
        ['ADRESA / Domicile', 20, 36, 10],
        ['MESTO ZENIT', 20, 56],
        ['ORGÁN / Authority', 20, 72, 10],
        ['805794/3300', 20, 92],
        ['RODNÉ ČÍSLO / Personal code', 20, 108, 10],
        ['VŔBOVCE', 20, 128],
        ['MIESTO NARODENIA / Birthplace', 20, 144, 10],
      ]),
    ).toEqual({
      address: 'RING 98, ŽDIARIK',
      authority: 'MESTO ZENIT',
      personalNumber: '8057943300',
      placeOfBirth: 'VŔBOVCE',
    });
  });

  it('knows the initials of a number as its label among labels in small letters', () => {
    const labels = [
      ['Prezime', 20, 20],
      ['ŠIMUNOVIĆ', 200, 20],
      ['Državljanstvo', 20, 40],
      ['Datum važenja', 20, 60],
      ['01.09.2028', 200, 60],
    ] as const;
    expect(read([...labels, ['JMBG', 20, 80], ['07159500-V', 200, 80]])).toMatchObject({ personalNumber: '07159500V' });
  });

  it('leaves the word for an office in its name', () => {
    expect(read([['ÚŘAD ZENIT', 20, 20]])).toEqual({ authority: 'ÚŘAD ZENIT' });
    expect(read([['Úřad: ZENIT', 20, 20]])).toEqual({ authority: 'ZENIT' });
  });

  it('goes on with an address in its row, where the detector parted it', () => {
    const rows = [
      ['Address', 20, 20, 10],
      ['ALBA 49,', 20, 32],
    ] as const;
    expect(read([...rows, ['ZENITH', 92, 32]])).toEqual({ address: 'ALBA 49, ZENITH' });
    expect(read([...rows, ['ZENITH', 200, 32]])).toEqual({ address: 'ALBA 49' });
  });
});
