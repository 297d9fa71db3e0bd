/** Postal codes as the countries write them, on folded text. Countries without codes (`HK`, `AE` …) are missing. */
const FIGURES: Readonly<Record<number, string>> = {
  3: 'FO IS LS MG PG',
  4: `AF AL AM AT AU BD BE BG CH CY DK GE GL HU LI LU LV MD MK NZ NO PH SI TN VE ZA PY`,
  5: `AX BA CR CU DE DZ EC EE EG ES FI FR GT HR ID IQ IT JO KE KR KW LA LK LT MA MC ME MM MN MX MY NP PE PK PM RE RS SA SM SN TH TR UA
    US UY UZ VA XK ZM DO HN`,
  6: 'BY CN CO IN KG KZ NG RO RU SG TJ TM VN',
  7: 'CL IL',
};

const FORMS: Readonly<Record<string, string>> = {
  AR: '([a-z]?\\d{4}(?:[a-z]{3})?)',
  AZ: '(?:az ?)?(\\d{4})',
  BR: '(\\d{5}-?\\d{3})',
  CA: '([a-z]\\d[a-z] ?\\d[a-z]\\d)',
  CL: '(\\d{3}-?\\d{4})',
  CZ: '(\\d{3} ?\\d{2})',
  EC: '(\\d{6})',
  GB: '([a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2})',
  GR: '(\\d{3} ?\\d{2})',
  IE: '([a-z]\\d[\\dw] ?[a-z\\d]{4})',
  IN: '(\\d{3} ?\\d{3})',
  IR: '(\\d{5}-?\\d{5})',
  IS: '(\\d{3})',
  JP: '(\\d{3}-?\\d{4})',
  KR: '(\\d{5}|\\d{3}-\\d{3})',
  LT: '(?:lt-?)?(\\d{5})',
  LV: '(?:lv-?)?(\\d{4})',
  MT: '([a-z]{3} ?\\d{4})',
  NL: '(\\d{4} ?[a-z]{2}|\\d{4})',
  PL: '(\\d{2}-?\\d{3})',
  PT: '(\\d{4}-\\d{3}|\\d{4})',
  SE: '(\\d{3} ?\\d{2})',
  SK: '(\\d{3} ?\\d{2})',
  TW: '(\\d{5,6}|\\d{3})',
  US: '(\\d{5}(?:-\\d{4})?)',
};

const BY_COUNTRY: ReadonlyMap<string, RegExp> = new Map([
  ...Object.entries(FIGURES).flatMap(([figures, countries]) =>
    countries.split(/\s+/).map((country) => [country, compiled(`(\\d{${figures}})`, country)] as const),
  ),
  ...Object.entries(FORMS).map(([country, form]) => [country, compiled(form, country)] as const),
]);

/** The country's letters may stand before the figures: `D-10115`, `LT-01103`. */
function compiled(form: string, country: string): RegExp {
  return new RegExp(`(?<![a-z\\d])(?:${country.toLowerCase()}-|[a-z]-)?${form}(?![a-z\\d])(?!-\\d)`, 'g');
}

/**
 * When the country is not known, from the most to the least certain: with a country's letters before, hyphenated (Poland,
 * Portugal, Brazil, United States, Japan), United Kingdom, Canada, Ireland, Argentina, spaced
 * (Czechia, Greece, Sweden, India), six to eight and five figures, Netherlands.
 */
const ANYWHERE: readonly RegExp[] = [
  /\b[a-z]{1,2}-(\d{4,6})\b/g,
  /\b(\d{2}-\d{3}|\d{4}-\d{3}|\d{5}-\d{3,4}|\d{5}-\d{5}|\d{3}-\d{4})\b(?!-\d)/g,
  /\b([a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})\b/g,
  /\b([a-z]\d[a-z] ?\d[a-z]\d)\b/g,
  /\b([a-z]\d[\dw] (?=[a-z]*\d)[a-z\d]{4})\b/g,
  /\b([a-z]\d{4}[a-z]{3})\b/g,
  /\b(\d{3} \d{2})\b(?! ?(?:st|nd|rd|th)\b)/g,
  /\b(\d{3} \d{3})(?=\s*(?:,|$))/g,
  /\b(\d{6,8})\b/g,
  /\b(\d{5})\b/g,
  /(?<=[^\s].*)\b(\d{4} ?[a-z]{2})(?= |,|$)/g,
  /\b(\d{4})\b/g,
];

/** How a country writes its codes (alpha-2); null: how all of them do. A country without codes has none. */
export function postalForms(country: string | null): readonly RegExp[] {
  if (country === null) return ANYWHERE;
  const own = BY_COUNTRY.get(country);
  return own === undefined ? [] : [own];
}
