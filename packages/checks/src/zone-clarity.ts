import { type MrzCheckDigit, type MrzReading, rangeConfidence } from '@bonafide/documents';

/**
 * Least probability that a failing check digit and everything it covers were read right, for the failure to count
 * against the document and not against the photo.
 */
export const CLEARLY_READ = 0.9;

/** Probability that a digit and all it covers were read right, in [0,1]. */
export function digitConfidence(mrz: MrzReading, digit: MrzCheckDigit): number {
  return [digit.range, ...digit.covers].reduce((product, range) => product * rangeConfidence(mrz, range), 1);
}

/** A check digit fails that was read clearly, with all it covers: the document contradicts itself, or something hides print. */
export function contradictsItself(mrz: MrzReading): boolean {
  return mrz.checkDigits.some((digit) => !digit.valid && digitConfidence(mrz, digit) >= CLEARLY_READ);
}
