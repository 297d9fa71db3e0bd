import type { AttributeName, Box } from '@bonafide/domain';

/** One value found in the visual inspection zone, and how it was found. */
export interface VisualField {
  readonly attribute: AttributeName;
  /** Normalised: ISO date, alpha-3 country, `M|F|X`, number without separators, names in upper case as printed. */
  readonly value: string;
  /** Every value that the print may mean (two-digit years, day and month order); `value` is the first. */
  readonly possible: readonly string[];
  readonly raw: string;
  readonly box: Box;
  /** [0,1] */
  readonly confidence: number;
  /** By a printed label, by the numbering of EU driving licences, or because the MRZ's value stands there. */
  readonly found: 'label' | 'numbering' | 'mrz-value';
}
