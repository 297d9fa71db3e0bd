import type { Language } from './language.ts';

export const CZECH: Language = {
  code: 'cs',
  labels: {
    surname: 'Příjmení',
    givenNames: 'Jméno, Jména, Jméno (jména)',
    fullName: 'Jméno a příjmení, Příjmení a jméno',
    dateOfBirth: 'Datum narození, Narozen, Narozen(a), Datum a místo narození, Datum nar',
    placeOfBirth: 'Místo narození',
    sex: 'Pohlaví',
    nationality: 'Státní občanství, Státní příslušnost, Občanství',
    documentNumber:
      'Číslo pasu, Číslo dokladu, Č. dokladu, Číslo průkazu, Číslo, Č. pasu, Číslo karty, Číslo občanského průkazu',
    personalNumber: 'Rodné číslo, Osobní číslo, Osobní kód',
    dateOfIssue: 'Datum vydání, Vydáno, Vydáno dne, Datum vystavení, Dat vydání',
    dateOfExpiry:
      'Platnost do, Datum platnosti, Platný do, Platí do, Datum skončení platnosti, Konec platnosti, Dat platnosti',
    authority: 'Vydal, Vydalo, Úřad, Vydávající orgán, Orgán, Vydávající úřad',
    address: 'Trvalý pobyt, Adresa, Bydliště, Místo pobytu, Adresa trvalého pobytu, Adresa místa pobytu',
    licenceCategories: 'Skupiny',
    issuingState: 'Kód státu, Stát vydání, Vydávající stát, Kód vydávajícího státu, Kód',
    documentCode: 'Typ',
    other:
      'Podpis držitele, Podpis, Výška, Barva očí, Rodné příjmení, Cestovní pas, Pas, Občanský průkaz, Povolení k pobytu, Druh povolení, Řidičský průkaz, Rodinný stav, Poznámky, Zvláštní záznamy, Druh, Úřední záznamy',
  },
  months:
    'Leden|Ledna Únor|Února Březen|Března Duben|Dubna Květen|Května Červen|Června Červenec|Července Srpen|Srpna Září Říjen|Října Listopad|Listopadu Prosinec|Prosince',
  sex: { M: 'MUŽ', F: 'ŽENA Ž' },
};
