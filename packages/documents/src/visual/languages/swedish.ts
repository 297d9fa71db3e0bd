import type { Language } from './language.ts';

export const SWEDISH: Language = {
  code: 'sv',
  labels: {
    surname: 'Efternamn',
    givenNames: 'Förnamn',
    fullName: 'Namn, Fullständigt namn',
    dateOfBirth: 'Födelsedatum, Födelsetid, Född, Födelsedatum och ort, Födelsedag',
    placeOfBirth: 'Födelseort, Födelseplats',
    sex: 'Kön',
    nationality: 'Nationalitet, Medborgarskap, Medborgare',
    documentNumber:
      'Passnummer, Pass nr, Passnr, Dokumentnummer, Dokument nr, Kortnummer, Körkortsnummer, Referensnummer, Kort nr, Passets nummer',
    personalNumber: 'Personnummer, Person nr, Personnr, Personbeteckning, Personligt nummer, Samordningsnummer',
    dateOfIssue: 'Utfärdat, Utfärdat den, Utfärdandedatum, Datum för utfärdande, Utfärdad, Utfärdad den',
    dateOfExpiry:
      'Giltigt till, Sista giltighetsdag, Giltigt till och med, Gäller till, Giltig till, Giltigt t.o.m., Utgångsdatum, Sista giltighetsdatum',
    authority: 'Myndighet, Utfärdat av, Utfärdande myndighet, Utfärdad av',
    address: 'Adress, Hemort, Bostadsort, Bostadsadress, Folkbokföringsadress',
    licenceCategories: 'Kategorier, Körkortskategorier',
    issuingState: 'Landskod, Utfärdande stat, Utfärdande land, Statens kod',
    documentCode: 'Typ',
    other:
      'Namnteckning, Innehavarens namnteckning, Längd, Pass, Utfärdandeort, Anmärkningar, Uppehållstillstånd, Nationellt identitetskort, Körkort, Underskrift, Ögonfärg',
  },
  months: 'Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December',
  sex: { M: 'MAN', F: 'KVINNA K' },
};
