import type { Language } from './language.ts';

export const ICELANDIC: Language = {
  code: 'is',
  labels: {
    surname: 'Kenninafn, Eftirnafn, Föðurnafn',
    givenNames: 'Eiginnafn, Eiginnöfn, Fornafn',
    fullName: 'Nafn, Fullt nafn',
    dateOfBirth: 'Fæðingardagur, Fæðingardagur og ár, Fædd, Fæðingardagsetning',
    placeOfBirth: 'Fæðingarstaður',
    sex: 'Kyn',
    nationality: 'Ríkisfang, Þjóðerni',
    documentNumber: 'Vegabréfsnúmer, Vegabréf nr, Skírteinisnúmer, Númer, Skjalsnúmer, Kortnúmer, Númer vegabréfs',
    personalNumber: 'Kennitala',
    dateOfIssue: 'Útgáfudagur, Gefið út, Útgáfudagur vegabréfs',
    dateOfExpiry: 'Gildir til, Gildistími, Gildir út, Rennur út',
    authority: 'Útgefandi, Stjórnvald, Útgefið af, Yfirvald, Útgáfuaðili',
    address: 'Heimilisfang, Lögheimili, Heimili, Póstfang',
    licenceCategories: 'Flokkar',
    issuingState: 'Landskóði, Útgáfuríki, Útgáfuland',
    documentCode: 'Tegund',
    other: 'Undirskrift, Hæð, Vegabréf, Nafnskírteini, Ökuskírteini, Athugasemdir, Dvalarleyfi, Eiginhandarundirskrift',
  },
  months: 'Janúar Febrúar Mars Apríl Maí Júní Júlí Ágúst September|Sept Október Nóvember Desember',
  sex: { M: 'KARL KK', F: 'KONA KVK' },
};
