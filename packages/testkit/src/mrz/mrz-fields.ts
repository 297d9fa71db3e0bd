export const MRZ_FORMATS = ['TD1', 'TD2', 'TD3', 'MRVA', 'MRVB'] as const;
export type MrzFormat = (typeof MRZ_FORMATS)[number];

export type Sex = 'F' | 'M' | 'X';

/** What a machine-readable zone says. Names may carry diacritics; dates are ISO 8601. */
export interface MrzFields {
  /** One or two letters: `P`, `I`, `V`, `IR` ... */
  readonly documentCode: string;
  readonly issuingState: string;
  readonly nationality: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly documentNumber: string;
  readonly dateOfBirth: string;
  readonly sex: Sex;
  readonly dateOfExpiry: string;
  /** Personal number or other optional data; empty when none. */
  readonly optionalData?: string;
}

/** The check digits that a format has; `composite` covers them all. */
export type CheckDigitName = 'documentNumber' | 'dateOfBirth' | 'dateOfExpiry' | 'optionalData' | 'composite';

/** Mistakes to plant. A wrong digit is the only wrong one: the composite is computed over what is printed. */
export interface MrzFaults {
  readonly wrongCheckDigits?: readonly CheckDigitName[];
}
