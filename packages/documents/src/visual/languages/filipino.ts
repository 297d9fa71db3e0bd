import type { Language } from './language.ts';

export const FILIPINO: Language = {
  code: 'fil',
  labels: {
    surname: 'Apelyido',
    givenNames: 'Pangalan, Mga pangalan, Pangalang binigay, Ibinigay na pangalan',
    fullName: 'Buong pangalan',
    dateOfBirth: 'Petsa ng kapanganakan, Kapanganakan, Araw ng kapanganakan',
    placeOfBirth: 'Lugar ng kapanganakan',
    sex: 'Kasarian',
    nationality: 'Nasyonalidad, Pagkamamamayan, Kabansaan',
    documentNumber:
      'Bilang ng pasaporte, Pasaporte blg, Numero ng dokumento, Numero ng pasaporte, Numero ng lisensya, Numero ng kard',
    personalNumber: 'Numero ng pagkakakilanlan, Personal na numero',
    dateOfIssue:
      'Petsa ng pagkakaloob, Petsa ng pagkakabigay, Petsa ng paglabas, Petsa ng pag-isyu, Araw ng pagkakaloob',
    dateOfExpiry:
      'Petsa ng pagkawalang bisa, Petsa ng pagkapaso, May bisa hanggang, Valid hanggang, Petsa ng pagtatapos, Petsa ng bisa',
    authority: 'Maykapangyarihang nagkaloob, Awtoridad, Maykapangyarihan, Nagkaloob',
    address: 'Tirahan, Adres',
    documentCode: 'Uri',
    other:
      'Lagda, Lagda ng may-ari, Gitnang apelyido, Panggitnang apelyido, Pasaporte, Pambansang pagkakakilanlan, Lisensya, Uri ng dugo, Panggitnang pangalan, Lagda ng maydala',
  },
  months: 'Enero Pebrero Marso Abril Mayo Hunyo Hulyo Agosto Setyembre Oktubre Nobyembre Disyembre',
  sex: { M: 'LALAKI', F: 'BABAE' },
};
