import type { Language } from './language.ts';

export const ROMANIAN: Language = {
  code: 'ro',
  labels: {
    surname: 'Nume, Numele, Nume de familie, Numele de familie',
    givenNames: 'Prenume, Prenumele, Prenume(le)',
    fullName: 'Nume și prenume, Numele și prenumele, Nume complet, Nume prenume',
    dateOfBirth: 'Data nașterii, Născut la, Născut(ă) la, Data și locul nașterii',
    placeOfBirth: 'Locul nașterii, Loc naștere, Loc nașterii, Loc de naștere, Locul de naștere',
    sex: 'Sex, Sexul, Gen',
    nationality: 'Cetățenia, Cetățenie, Naționalitate, Naționalitatea',
    documentNumber:
      'Nr. pașaport, Numărul pașaportului, Pașaport nr, Seria nr, Seria și numărul, Număr document, Nr. document, Numărul documentului, Nr. permis, Seria, Număr, Număr card, Nr document',
    personalNumber: 'CNP, Cod numeric personal, Cod personal, Număr personal, IDNP',
    dateOfIssue: 'Data eliberării, Data emiterii, Eliberat la, Eliberat la data de, Emis la data, Eliberat',
    dateOfExpiry:
      'Data expirării, Valabil până la, Valabilitate, Valabil, Data expirarii, Expiră la, Expiră, Valabil până la data de',
    authority: 'Autoritatea, Emisă de, Eliberat de, Autoritate, Autoritatea emitentă, Emitent, Emis de',
    address: 'Domiciliu, Adresa, Domiciliul, Reședința, Domiciliat în',
    licenceCategories: 'Categorii, Categoria',
    issuingState: 'Codul țării, Cod țară, Stat emitent, Codul statului, Țara emitentă, Codul statului emitent',
    documentCode: 'Tip',
    other:
      'Semnătura, Semnătura titularului, Înălțime, Pașaport, Carte de identitate, Permis de ședere, Tipul permisului, Permis de conducere, Locul eliberării, Culoarea ochilor, Observații, Tipul, Tata, Mama, Buletin de identitate',
  },
  months: 'Ianuarie Februarie Martie Aprilie Mai Iunie Iulie August Septembrie Octombrie Noiembrie Decembrie',
  sex: { M: 'MASCULIN BARBAT', F: 'FEMININ FEMEIE' },
};
