import type { Language } from './language.ts';

/** Luxembourgish and Romansh, as they stand beside French and German on cards. */
export const LUXEMBOURGISH: Language = {
  code: 'lb',
  labels: {
    surname: 'Numm, Familljennumm, Num',
    givenNames: 'Virnumm, Virnimm, Prenum, Prenums',
    dateOfBirth: 'Gebuertsdatum, Data da naschientscha',
    placeOfBirth: 'Gebuertsuert, Lieu da naschientscha, Lieu d’origin, Lieu d’attinenza',
    sex: 'Geschlecht, Schlattaina',
    nationality: 'Nationalitéit, Naziunalitad',
    documentNumber: 'Dokumentennummer, Numer dal pass, Pass nr',
    personalNumber: 'Matricule, Matricule national, Identifikatiounsnummer',
    dateOfIssue: 'Ausstellungsdatum, Data d’emissiun, Emess, Ausgestallt',
    dateOfExpiry: 'Gülteg bis, Valaivel fin, Valaivel fin ils, Gëlteg bis',
    authority: 'Autoritéit, Autoritad',
    address: 'Adress, Wunnuert',
    other: 'Ënnerschrëft, Suttascripziun, Gréisst, Grondezza',
  },
  sex: { M: 'MÄNNLECH', F: 'WEIBLECH' },
};
