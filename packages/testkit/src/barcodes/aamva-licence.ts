import type { Sex } from '../mrz/index.ts';
import type { AamvaIssuer } from './aamva-issuers.ts';

/** What a licence says. Dates are ISO 8601; text is printed in capitals. */
export interface AamvaHolder {
  readonly surname: string;
  /** First and further given names, parted by spaces. */
  readonly givenNames: string;
  readonly suffix?: string;
  readonly sex: Sex;
  readonly dateOfBirth: string;
  readonly dateOfIssue: string;
  readonly dateOfExpiry: string;
  readonly documentNumber: string;
  readonly street: string;
  readonly vehicleClass?: string;
  readonly heightCm?: number;
  readonly weightKg?: number;
  readonly donor?: boolean;
  readonly veteran?: boolean;
}

export const AAMVA_VERSIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type AamvaVersion = (typeof AAMVA_VERSIONS)[number];

/** How real writers differ from the standard; all false when left out. */
export interface AamvaSloppiness {
  /** Dates in the order of the other country. */
  readonly otherDateOrder?: boolean;
  /** Offsets and lengths of the subfiles are wrong by a few bytes. */
  readonly wrongLengths?: boolean;
  /** CR LF between elements instead of LF. */
  readonly carriageReturns?: boolean;
  /** No header: elements alone, as scanners that act as keyboards leave them. */
  readonly noHeader?: boolean;
}

export interface AamvaIssue {
  readonly version: AamvaVersion;
  readonly issuer: AamvaIssuer;
  /** Licence, identification card. */
  readonly subfile?: 'DL' | 'ID';
  readonly sloppiness?: AamvaSloppiness;
  /** Elements to set or, with null, to leave out, by their identifier. */
  readonly changes?: Readonly<Record<string, string | null>>;
}
