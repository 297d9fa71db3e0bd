import type { MrzCheckDigitName, MrzFieldName, MrzFormat, MrzRange } from '../mrz-types.ts';

/** What a field holds; says how its value is understood and which characters can stand in it. */
export type FieldKind =
  | 'documentCode'
  | 'country'
  | 'names' // Primary identifier, two fillers, secondary identifier.
  | 'russianNames' // The same in the Russian internal passport's own spelling.
  | 'surname'
  | 'givenNames'
  | 'number'
  | 'digits'
  | 'text'
  | 'birthDate'
  | 'expiryDate'
  | 'issueMonth' // YYMM
  | 'sex';

export interface FieldSpec extends MrzRange {
  readonly name: MrzFieldName;
  readonly label: string;
  readonly kind: FieldKind;
}

export interface CheckDigitSpec {
  readonly name: MrzCheckDigitName;
  readonly line: number;
  readonly position: number;
  readonly covers: readonly MrzRange[];
  /** A filler may stand for 0 when everything covered is filler (ICAO 9303-4 clause 4.2.2.2, personal number). */
  readonly fillerWhenEmpty?: boolean;
}

/** One layout as a table. */
export interface FormatSpec {
  readonly format: MrzFormat;
  readonly lineLengths: readonly number[];
  /** What line `prefixLine` begins with; tells layouts of equal size apart. */
  readonly prefix: RegExp;
  readonly prefixLine: number;
  /** So little else proves the layout that lines without its prefix and a known issuer are no such zone. */
  readonly needsPrefix?: boolean;
  /** One issuer's own layout, never assumed of lines that begin otherwise. */
  readonly national?: boolean;
  readonly fields: readonly FieldSpec[];
  readonly checkDigits: readonly CheckDigitSpec[];
  /**
   * Where a document number of more than nine characters goes on: a filler stands for its check digit, the rest and
   * the check digit open this optional field (ICAO 9303-5 clause 4.2.2.1 note j, 9303-6 likewise).
   */
  readonly longNumber?: { readonly number: MrzRange; readonly rest: MrzRange };
}

export const range = (line: number, start: number, end: number): MrzRange => ({ line, start, end });

export const field = (name: MrzFieldName, label: string, kind: FieldKind, where: MrzRange): FieldSpec => ({
  name,
  label,
  kind,
  ...where,
});
