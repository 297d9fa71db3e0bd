import type { Language } from './language.ts';

export const SWAHILI: Language = {
  code: 'sw',
  labels: {
    surname: 'Jina la ukoo, Jina la mwisho, Jina la familia',
    givenNames: 'Majina mengine, Jina la kwanza, Majina ya kwanza, Majina, Majina uliyopewa',
    fullName: 'Jina, Jina kamili, Majina kamili',
    dateOfBirth: 'Tarehe ya kuzaliwa',
    placeOfBirth: 'Mahali pa kuzaliwa, Mahali ulipozaliwa, Mahali alipozaliwa, Wilaya ya kuzaliwa',
    sex: 'Jinsia, Jinsi',
    nationality: 'Uraia, Utaifa',
    documentNumber:
      'Nambari ya pasipoti, Namba ya pasipoti, Namba ya hati, Nambari ya kadi, Nambari ya hati, Namba ya leseni, Namba ya kadi, Nambari ya leseni, Nambari',
    personalNumber:
      'Nambari ya kitambulisho, Namba ya kitambulisho, Namba ya utambulisho, Namba binafsi, Nambari ya kibinafsi',
    dateOfIssue: 'Tarehe ya kutolewa, Tarehe ya kutoa, Imetolewa',
    dateOfExpiry:
      'Tarehe ya kuisha, Tarehe ya mwisho, Tarehe ya kumalizika, Mwisho wa matumizi, Inaisha, Mwisho wa kutumika, Tarehe ya kumalizika muda',
    authority: 'Mamlaka, Imetolewa na, Mamlaka ya utoaji, Mamlaka iliyotoa',
    address: 'Anwani, Makazi, Mahali pa kuishi',
    documentCode: 'Aina',
    other:
      'Sahihi, Saini, Saini ya mwenye, Pasipoti, Kitambulisho, Leseni ya udereva, Mahali pa kutolewa, Sahihi ya mwenye, Kazi',
  },
  months: 'Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba',
  sex: { M: 'MWANAMUME MWANAUME ME', F: 'MWANAMKE KE' },
};
