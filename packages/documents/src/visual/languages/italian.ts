import type { Language } from './language.ts';

export const ITALIAN: Language = {
  code: 'it',
  labels: {
    surname: 'Cognome, Cognomi',
    givenNames: 'Nome, Nomi, Nome(i), Prenome',
    fullName: 'Cognome e nome, Nome e cognome',
    dateOfBirth:
      'Data di nascita, Nato il, Nata il, Nato/a il, Luogo e data di nascita, Data e luogo di nascita, Nascita',
    placeOfBirth: 'Luogo di nascita, Nato a, Comune di nascita, Luogo nascita',
    sex: 'Sesso',
    nationality: 'Cittadinanza, Nazionalità',
    documentNumber:
      'Passaporto N., Passaporto Numero, Numero del passaporto, Numero documento, Numero del documento, N. documento, Documento N., Numero carta, Numero patente, Carta N., Numero',
    personalNumber: 'Codice fiscale, Numero personale, Codice personale, Numero di identificazione',
    dateOfIssue:
      'Data di rilascio, Rilasciato il, Data rilascio, Emissione, Data di emissione, Rilasciata il, Rilascio',
    dateOfExpiry: 'Data di scadenza, Scadenza, Valido fino al, Valida fino al, Scade il, Data scadenza, Valido fino a',
    authority: 'Autorità, Rilasciato da, Autorità di rilascio, Rilasciata da, Autorità rilasciante, Comune di rilascio',
    address: 'Indirizzo, Residenza, Domicilio, Indirizzo di residenza, Comune di residenza, Luogo di residenza',
    licenceCategories: 'Categorie, Categoria veicoli',
    issuingState: 'Codice paese, Codice dello stato, Stato di rilascio, Codice stato, Stato emittente, Paese',
    documentCode: 'Tipo',
    other:
      'Codice, Firma, Firma del titolare, Statura, Colore degli occhi, Stato civile, Professione, Annotazioni, Luogo di rilascio, Permesso di soggiorno, Tipo di permesso, Carta di identità, Passaporto, Patente di guida, Osservazioni, Note, Altezza, Numero di ingressi',
  },
  months: 'Gennaio Febbraio Marzo Aprile Maggio Giugno Luglio Agosto Settembre Ottobre Novembre Dicembre',
  sex: { M: 'MASCHIO MASCHILE UOMO', F: 'FEMMINA FEMMINILE DONNA' },
};
