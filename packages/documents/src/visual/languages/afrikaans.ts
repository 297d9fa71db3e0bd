import type { Language } from './language.ts';

export const AFRIKAANS: Language = {
  code: 'af',
  labels: {
    surname: 'Van, Familienaam',
    givenNames: 'Voorname, Voorname(s)',
    fullName: 'Volle naam, Van en voorname, Volle name',
    dateOfBirth: 'Geboortedatum, Datum van geboorte',
    placeOfBirth: 'Geboorteplek, Plek van geboorte, Land van geboorte',
    sex: 'Geslag',
    nationality: 'Nasionaliteit, Burgerskap',
    documentNumber:
      'Paspoort nr, Paspoortnommer, Dokumentnommer, Kaartnommer, Lisensienommer, Lisensie nr, Nommer, Dokument nr',
    personalNumber: 'Identiteitsnommer, ID-nommer, ID nr, Persoonlike nommer',
    dateOfIssue: 'Datum van uitreiking, Uitreikingsdatum, Uitgereik, Uitgereik op, Datum uitgereik',
    dateOfExpiry: 'Vervaldatum, Geldig tot, Datum van verstryking, Verval op, Verstrykingsdatum, Geldig',
    authority: 'Owerheid, Uitgereik deur, Gesag, Uitreikende owerheid',
    address: 'Adres, Woonadres, Woonplek',
    licenceCategories: 'Kodes, Voertuigkodes',
    issuingState: 'Landkode, Uitreikende staat, Uitreikende land',
    other:
      'Tipe, Handtekening, Lengte, Paspoort, Identiteitskaart, Bestuurslisensie, Handtekening van houer, Plek van uitreiking, Beperkings',
  },
  months: 'Januarie Februarie Maart April Mei Junie Julie Augustus September Oktober November Desember',
  sex: { M: 'MAN MANLIK', F: 'VROU VROULIK V' },
};
