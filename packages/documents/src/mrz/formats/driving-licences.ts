import { type FormatSpec, field, range } from './format-spec.ts';

const LENGTH = 30;
const COMPOSITE = { name: 'composite', line: 0, position: LENGTH - 1, covers: [range(0, 0, LENGTH - 1)] } as const;
const HEAD = [
  field('documentCode', 'Document code', 'documentCode', range(0, 0, 2)),
  field('issuingState', 'Issuing state', 'country', range(0, 2, 5)),
];
const BASE = { lineLengths: [LENGTH], prefixLine: 0, checkDigits: [COMPOSITE], needsPrefix: true };

/**
 * One line of 30 that opens the chip of a driving licence (ISO/IEC 18013-3 annex B, Regulation (EU) 383/2012 annex III): the
 * letter D, the kind of chip lock, data as the issuer likes, one check digit over all.
 */
export const LICENCE: FormatSpec = {
  ...BASE,
  format: 'LICENCE',
  prefix: /^D[1NP<](?!FRA|NLD)/,
  fields: [...HEAD, field('optionalData', 'Data of the issuer', 'text', range(0, 5, 29))],
};

/** The Dutch licence: version, number of ten digits, then random characters. */
export const DUTCH_LICENCE: FormatSpec = {
  ...BASE,
  format: 'DUTCH_LICENCE',
  prefix: /^D[1NP<]NLD/,
  fields: [
    ...HEAD,
    field('versionNumber', 'Version', 'digits', range(0, 5, 6)),
    field('documentNumber', 'Document number', 'digits', range(0, 6, 16)),
    field('optionalData', 'Random characters', 'text', range(0, 16, 29)),
  ],
};

/** The French licence: number, expiry and the beginning of the surname. */
export const FRENCH_LICENCE: FormatSpec = {
  ...BASE,
  format: 'FRENCH_LICENCE',
  prefix: /^D[1NP<]FRA/,
  fields: [
    ...HEAD,
    field('documentNumber', 'Document number', 'number', range(0, 5, 14)),
    field('dateOfExpiry', 'Date of expiry', 'expiryDate', range(0, 15, 21)),
    field('surname', 'Surname', 'surname', range(0, 21, 28)),
    field('languageCode', 'Language', 'text', range(0, 28, 29)),
  ],
  checkDigits: [{ name: 'documentNumber', line: 0, position: 14, covers: [range(0, 0, 14)] }, COMPOSITE],
};
