import words from './languages.json' with { type: 'json' };

/** What proofs of address are, under the contract's names. */
export type PaperKind =
  | 'electricity_bill'
  | 'gas_bill'
  | 'water_bill'
  | 'telephone_bill'
  | 'internet_bill'
  | 'bank_statement'
  | 'tax_letter'
  | 'authority_letter';

/** ISO 639-1 codes of the languages that papers are written in. */
export type PaperLanguage = keyof typeof words;

/** What bills, statements and letters say in one language, and how its people are addressed. */
export interface PaperWords {
  readonly titles: Readonly<Partial<Record<PaperKind, string>>>;
  readonly date: string;
  readonly customer: string;
  readonly period: string;
  readonly due: string;
  readonly total: string;
  readonly items: readonly string[];
  readonly taxItems?: readonly string[];
  readonly greeting: string;
  readonly body: readonly string[];
  readonly closing: string;
  /** As they stand in a date. */
  readonly months: readonly string[];
  /** Before names of women, of men. */
  readonly honorifics?: readonly string[];
  readonly surnameFirst?: boolean;
  /** Whole names, in scripts that `drawHolder` does not write. */
  readonly residents?: readonly string[];
  readonly streets: readonly string[];
  /** Postal code, `9` a digit and `A` a letter, and town. */
  readonly towns: readonly (readonly string[])[];
  /** Lines of an address: street, number, flat, code, town, TOWN. */
  readonly address: readonly string[];
  readonly iban: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly rightToLeft?: boolean;
}

export const paperWordsOf = (language: PaperLanguage): PaperWords => words[language];
