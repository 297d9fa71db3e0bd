import type { Language } from './language.ts';

export const DUTCH: Language = {
  code: 'nl',
  labels: {
    surname: 'Naam, Achternaam, Familienaam, Geslachtsnaam, Naam geboortenaam',
    givenNames: 'Voornaam, Voornamen, Voorna(a)m(en), Voornaam(en)',
    fullName: 'Volledige naam, Naam en voornamen, Namen',
    dateOfBirth: 'Geboortedatum, Geboren op, Datum van geboorte, Geboorteplaats en -datum, Geboortedatum en -plaats',
    placeOfBirth: 'Geboorteplaats, Plaats van geboorte',
    sex: 'Geslacht',
    nationality: 'Nationaliteit',
    documentNumber:
      'Documentnummer, Paspoortnummer, Paspoort nr, Kaartnummer, Kaartnr, Document nr, Identiteitskaart nr, Rijbewijsnummer, Nummer van het document, Nummer, Vreemdelingennummer',
    personalNumber:
      'Persoonsnummer, BSN, Burgerservicenummer, Persoonlijk nummer, Rijksregisternummer, Identificatienummer van het Rijksregister, Identificatienummer',
    dateOfIssue:
      'Datum van afgifte, Afgiftedatum, Afgegeven op, Datum afgifte, Datum van verstrekking, Datum verstrekking',
    dateOfExpiry:
      'Geldig tot, Geldig tot en met, Vervaldatum, Datum van verval, Geldig tot en met datum, Kaart geldig tot, Einde geldigheid, Geldig t/m',
    authority: 'Autoriteit, Instantie, Afgegeven door, Instantie van afgifte, Bevoegde autoriteit',
    address: 'Adres, Woonplaats, Verblijfplaats',
    licenceCategories: 'Categorieën, Rijbewijscategorieën',
    issuingState: 'Code van de staat, Land van afgifte, Landcode, Uitgevende staat, Code van de uitgevende staat',
    documentCode: 'Soort, Type',
    other:
      'Handtekening, Handtekening houder, Handtekening van de houder, Lengte, Plaats van afgifte, Paspoort, Identiteitskaart, Verblijfstitel, Soort titel, Opmerkingen, Rijbewijs, Partner van, Kleur ogen, Handtekening van de drager, Verblijfsdocument',
  },
  months: 'Januari Februari Maart|Mrt April Mei Juni Juli Augustus September Oktober November December',
  sex: { M: 'MAN MANNELIJK', F: 'VROUW VROUWELIJK V' },
};
