import type { Language } from './language.ts';

export const FRENCH: Language = {
  code: 'fr',
  labels: {
    surname: 'Nom, Nom de famille, Identifiant primaire, Noms, Nom(s)',
    givenNames: 'Prénom, Prénoms, Prénom(s), Identifiant secondaire',
    fullName: 'Nom et prénoms, Nom et prénom, Noms prénoms, Nom complet, Nom prénoms',
    dateOfBirth: 'Date de naissance, Né(e) le, Né le, Née le, Date et lieu de naissance, Naissance',
    placeOfBirth: 'Lieu de naissance, Né(e) à',
    sex: 'Sexe',
    nationality: 'Nationalité, Citoyenneté',
    documentNumber:
      "No du passeport, N° du passeport, Numéro de passeport, Numéro du passeport, Passeport No, Numéro du document, N° du document, Numéro de document, No du document, Carte No, Carte nationale d'identité No, Numéro de la carte, N° de la carte, N° du permis, Numéro du permis, Numéro, Numéro de la carte d'identité",
    personalNumber:
      "N° personnel, No personnel, Numéro personnel, Code personnel, Num personnel, Numéro d'identification, Numéro national, Identifiant personnel, N° d'identification, Numéro d'identité, Numéro de registre national, Code personnel d'identité",
    dateOfIssue: 'Date de délivrance, Délivré le, Délivrée le, Date d’émission, Délivrance',
    dateOfExpiry:
      "Date d'expiration, Date expiration, Valable jusqu'au, Expire le, Valide jusqu'au, Carte valable jusqu'au, Date de fin de validité, Expiration, Date d'échéance",
    authority: 'Autorité, Délivré par, Délivrée par, Autorité de délivrance, Autorité émettrice',
    address: 'Adresse, Domicile, Résidence, Lieu de résidence',
    licenceCategories: 'Catégories, Catégories de véhicules',
    issuingState:
      "Code du pays, Code de l'état, Code du pays émetteur, Code de l'état émetteur, État émetteur, Pays émetteur, Pays code",
    other:
      "Signature du titulaire, Mentions spéciales, Taille, Couleur des yeux, Remarques, Lieu de délivrance, Nom d'usage, Passeport, Nom de naissance, Carte d'identité, Titre de séjour, Carte de séjour, Permis de conduire, Catégorie du titre, Nombre d'entrées, Durée du séjour, Signature de la personne, Yeux, Profession, Type de document, Signature du porteur, Carte nationale d'identité, Épouse, Pays de naissance",
  },
  months:
    'Janvier|Janv Février|Févr|Fév Mars Avril|Avr Mai Juin Juillet|Juil Août|Aou Septembre|Sept Octobre Novembre Décembre',
  sex: { M: 'MASCULIN HOMME H', F: 'FEMININ FEMME' },
};
