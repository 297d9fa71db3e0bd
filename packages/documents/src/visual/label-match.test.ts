import { describe, expect, it } from 'vitest';
import { matchLabel, resemblesLabel } from './label-match.ts';

describe('matchLabel', () => {
  it('begins where the line does if another script was not read before the stroke, but not behind a value', () => {
    expect(matchLabel('Iayvea / Nationality')).toMatchObject({ meaning: 'nationality', start: 0 });
    expect(matchLabel('F Height')).toMatchObject({ start: 2 });
  });

  it.each([
    ['1. Pavarde/Surname/Nom', 'surname', ''],
    ['1.Pavarde/ Sumame/ Nom', 'surname', ''],
    ['Surname/Nom (1)', 'surname', ''],
    ['2.Vardai/Givennames/Prenoms', 'givenNames', ''],
    ['4.Gimimo data/Dateofbirth/Datedenaissance', 'dateOfBirth', ''],
    ['Date of birth/Date de naissance (4)', 'dateOfBirth', ''],
    ["10.Galiojaiki/Dateofexpiry/Dated'expiration", 'dateOfExpiry', ''],
    ['Date of expiration/Date dexpiration/Fechadecaducidad', 'dateOfExpiry', ''],
    ['Paso Nr./Passport No./N°du passeport', 'documentNumber', ''],
    ['5.Asmens kodas/Personal No./N°personnel', 'personalNumber', ''],
    ['6.Lytis/Sex/Sexe', 'sex', ''],
    ['Geburtsdatum', 'dateOfBirth', ''],
    ['Apellidos', 'surname', ''],
    ['Surname: MAY', 'surname', 'MAY'],
    ['Sex: F', 'sex', 'F'],
    ['Date of birth 12 AUG 1974', 'dateOfBirth', '12 AUG 1974'],
    ['Valid until 01.02.2030', 'dateOfExpiry', '01.02.2030'],
    ['Perekonnanimi / Surname MANNIK', 'surname', 'MANNIK'],
    ['Date of birt', 'dateOfBirth', ''],
    ['8ADD', 'address', ''],
    ['Liey,de naissance', 'placeOfBirth', ''],
    ['Vornamen / Given names / Prénoms', 'givenNames', ''],
  ])('%s: %s', (text, attribute, rest) => {
    expect(matchLabel(text)).toMatchObject({ meaning: attribute, rest });
  });

  it.each([
    'BASANAVICIENE',
    'MAY',
    'OBAMA',
    'BARACK HUSSEIN',
    '11 03 1990',
    'VILNIUS (19)',
    'BRITISH CITIZEN',
    '',
    'LIETUVA',
    'PASSPORT OFFICE, ZENITH',
  ])('%j is no label', (text) => {
    expect(matchLabel(text)).toBeNull();
  });

  it('has a label begin with the first of its languages, although two of them resemble a third', () => {
    expect(matchLabel('Vornamen / Given names / Prénoms')).toMatchObject({ start: 0, end: 32 });
  });

  it('doubts texts that may be misread labels', () => {
    expect(['APENDOS', 'Ghen nameu', 'BASANAVICIENE', 'OBAMA', 'MUSTERMANN'].map(resemblesLabel)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('knows labels whose values it leaves alone', () => {
    expect(matchLabel('Remarks/Observations')).toMatchObject({ meaning: 'other' });
    expect(matchLabel("Holder's signature/Signature du titulaire (10)")).toMatchObject({ meaning: 'other' });
  });
});
