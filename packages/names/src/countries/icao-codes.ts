/**
 * Codes that ICAO 9303-3 section 5 adds to ISO 3166-1 for issuers and nationalities, each with the ISO alpha-2 code
 * that stands for it at the edge (null: none does).
 */
export const ICAO_CODES: readonly (readonly [code: string, alpha2: string | null, name: string])[] = [
  // Part A: a state with its own letter, and British nationals other than British citizens.
  ['D', 'DE', 'Germany'],
  ['GBD', 'GB', 'British Overseas Territories citizen'],
  ['GBN', 'GB', 'British National (Overseas)'],
  ['GBO', 'GB', 'British Overseas citizen'],
  ['GBP', 'GB', 'British protected person'],
  ['GBS', 'GB', 'British subject'],
  // Kosovo has no ISO code; documents say RKS or XKX, ISO's user-assigned XK is used at the edge.
  ['RKS', 'XK', 'Kosovo'],
  ['XKX', 'XK', 'Kosovo'],
  // Part B: the European Union, the United Nations and other organisations that issue documents.
  ['EUE', null, 'European Union'],
  ['UNO', null, 'United Nations Organization'],
  ['UNA', null, 'United Nations specialized agency'],
  ['UNK', null, 'United Nations Interim Administration Mission in Kosovo'],
  ['IAO', null, 'International Civil Aviation Organization'],
  ['XBA', null, 'African Development Bank'],
  ['XIM', null, 'African Export-Import Bank'],
  ['XCC', null, 'Caribbean Community'],
  ['XCE', null, 'Council of Europe'],
  ['XCO', null, 'Common Market for Eastern and Southern Africa'],
  ['XEC', null, 'Economic Community of West African States'],
  ['XES', null, 'Organization of Eastern Caribbean States'],
  ['XMP', null, 'Parliamentary Assembly of the Mediterranean'],
  ['XOM', null, 'Sovereign Military Order of Malta'],
  ['XPO', null, 'International Criminal Police Organization'],
  ['XDC', null, 'Southern African Development Community'],
  // Codes that ISO 3166-1 has withdrawn and documents in use still carry.
  ['ROM', 'RO', 'Romania'],
  ['ZIM', 'ZW', 'Zimbabwe'],
  ['NTZ', null, 'Neutral Zone'],
  // Part C: people without a defined nationality.
  ['XXA', null, 'Stateless person'],
  ['XXB', null, 'Refugee'],
  ['XXC', null, 'Refugee, other'],
  ['XXX', null, 'Person of unspecified nationality'],
  // Part D: specimens.
  ['UTO', null, 'Utopia'],
];

/** Issuer of specimens only: no such document identifies anybody. */
export const SPECIMEN_ISSUER = 'UTO';
