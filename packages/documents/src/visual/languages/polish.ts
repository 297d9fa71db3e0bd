import type { Language } from './language.ts';

export const POLISH: Language = {
  code: 'pl',
  labels: {
    surname: 'Nazwisko',
    givenNames: 'Imię, Imiona, Imię (imiona), Imiona (imię)',
    fullName: 'Imię i nazwisko, Nazwisko i imiona, Nazwisko i imię, Imiona i nazwisko',
    dateOfBirth: 'Data urodzenia, Urodzony, Data i miejsce urodzenia, Ur.',
    placeOfBirth: 'Miejsce urodzenia',
    sex: 'Płeć',
    nationality: 'Obywatelstwo, Narodowość',
    documentNumber:
      'Numer paszportu, Nr paszportu, Numer dowodu, Nr dowodu, Nr dokumentu, Numer dokumentu, Numer karty, Nr karty, Numer dowodu osobistego, Numer prawa jazdy, Numer, Seria i numer, Paszport nr',
    personalNumber: 'PESEL, Numer PESEL, Nr PESEL, Numer osobowy, Numer identyfikacyjny',
    dateOfIssue: 'Data wydania, Wydano, Wydany, Data wystawienia, Wydany dnia',
    dateOfExpiry:
      'Data ważności, Termin ważności, Ważny do, Data upływu ważności, Ważna do, Data upływu terminu ważności',
    authority: 'Organ wydający, Wydany przez, Organ, Władza, Organ wystawiający, Wydane przez, Organ wydający dokument',
    address: 'Adres, Adres zamieszkania, Miejsce zamieszkania, Adres zameldowania',
    licenceCategories: 'Kategorie',
    issuingState: 'Kod państwa, Państwo wydające, Kod kraju, Państwo wystawiające, Kod',
    documentCode: 'Typ, Rodzaj',
    other:
      'Podpis posiadacza, Podpis, Wzrost, Kolor oczu, Paszport, Dowód osobisty, Nazwisko rodowe, Karta pobytu, Rodzaj zezwolenia, Imiona rodziców, Prawo jazdy, Uwagi, Miejsce wydania, Rodzaj dokumentu, Podpis posiadacza dokumentu',
  },
  months:
    'Styczeń|Stycznia Luty|Lutego Marzec|Marca Kwiecień|Kwietnia Maj|Maja Czerwiec|Czerwca Lipiec|Lipca Sierpień|Sierpnia Wrzesień|Września|Wrz Październik|Października|Paź Listopad|Listopada Grudzień|Grudnia',
  sex: { M: 'MĘŻCZYZNA', F: 'KOBIETA K' },
};
