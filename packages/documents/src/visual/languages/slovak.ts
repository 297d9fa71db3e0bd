import type { Language } from './language.ts';

export const SLOVAK: Language = {
  code: 'sk',
  labels: {
    surname: 'Priezvisko',
    givenNames: 'Meno, Mená, Meno (mená)',
    fullName: 'Meno a priezvisko, Priezvisko a meno',
    dateOfBirth: 'Dátum narodenia, Narodený, Narodená, Dátum a miesto narodenia',
    placeOfBirth: 'Miesto narodenia',
    sex: 'Pohlavie',
    nationality: 'Štátne občianstvo, Štátna príslušnosť, Občianstvo',
    documentNumber: 'Číslo pasu, Číslo dokladu, Č. dokladu, Číslo preukazu, Číslo, Číslo občianskeho preukazu',
    personalNumber: 'Rodné číslo, Osobné číslo',
    dateOfIssue: 'Dátum vydania, Vydaný, Vydané dňa, Dátum vystavenia, Vydané',
    dateOfExpiry:
      'Platnosť do, Dátum platnosti, Platný do, Dátum skončenia platnosti, Platí do, Dátum ukončenia platnosti, Koniec platnosti',
    authority: 'Vydal, Orgán, Úrad, Vydávajúci orgán, Vydávajúci úrad',
    address: 'Trvalý pobyt, Adresa, Bydlisko, Pobyt, Adresa trvalého pobytu, Adresa pobytu',
    licenceCategories: 'Skupiny',
    issuingState: 'Kód štátu, Vydávajúci štát, Štát vydania, Kód vydávajúceho štátu',
    documentCode: 'Typ',
    other:
      'Podpis držiteľa, Podpis, Výška, Rodné priezvisko, Cestovný pas, Pas, Občiansky preukaz, Povolenie na pobyt, Druh povolenia, Vodičský preukaz, Osobitné záznamy, Poznámky, Podpis držiteľky',
  },
  months: 'Január Február Marec Apríl Máj Jún Júl August September Október November December',
  sex: { M: 'MUŽ', F: 'ŽENA Ž' },
};
