/** What a field of a 2D-Doc means, as far as proofs of address need it. */
export type TwoDDocMeaning =
  | 'beneficiaryLine'
  | 'beneficiaryTitle'
  | 'beneficiaryGivenNames'
  | 'beneficiarySurname'
  | 'recipientLine'
  | 'recipientTitle'
  | 'recipientGivenNames'
  | 'recipientSurname'
  | 'serviceAddress'
  | 'servicePostalCode'
  | 'serviceCity'
  | 'serviceCountry'
  | 'recipientAddress'
  | 'recipientPostalCode'
  | 'recipientCity'
  | 'recipientCountry'
  | 'accountHolder'
  | 'taxpayer'
  | 'other';

export interface TwoDDocFieldSpec {
  readonly meaning: TwoDDocMeaning;
  /** Characters of a field of fixed length; null for one that a separator ends. */
  readonly length: number | null;
}

const variable = (meaning: TwoDDocMeaning): TwoDDocFieldSpec => ({ meaning, length: null });
const fixed = (meaning: TwoDDocMeaning, length: number): TwoDDocFieldSpec => ({ meaning, length });

/** The catalogue of the French agency for secure documents (ANTS), by data identifier. */
const SPECS: Readonly<Record<string, TwoDDocFieldSpec>> = {
  10: variable('beneficiaryLine'),
  11: variable('beneficiaryTitle'),
  12: variable('beneficiaryGivenNames'),
  13: variable('beneficiarySurname'),
  14: variable('recipientLine'),
  15: variable('recipientTitle'),
  16: variable('recipientGivenNames'),
  17: variable('recipientSurname'),
  '1C': fixed('other', 8),
  20: variable('serviceAddress'),
  21: variable('serviceAddress'),
  22: variable('serviceAddress'),
  23: variable('serviceAddress'),
  24: fixed('servicePostalCode', 5),
  25: variable('serviceCity'),
  26: fixed('serviceCountry', 2),
  27: variable('recipientAddress'),
  28: variable('recipientAddress'),
  29: variable('recipientAddress'),
  '2A': variable('recipientAddress'),
  '2B': fixed('recipientPostalCode', 5),
  '2C': variable('recipientCity'),
  '2D': fixed('recipientCountry', 2),
  30: variable('accountHolder'),
  45: fixed('other', 4),
  46: variable('taxpayer'),
  47: fixed('other', 13),
  48: variable('taxpayer'),
  49: fixed('other', 13),
  '4A': fixed('other', 8),
};

/** An identifier that is not in the catalogue is taken to end at its separator. */
export function fieldSpec(id: string): TwoDDocFieldSpec {
  return SPECS[id] ?? variable('other');
}
