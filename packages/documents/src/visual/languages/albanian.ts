import type { Language } from './language.ts';

export const ALBANIAN: Language = {
  code: 'sq',
  labels: {
    surname: 'Mbiemri, Mbiemër, Mbiemra',
    givenNames: 'Emri, Emër, Emrat',
    fullName: 'Emri dhe mbiemri, Emri mbiemri',
    dateOfBirth: 'Datëlindja, Data e lindjes, Lindur më',
    placeOfBirth: 'Vendlindja, Vendi i lindjes',
    sex: 'Gjinia, Seksi',
    nationality: 'Shtetësia, Kombësia, Nënshtetësia',
    documentNumber:
      'Nr. i pasaportës, Numri i pasaportës, Nr. i kartës, Numri i dokumentit, Nr. i dokumentit, Numri, Pasaporta nr, Nr. i letërnjoftimit, Numri i kartës, Nr. i lejes',
    personalNumber: 'Nr. personal, Numri personal, Numri i identifikimit',
    dateOfIssue: 'Data e lëshimit, Lëshuar më, Data e lëshimit të dokumentit',
    dateOfExpiry: 'Data e skadimit, Skadon, Vlen deri më, Data e mbarimit, Skadon më, E vlefshme deri',
    authority: 'Autoriteti, Lëshuar nga, Autoriteti lëshues, Lëshuesi, Autoriteti i lëshimit',
    address: 'Adresa, Vendbanimi, Adresa e banimit',
    licenceCategories: 'Kategoritë',
    issuingState: 'Kodi i shtetit, Shteti lëshues, Kodi',
    documentCode: 'Lloji, Tipi',
    other:
      'Nënshkrimi, Firma, Nënshkrimi i mbajtësit, Gjatësia, Pasaportë, Letërnjoftim, Leje qëndrimi, Leje drejtimi, Patentë shofer, Vendi i lëshimit, Shënime, Lartësia',
  },
  months: 'Janar Shkurt Mars Prill Maj Qershor Korrik Gusht Shtator Tetor Nëntor Dhjetor',
  sex: { M: 'MASHKULL', F: 'FEMER FEMËR' },
};
