/** A motor vehicle authority under its issuer identification number (AAMVA's public list). */
export interface AamvaIssuer {
  readonly jurisdiction: string;
  readonly country: 'USA' | 'CAN';
  readonly iin: string;
  readonly city: string;
  readonly postalCode: string;
}

const issuer = (
  country: AamvaIssuer['country'],
  [jurisdiction, iin, city, postalCode]: readonly [string, string, string, string],
): AamvaIssuer => ({ jurisdiction, country, iin, city, postalCode });

const US: readonly (readonly [string, string, string, string])[] = [
  ['AZ', '636026', 'PHOENIX', '850010000'],
  ['CA', '636014', 'SACRAMENTO', '958180000'],
  ['FL', '636010', 'TALLAHASSEE', '323990000'],
  ['GA', '636055', 'ATLANTA', '303340000'],
  ['IL', '636035', 'SPRINGFIELD', '627230000'],
  ['MA', '636002', 'BOSTON', '021330000'],
  ['NJ', '636036', 'TRENTON', '086660000'],
  ['NY', '636001', 'ALBANY', '122280000'],
  ['OH', '636023', 'COLUMBUS', '432230000'],
  ['PR', '604431', 'SAN JUAN', '009400000'],
  ['TX', '636015', 'AUSTIN', '787520000'],
  ['VA', '636000', 'RICHMOND', '232200000'],
  ['WA', '636045', 'OLYMPIA', '985070000'],
];

const CANADA: readonly (readonly [string, string, string, string])[] = [
  ['AB', '604432', 'EDMONTON', 'T5K 2J5'],
  ['BC', '636028', 'VICTORIA', 'V8W 9V8'],
  ['NB', '636017', 'FREDERICTON', 'E3B 5H1'],
  ['NS', '636013', 'HALIFAX', 'B3J 2Z4'],
  ['ON', '636012', 'TORONTO', 'M7A 1A1'],
  ['SK', '636044', 'REGINA', 'S4P 3Y2'],
];

/** Enough issuers of both countries to draw licences for. */
export const AAMVA_ISSUERS: readonly AamvaIssuer[] = [
  ...US.map((row) => issuer('USA', row)),
  ...CANADA.map((row) => issuer('CAN', row)),
];
