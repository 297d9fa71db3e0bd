import type { Language } from './language.ts';

export const NORWEGIAN: Language = {
  code: 'nb',
  labels: {
    surname: 'Etternavn, Slektsnavn, Etternamn',
    givenNames: 'Fornavn, Fornamn, Førenamn, For- og mellomnavn',
    fullName: 'Navn, Namn, Fullt navn',
    dateOfBirth: 'Fødselsdato, Født, Fødselsdag, Fødd',
    placeOfBirth: 'Fødested, Fødselssted, Fødestad',
    sex: 'Kjønn',
    nationality: 'Nasjonalitet, Statsborgerskap, Statsborgarskap',
    documentNumber:
      'Passnummer, Pass nr, Passnr, Dokumentnummer, Dokumentnr, Kortnummer, Førerkortnummer, Kortnr, Dokument nr',
    personalNumber: 'Fødselsnummer, Personnummer, Personnr, Fødselsnr',
    dateOfIssue: 'Utstedelsesdato, Utstedt, Utstedt dato, Utferda, Utstedingsdato, Utstedelsesdag, Ferdadato',
    dateOfExpiry: 'Utløpsdato, Gyldig til, Utløper, Utløper dato, Gyldig til og med, Siste gyldighetsdag, Går ut dato',
    authority: 'Myndighet, Utstedt av, Utstedende myndighet, Styresmakt, Utferda av, Utstederland',
    address: 'Adresse, Bosted, Bostedsadresse, Bustad',
    licenceCategories: 'Førerkortklasser, Klasser',
    issuingState: 'Landkode, Utstedende stat, Utstederstat, Statskode',
    other:
      'Underskrift, Innehaverens underskrift, Høyde, Pass, Nasjonalt ID-kort, Førerkort, Oppholdstillatelse, Merknader, Utstedelsessted, Signatur',
  },
  months: 'Januar Februar Mars April Mai Juni Juli August September Oktober November Desember',
  sex: { M: 'MANN', F: 'KVINNE K' },
};
