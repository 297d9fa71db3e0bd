import type { Language } from './language.ts';

export const IRISH: Language = {
  code: 'ga',
  labels: {
    surname: 'Sloinne',
    givenNames: 'Réamhainm, Réamhainmneacha, Réamhainm(neacha), Céadainm, Túsainm',
    fullName: 'Ainm, Ainm iomlán',
    dateOfBirth: 'Dáta breithe',
    placeOfBirth: 'Áit bhreithe',
    sex: 'Gnéas',
    nationality: 'Náisiúntacht',
    documentNumber:
      'Pas uimh, Uimhir an phas, Uimhir phas, Uimhir, Uimhir an doiciméid, Uimhir cárta, Uimhir an cheadúnais',
    personalNumber: 'Uimhir phearsanta, Uimhir aitheantais',
    dateOfIssue: 'Dáta eisiúna',
    dateOfExpiry: 'As feidhm, Dáta éaga, Bailí go dtí, Dáta as feidhm',
    authority: 'Údarás, Údarás eisiúna',
    address: 'Seoladh',
    licenceCategories: 'Catagóirí',
    issuingState: 'Cód stáit, Stát eisiúna',
    other: 'Cineál, Síniú, Síniú an tsealbhóra, Pas, Ceadúnas tiomána, Cárta aitheantais, Airde',
  },
  months:
    'Eanáir|Ean Feabhra|Feabh Márta Aibreán|Aib Bealtaine|Beal Meitheamh|Meith Iúil Lúnasa|Lún MeánFómhair|MFómh DeireadhFómhair|DFómh Samhain|Samh Nollaig|Noll',
  sex: { M: 'FIREANN FIR', F: 'BAINEANN BAIN' },
};
