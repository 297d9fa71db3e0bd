import type { Language } from './language.ts';

export const LATVIAN: Language = {
  code: 'lv',
  labels: {
    surname: 'Uzvārds',
    givenNames: 'Vārds, Vārdi, Vārds(-i)',
    fullName: 'Vārds uzvārds, Vārds un uzvārds, Pilns vārds',
    dateOfBirth: 'Dzimšanas datums, Dzimšanas laiks, Dzimšanas dati, Dzimis',
    placeOfBirth: 'Dzimšanas vieta',
    sex: 'Dzimums',
    nationality: 'Pilsonība, Valstspiederība, Tautība, Valstiskā piederība',
    documentNumber:
      'Pases numurs, Pases Nr., Dokumenta Nr., Dokumenta numurs, Kartes numurs, Numurs, Kartes Nr, Apliecības Nr, Apliecības numurs',
    personalNumber: 'Personas kods',
    dateOfIssue: 'Izdošanas datums, Izdota, Izdošanas dati, Izsniegšanas datums, Izsniegta, Izdots',
    dateOfExpiry: 'Derīga līdz, Derīguma termiņš, Derīgs līdz, Derīguma beigu datums',
    authority: 'Izdevējiestāde, Izdevējs, Izsniedza, Izdevēja iestāde, Izdevusi iestāde',
    address: 'Adrese, Dzīvesvieta, Dzīvesvietas adrese, Deklarētā dzīvesvieta',
    licenceCategories: 'Kategorijas',
    issuingState: 'Izdevējvalsts, Valsts kods, Valsts, Izdevējvalsts kods',
    documentCode: 'Tips',
    other:
      'Paraksts, Augums, Pase, Personas apliecība, Uzturēšanās atļauja, Vadītāja apliecība, Izdošanas vieta, Piezīmes, Personvārda vēsturiskā forma, Īpašnieka paraksts, Veids',
  },
  months: 'Janvāris Februāris Marts Aprīlis Maijs Jūnijs Jūlijs Augusts Septembris Oktobris Novembris Decembris',
  sex: { M: 'VIRIETIS V VIR', F: 'SIEVIETE S SIEV' },
};
