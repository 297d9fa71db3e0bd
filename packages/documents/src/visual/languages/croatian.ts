import type { Language } from './language.ts';

/** Croatian, Bosnian, Serbian and Montenegrin in Latin letters. */
export const CROATIAN: Language = {
  code: 'hr',
  labels: {
    surname: 'Prezime, Prezimena',
    givenNames: 'Ime, Imena',
    fullName: 'Ime i prezime, Prezime i ime',
    dateOfBirth: 'Datum rođenja, Datum rodjenja, Rođen, Rođena, Datum i mjesto rođenja, Datum i mesto rođenja',
    placeOfBirth: 'Mjesto rođenja, Mesto rođenja, Mjesto rodjenja, Mesto rodjenja',
    sex: 'Spol, Pol',
    nationality: 'Državljanstvo',
    documentNumber:
      'Broj putovnice, Broj pasoša, Broj dokumenta, Broj isprave, Broj osobne iskaznice, Broj lične karte, Broj, Registarski broj, Broj vozačke dozvole, Broj iskaznice, Reg. br., Pasoš br, Serijski broj, Broj dozvole',
    personalNumber:
      'OIB, JMBG, Osobni broj, Osobni identifikacijski broj, Jedinstveni matični broj, Matični broj, Lični broj, Identifikacioni broj, Jedinstveni matični broj građana',
    dateOfIssue: 'Datum izdavanja, Datum izdaje, Izdano, Izdato, Izdana dana',
    dateOfExpiry:
      'Vrijedi do, Datum isteka, Važi do, Datum važenja, Vrijedi do datuma, Rok važenja, Datum isteka važenja, Važi do datuma, Datum isteka vrijednosti',
    authority:
      'Izdao, Izdala, Organ, Izdavatelj, Tijelo izdavanja, Nadležno tijelo, Izdavalac, Izdaje, Nadležni organ, Tijelo koje je izdalo, Izdato od',
    address: 'Prebivalište, Adresa, Boravište, Adresa prebivališta, Adresa stanovanja, Prebivalište i adresa',
    licenceCategories: 'Kategorije',
    issuingState: 'Šifra države, Država izdavanja, Kod države, Država izdavateljica, Kod',
    documentCode: 'Vrsta, Tip',
    other:
      'Potpis, Potpis nositelja, Potpis vlasnika, Visina, Putovnica, Pasoš, Osobna iskaznica, Lična karta, Dozvola boravka, Boravišna dozvola, Vozačka dozvola, Boja očiju, Napomene, Mjesto izdavanja, Mesto izdavanja, Potpis nosioca, Primjedbe, Vlastoručni potpis',
  },
  months:
    'Siječanj|Siječnja|Januar Veljača|Veljače|Februar Ožujak|Ožujka|Mart Travanj|Travnja|April Svibanj|Svibnja|Maj Lipanj|Lipnja|Juni|Jun Srpanj|Srpnja|Juli|Jul Kolovoz|Kolovoza|Avgust|August Rujan|Rujna|Septembar Listopad|Listopada|Oktobar Studeni|Studenoga|Novembar Prosinac|Prosinca|Decembar',
  sex: { M: 'MUŠKO MUŠKI', F: 'ŽENSKO ŽENSKI Ž' },
};
