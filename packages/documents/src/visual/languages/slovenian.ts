import type { Language } from './language.ts';

export const SLOVENIAN: Language = {
  code: 'sl',
  labels: {
    surname: 'Priimek, Priimki',
    givenNames: 'Ime, Imena',
    fullName: 'Ime in priimek, Priimek in ime',
    dateOfBirth: 'Datum rojstva, Rojstni datum, Rojen, Datum in kraj rojstva',
    placeOfBirth: 'Kraj rojstva, Rojstni kraj',
    sex: 'Spol',
    nationality: 'Državljanstvo',
    documentNumber:
      'Številka potnega lista, Številka dokumenta, Št. potnega lista, Številka osebne izkaznice, Številka, Št. izkaznice, Številka izkaznice, Št. dokumenta, Številka vozniškega dovoljenja, Številka potne listine',
    personalNumber: 'EMŠO, Osebna številka, Osebna identifikacijska številka, Osebna št',
    dateOfIssue: 'Datum izdaje, Izdano, Izdan dne',
    dateOfExpiry: 'Velja do, Datum veljavnosti, Datum poteka veljavnosti, Veljavnost do, Datum poteka, Veljavno do',
    authority:
      'Pristojni organ, Izdal, Organ, Izdajatelj, Organ izdaje, Upravna enota, Izdajatelj dokumenta, Organ ki je izdal, Izdajni organ',
    address: 'Stalno prebivališče, Naslov, Prebivališče, Stalno bivališče, Bivališče, Naslov stalnega prebivališča',
    licenceCategories: 'Kategorije',
    issuingState: 'Koda države, Država izdajateljica, Koda države izdajateljice, Kode države, Koda',
    documentCode: 'Vrsta, Tip',
    other:
      'Podpis, Podpis imetnika, Višina, Potni list, Osebna izkaznica, Dovoljenje za prebivanje, Vozniško dovoljenje, Opombe, Kraj izdaje, Vrsta dovoljenja',
  },
  months: 'Januar Februar Marec April Maj Junij Julij Avgust September Oktober November December',
  sex: { M: 'MOŠKI', F: 'ŽENSKA ŽENSKI Ž' },
};
