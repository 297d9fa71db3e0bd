import type { Language } from './language.ts';

/** Catalan, with the labels that Galician and Basque add on Spanish cards. */
export const CATALAN: Language = {
  code: 'ca',
  labels: {
    surname: 'Cognoms, Primer cognom, Cognom, Abizenak, Lehen abizena',
    givenNames: 'Nom propi, Izena, Noms propis',
    dateOfBirth: 'Data de naixement, Jaiotza data, Jaioteguna, Data de nacemento',
    placeOfBirth: 'Lloc de naixement, Jaioterria, Lugar de nacemento',
    sex: 'Sexua',
    nationality: 'Nacionalitat, Nazionalitatea, Nacionalidade',
    documentNumber: 'Número de document, Número de passaport, Núm suport, Núm document, Agiri zenbakia, Núm de suport',
    personalNumber: "Número d'identificació, NRT, Número personal",
    dateOfIssue: "Data d'expedició, Data d'emissió, Emissió",
    dateOfExpiry: 'Data de caducitat, Vàlid fins, Validesa, Vàlid fins a, Caducitat, Baliozkotasuna',
    authority: 'Autoritat, Expedit per',
    address: 'Domicili, Adreça, Helbidea',
    other: 'Signatura, Segon cognom, Passaport, Permís de conduir, Sinadura, Bigarren abizena, Tipus',
  },
  months: 'Gener Febrer Març Abril Maig Juny Juliol Agost Setembre Octubre Novembre Desembre',
  sex: { M: 'HOME', F: 'DONA' },
};
