import type { AttributeName, Box } from '@bonafide/domain';

/** Layouts that are understood. The first five are ICAO 9303 parts 4 to 7. */
export const MRZ_FORMATS = [
  'TD1',
  'TD2',
  'TD3',
  'MRV-A',
  'MRV-B',
  'FRENCH_ID',
  'ROMANIAN_ID',
  'RUSSIAN_PASSPORT',
  'SWISS_LICENCE',
  'DUTCH_LICENCE',
  'FRENCH_LICENCE',
  'LICENCE',
] as const;
export type MrzFormat = (typeof MRZ_FORMATS)[number];

/** Fields that are attributes of a person or document carry the attribute's name. */
export type MrzFieldName =
  | AttributeName
  | 'optionalData'
  | 'optionalData2'
  | 'administrativeCode'
  | 'administrativeCode2'
  | 'languageCode'
  | 'versionNumber';

/** Characters `start` (from 0) to before `end` of one line (from 0). */
export interface MrzRange {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export type MrzFieldError =
  | 'character' // A character that the field cannot hold.
  | 'date' // No such day.
  | 'date_incomplete' // Month or day unknown to the issuer (ICAO 9303-3 clause 4.8).
  | 'country' // A code that neither ICAO nor ISO knows.
  | 'empty';

/** One field as printed and as understood. A wrong field never throws and never hides. */
export interface MrzField {
  readonly name: MrzFieldName;
  readonly label: string;
  /** Normalised: dates `YYYY-MM-DD`, countries alpha-3, sex `M`, `F` or `X`; null when empty or not understood. */
  readonly value: string | null;
  /** What is known of an incomplete date: `YYYY` or `YYYY-MM`. */
  readonly partial?: string;
  /** A name in its own script, where the zone spells it letter by letter. */
  readonly native?: string;
  readonly raw: string;
  readonly range: MrzRange;
  readonly valid: boolean;
  readonly error: MrzFieldError | null;
}

export type MrzCheckDigitName = 'documentNumber' | 'dateOfBirth' | 'dateOfExpiry' | 'optionalData' | 'composite';

export interface MrzCheckDigit {
  readonly name: MrzCheckDigitName;
  /** What the covered characters demand. */
  readonly expected: string;
  /** What is printed. */
  readonly actual: string;
  readonly valid: boolean;
  readonly range: MrzRange;
  readonly covers: readonly MrzRange[];
}

/** A parsed machine-readable zone. */
export interface Mrz {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
  readonly fields: readonly MrzField[];
  readonly checkDigits: readonly MrzCheckDigit[];
  /** Every check digit holds; of a reading, moreover, what no check digit covers is more likely right than wrong. */
  readonly valid: boolean;
}

/** Why a character of the reading differs from what the recogniser saw. */
export type MrzCorrectionReason =
  | 'other_reading' // Other crops of the same line outvoted it.
  | 'filler_run' // A run of fillers was stretched or shortened to the line's length.
  | 'line_edge' // A stray mark before or after the line.
  | 'position' // The field holds only letters or only digits.
  | 'check_digit'; // Two characters were about equally likely; the check digit decided.

export interface MrzCorrection {
  readonly line: number;
  /** Place in the corrected line, from 0; a removed character stood before it. */
  readonly position: number;
  /** Empty for an inserted character. */
  readonly from: string;
  /** Empty for a removed character. */
  readonly to: string;
  readonly why: MrzCorrectionReason;
}

export interface MrzLineConfidence {
  /** [0,1], probability that the whole line is right, taking its characters as independent. */
  readonly line: number;
  /** [0,1] for every character. */
  readonly characters: readonly number[];
}

/** A zone as read from an image: the best reading, what was actually seen, and every difference between them. */
export interface MrzReading extends Mrz {
  /** Per line, what the recogniser saw in its best crop, unrepaired. */
  readonly raw: readonly string[];
  readonly corrections: readonly MrzCorrection[];
  readonly confidence: readonly MrzLineConfidence[];
  /** Where each line stands, px of the image. */
  readonly boxes: readonly Box[];
}
