import type { Language } from './language.ts';

export const ESTONIAN: Language = {
  code: 'et',
  labels: {
    surname: 'Perekonnanimi, Perenimi',
    givenNames: 'Eesnimi, Eesnimed',
    fullName: 'Nimi, Ees- ja perekonnanimi',
    dateOfBirth: 'Sünniaeg, Sünnikuupäev, Sünnipäev, Sündinud',
    placeOfBirth: 'Sünnikoht',
    sex: 'Sugu',
    nationality: 'Kodakondsus',
    documentNumber:
      'Dokumendi nr, Dokumendi number, Passi nr, Passi number, Kaardi number, Number, Juhiloa number, Dokumendinumber',
    personalNumber: 'Isikukood',
    dateOfIssue: 'Välja antud, Väljaandmise kuupäev, Väljastatud, Väljaandmiskuupäev',
    dateOfExpiry: 'Kehtiv kuni, Kehtib kuni, Kehtivuse lõpp, Kehtivusaeg',
    authority: 'Väljaandja, Välja andnud asutus, Väljaandev asutus, Väljastaja, Välja andnud, Dokumendi väljaandja',
    address: 'Elukoht, Aadress, Elukoha aadress',
    licenceCategories: 'Kategooriad',
    issuingState: 'Väljaandjariigi kood, Riigi kood, Väljaandjariik, Riik',
    documentCode: 'Liik, Tüüp',
    other: 'Kasutaja allkiri, Allkiri, Pass, Isikutunnistus, Elamisluba, Elamisloa liik, Pikkus, Juhiluba, Märkused',
  },
  months: 'Jaanuar|Jaan Veebruar|Veebr Märts Aprill Mai Juuni Juuli August September Oktoober November Detsember|Dets',
  sex: { M: 'MEES', F: 'NAINE N' },
};
