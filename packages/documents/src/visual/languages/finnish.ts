import type { Language } from './language.ts';

export const FINNISH: Language = {
  code: 'fi',
  labels: {
    surname: 'Sukunimi',
    givenNames: 'Etunimi, Etunimet',
    fullName: 'Nimi, Koko nimi, Suku- ja etunimet',
    dateOfBirth: 'Syntymäaika, Syntymäpäivä, Syntynyt',
    placeOfBirth: 'Syntymäpaikka, Syntymäkotikunta, Kotikunta syntyessä, Syntymäkunta',
    sex: 'Sukupuoli',
    nationality: 'Kansalaisuus',
    documentNumber:
      'Passinumero, Passin numero, Passi nro, Asiakirjan numero, Kortin numero, Numero, Kortti nro, Asiakirjan nro, Ajokortin numero, Korttinumero',
    personalNumber: 'Henkilötunnus, Henkilönumero, Hetu',
    dateOfIssue: 'Myöntämispäivä, Myönnetty, Antopäivä, Myöntöpäivä, Myöntämispvm',
    dateOfExpiry:
      'Viimeinen voimassaolopäivä, Voimassa, Voimassaolo päättyy, Voimassa asti, Viimeinen voimassaolopvm, Päättymispäivä, Voimassaoloaika päättyy',
    authority: 'Viranomainen, Myöntäjä, Myöntänyt viranomainen, Antaja, Myöntävä viranomainen',
    address: 'Osoite, Kotipaikka, Kotiosoite, Lähiosoite',
    licenceCategories: 'Ajokorttiluokat, Luokat',
    issuingState: 'Maatunnus, Myöntäjävaltio, Maakoodi, Myöntäjämaa',
    documentCode: 'Tyyppi',
    other:
      'Allekirjoitus, Haltijan allekirjoitus, Pituus, Passi, Henkilökortti, Oleskelulupa, Huomautuksia, Ajokortti, Myöntämispaikka',
  },
  months:
    'Tammikuu|Tammi Helmikuu|Helmi Maaliskuu|Maalis Huhtikuu|Huhti Toukokuu|Touko Kesäkuu|Kesä Heinäkuu|Heinä Elokuu|Elo Syyskuu|Syys Lokakuu|Loka Marraskuu|Marras Joulukuu|Joulu',
  sex: { M: 'MIES', F: 'NAINEN N' },
};
