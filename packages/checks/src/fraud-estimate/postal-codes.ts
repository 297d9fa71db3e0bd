/** Forms of postal codes, digits as `9` and letters as `A`, by ISO 3166-1 alpha-2; as the Universal Postal Union lists them. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  AT: ['9999'],
  AU: ['9999'],
  BE: ['9999'],
  BG: ['9999'],
  BR: ['99999999'],
  CA: ['A9A9A9'],
  CH: ['9999'],
  CZ: ['99999'],
  DE: ['99999'],
  DK: ['9999'],
  EE: ['99999'],
  ES: ['99999'],
  FI: ['99999'],
  FR: ['99999'],
  GB: ['A99AA', 'A999AA', 'AA99AA', 'AA999AA', 'A9A9AA', 'AA9A9AA'],
  GR: ['99999'],
  HR: ['99999'],
  HU: ['9999'],
  IN: ['999999'],
  IT: ['99999'],
  JP: ['9999999'],
  LT: ['99999'],
  LU: ['9999'],
  LV: ['9999'],
  MX: ['99999'],
  NL: ['9999AA'],
  NO: ['9999'],
  PL: ['99999'],
  PT: ['9999999', '9999'],
  RO: ['999999'],
  SE: ['99999'],
  SG: ['999999'],
  SI: ['9999'],
  SK: ['99999'],
  TR: ['99999'],
  UA: ['99999'],
  US: ['99999', '999999999'],
};

/** Whether a postal code has the form of its country; null for countries whose forms are not known here. */
export function isPostalCode(country: string, text: string): boolean | null {
  const forms = Object.hasOwn(FORMS, country) ? FORMS[country] : undefined;
  if (!forms) return null;
  const prefix = new RegExp(`^${country}[\\s-]`, 'i');
  const plain = text.trim().replace(prefix, '').replace(/[\s-]/g, '');
  return forms.includes(plain.replace(/\d/g, '9').replace(/[a-z]/gi, 'A'));
}
