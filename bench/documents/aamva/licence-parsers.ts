import { attributesOfAamva, parseAamva } from '@bonafide/documents';
import { peerModule } from '../readers/peer-packages.ts';

/** What every parser is asked for; dates ISO 8601, given names parted by spaces. */
export const ASKED = ['surname', 'givenNames', 'documentNumber', 'dateOfBirth', 'dateOfExpiry', 'dateOfIssue'] as const;
export type LicenceValues = Partial<Record<(typeof ASKED)[number], string>>;

/** Null when the payload is none that the parser knows; may throw, too. */
export type LicenceParser = (payload: string) => LicenceValues | null;

/** aamva-parser 1.7.0: dates are `Date` objects of local midnight. */
interface AamvaParser {
  parse(payload: string): Record<string, unknown>;
}
/** parse-usdl 3.2.0: dates are `YYYY-MM-DD`, names as written. */
interface ParseUsdl {
  parse(payload: string, options: { suppressErrors: boolean }): Record<string, string | undefined>;
}

export const LICENCE_PARSERS: Readonly<Record<string, () => LicenceParser>> = {
  bonafide: () => (payload) => {
    const licence = parseAamva(Buffer.from(payload, 'latin1'));
    if (!licence) return null;
    const attributes = attributesOfAamva(licence, 'BACK', null);
    return given(ASKED.map((name) => [name, attributes[name]?.value]));
  },
  'aamva-parser': () => {
    const { parse } = peerModule('aamva-parser') as AamvaParser;
    return (payload) => {
      const read = parse(payload);
      return given([
        ['surname', text(read.lastName)],
        ['givenNames', [text(read.firstName), text(read.middleName)].filter(Boolean).join(' ')],
        ['documentNumber', text(read.driversLicenseId)],
        ['dateOfBirth', localDay(read.dateOfBirth)],
        ['dateOfExpiry', localDay(read.expirationDate)],
        ['dateOfIssue', localDay(read.issueDate)],
      ]);
    };
  },
  'parse-usdl': () => {
    const { parse } = peerModule('parse-usdl') as ParseUsdl;
    return (payload) => {
      const read = parse(payload, { suppressErrors: true });
      return given([
        ['surname', read.lastName],
        ['givenNames', [read.firstName, read.middleName].filter(Boolean).join(' ') || read.firstNameAndMiddleName],
        ['documentNumber', read.documentNumber],
        ['dateOfBirth', read.dateOfBirth],
        ['dateOfExpiry', read.dateOfExpiry],
        ['dateOfIssue', read.dateOfIssue],
      ]);
    };
  },
};

function given(values: readonly (readonly [(typeof ASKED)[number], string | null | undefined])[]): LicenceValues {
  return Object.fromEntries(values.filter(([, value]) => value));
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function localDay(value: unknown): string | null {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
}
