import type { Language } from './language.ts';

export const GERMAN: Language = {
  code: 'de',
  labels: {
    surname: 'Nachname, Familienname, Zuname, Familienname(n)',
    givenNames: 'Vorname, Vornamen, Vorname(n)',
    fullName: 'Name, Vor- und Nachname, Name und Vorname, Name Vornamen, Name Vorname, Namen',
    dateOfBirth:
      'Geburtsdatum, Geburtstag, Tag der Geburt, geboren am, geb. am, Geburtsort -datum, Geburtstag und -ort, Datum und Ort der Geburt',
    placeOfBirth: 'Geburtsort, Ort der Geburt, Heimatort',
    sex: 'Geschlecht',
    nationality: 'Staatsangehörigkeit, Staatsbürgerschaft, Nationalität, Staatsang',
    documentNumber:
      'Pass-Nr., Reisepass-Nr., Ausweisnummer, Ausweis-Nr., Dokumentennummer, Dokument-Nr., Passnummer, Karten-Nr., Kartennummer, Führerschein-Nr., Führerscheinnummer, Nummer, Nr, Seriennummer, Ausweis Nr',
    personalNumber:
      'Personenkennzahl, Personennummer, Personalnummer, Identifikationsnummer, Persönliche Nummer, Personenkennziffer, AHV-Nummer',
    dateOfIssue:
      'Ausstellungsdatum, Ausgestellt am, Datum der Ausstellung, Tag der Ausstellung, Ausstellung, Ausgabedatum',
    dateOfExpiry:
      'Gültig bis, Gültigkeitsdatum, Ablaufdatum, Karte gültig bis, Gueltig bis, Datum des Ablaufs, Datum des Gültigkeitsablaufs',
    authority: 'Behörde, Ausstellende Behörde, Ausstellungsbehörde, Ausgestellt von, Ausgestellt durch',
    address: 'Anschrift, Wohnort, Adresse, Wohnsitz, Hauptwohnsitz, Wohnanschrift',
    licenceCategories: 'Klasse, Klassen, Führerscheinklassen',
    issuingState: 'Ausstellender Staat, Code des ausstellenden Staates, Staat, Ländercode, Kode, Länderkennung',
    documentCode: 'Typ, Art',
    other:
      'Unterschrift, Unterschrift der Inhaberin, Unterschrift des Inhabers, Größe, Körpergröße, Augenfarbe, Farbe der Augen, Bemerkungen, Anmerkungen, Geburtsname, Reisepass, Personalausweis, Identitätskarte, Aufenthaltstitel, Art des Aufenthaltstitels, Führerschein, Ordens- oder Künstlername, Ausstellungsort, Zugangsnummer, Hauptwohnsitz bei Ausstellung, Vermerke, Beruf, Titel, Gültig ab, Gültig von',
  },
  months:
    'Januar|Jänner|Jän Februar|Feber März|Mrz April Mai Juni Juli August September|Sept Oktober November Dezember',
  sex: { M: 'MÄNNLICH MANN', F: 'WEIBLICH FRAU W' },
};
