import type { Box } from './geometry.ts';

/** The 37 characters of ICAO 9303-3 table 1, in the order the line recogniser uses. */
export const MRZ_ALPHABET = '<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** One recognised character with the probability of it and of its best rivals. */
export interface MrzCharacter {
  readonly char: string;
  readonly probability: number;
  /** Most probable other characters at this place, best first. */
  readonly rivals: readonly { readonly char: string; readonly probability: number }[];
}

/** One way to read one printed line (a crop with its own margins). Text is exactly what the network saw, unrepaired. */
export interface MrzLineReading {
  readonly text: string;
  readonly characters: readonly MrzCharacter[];
  readonly confidence: number;
}

/** A row of a machine-readable zone: several readings of the same printed line. */
export interface MrzRowCandidate {
  readonly readings: readonly MrzLineReading[];
  readonly box: Box;
}

/** Rows from top to bottom that may form one machine-readable zone. */
export interface MrzBlockCandidate {
  readonly rows: readonly MrzRowCandidate[];
  readonly box: Box;
}
