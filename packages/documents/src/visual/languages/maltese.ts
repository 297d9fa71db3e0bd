import type { Language } from './language.ts';

export const MALTESE: Language = {
  code: 'mt',
  labels: {
    surname: 'Kunjom',
    givenNames: 'Isem, Ismijiet',
    fullName: 'Isem u kunjom, Kunjom u isem, Isem sħiħ',
    dateOfBirth: 'Data tat-twelid, Data tat-tweld',
    placeOfBirth: 'Post tat-twelid, Post tat-tweld',
    sex: 'Sess',
    nationality: 'Nazzjonalità, Ċittadinanza',
    documentNumber:
      'Numru tal-passaport, Passaport Nru, Numru tad-dokument, Nru tad-dokument, Numru tal-karta, Numru, Numru tal-liċenzja',
    personalNumber: 'Numru personali, Numru tal-identità, Nru personali',
    dateOfIssue: 'Data tal-ħruġ, Maħruġ, Data tal-ħrug',
    dateOfExpiry: 'Data ta’ skadenza, Tiskadi, Validu sa, Data meta tiskadi, Valida sa, Data tal-għeluq',
    authority: 'Awtorità, Maħruġ minn, Awtorità li ħarġet',
    address: 'Indirizz, Residenza',
    licenceCategories: 'Kategoriji',
    issuingState: 'Kodiċi tal-pajjiż, Stat tal-ħruġ, Kodiċi tal-istat',
    documentCode: 'Tip',
    other:
      'Firma, Firma tad-detentur, Għoli, Passaport, Karta tal-identità, Liċenzja tas-sewqan, Permess ta’ residenza, Rimarki',
  },
  months: 'Jannar Frar Marzu April Mejju Ġunju Lulju Awwissu Settembru Ottubru Novembru Diċembru',
  sex: { M: 'RAĠEL MASKIL', F: 'MARA FEMMINIL' },
};
