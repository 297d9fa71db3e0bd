import type { FieldKind, FormatSpec } from '../formats/index.ts';
import { RUSSIAN_NAME } from '../russian-names.ts';

/** How well a character fits a place, as a factor in (0,1]. A misfit is unlikely, never impossible: forms get misprinted. */
export type PositionPrior = (char: string) => number;

const UNUSUAL = 0.02;
const MISFIT = 0.03;
/** ICAO 9303-3 clause 4.6 writes numbers in names as words, and no code of a state has a digit: forms are not misprinted like that. */
const DIGIT_IN_WORD = 0.001;

const isDigit = (char: string): boolean => char >= '0' && char <= '9';
const isLetter = (char: string): boolean => char >= 'A' && char <= 'Z';

/** Issuers avoid the letter O in numbers, because it looks like 0; it has to be seen clearly. */
const LETTER_O = 0.3;

const anything: PositionPrior = (char) => (char === 'O' ? LETTER_O : 1);
const letter: PositionPrior = (char) => (isLetter(char) ? 1 : MISFIT);
const letterOrFiller: PositionPrior = (char) => (isLetter(char) || char === '<' ? 1 : DIGIT_IN_WORD);
const russianLetter: PositionPrior = (char) => (RUSSIAN_NAME.test(char) ? 1 : DIGIT_IN_WORD);
/** Fillers stand for unknown days and months, and for the check digit of a long document number. */
const digit: PositionPrior = (char) => (isDigit(char) ? 1 : char === '<' ? UNUSUAL : MISFIT);
const digitOrFiller: PositionPrior = (char) => (isDigit(char) || char === '<' ? 1 : MISFIT);
const sex: PositionPrior = (char) =>
  char === 'M' || char === 'F' || char === '<' ? 1 : char === 'X' ? UNUSUAL : MISFIT;

const BY_KIND: Readonly<Record<FieldKind, PositionPrior>> = {
  documentCode: anything,
  country: letterOrFiller,
  names: letterOrFiller,
  russianNames: russianLetter,
  surname: letterOrFiller,
  givenNames: letterOrFiller,
  number: anything,
  text: anything,
  digits: digit,
  birthDate: digit,
  expiryDate: digit,
  issueMonth: digit,
  sex,
};

/** The priors of every place of one line of a layout. */
export function positionPriors({ fields, checkDigits, lineLengths }: FormatSpec, line: number): PositionPrior[] {
  const priors = new Array<PositionPrior>(lineLengths[line] ?? 0).fill(anything);
  for (const { kind, line: fieldLine, start, end } of fields) {
    if (fieldLine === line) priors.fill(BY_KIND[kind], start, end);
    if (fieldLine === line && kind === 'documentCode') priors[start] = letter;
  }
  for (const check of checkDigits) {
    if (check.line === line) priors[check.position] = check.fillerWhenEmpty ? digitOrFiller : digit;
  }
  return priors;
}
