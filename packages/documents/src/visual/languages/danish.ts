import type { Language } from './language.ts';

export const DANISH: Language = {
  code: 'da',
  labels: {
    surname: 'Efternavn, Efternavne, Slægtsnavn',
    givenNames: 'Fornavn, Fornavne, Fornavn(e)',
    fullName: 'Navn, Fulde navn',
    dateOfBirth: 'Fødselsdato, Fødselsdag, Født, Født den, Fødselsdato og fødested',
    placeOfBirth: 'Fødested, Fødeby',
    sex: 'Køn',
    nationality: 'Nationalitet, Statsborgerskab',
    documentNumber:
      'Pasnummer, Pas nr, Pasnr, Dokumentnummer, Dokument nr, Kortnummer, Kørekortnummer, Nummer, Kort nr',
    personalNumber: 'Personnummer, CPR-nr, CPR-nummer, Personnr, Personligt nummer',
    dateOfIssue: 'Udstedelsesdato, Udstedt, Udstedt den, Udstedelsesdag, Udstedelse',
    dateOfExpiry: 'Udløbsdato, Gyldig til, Gyldigt til, Udløber, Gyldigt til og med, Udløb',
    authority: 'Myndighed, Udstedt af, Udstedende myndighed',
    address: 'Adresse, Bopæl, Bopælsadresse',
    licenceCategories: 'Kategorier',
    issuingState: 'Landekode, Udstedende stat, Udstedende land, Statskode',
    documentCode: 'Type',
    other:
      'Underskrift, Indehaverens underskrift, Højde, Pas, Øjenfarve, Bemærkninger, Opholdstilladelse, Udstedelsessted, Kørekort, Identitetskort',
  },
  months: 'Januar Februar Marts April Maj Juni Juli August September Oktober November December',
  sex: { M: 'MAND', F: 'KVINDE K' },
};
