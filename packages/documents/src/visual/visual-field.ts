import type { AttributeName, Box } from '@bonafide/domain';

/**
 * How a value was found: by a printed label, by the numbering of driving licences, because the MRZ's value stands
 * there, or because what is left over can hardly be anything else.
 */
export type FoundBy = 'label' | 'numbering' | 'mrz-value' | 'inference';

/** One value found in the visual inspection zone, and how it was found. */
export interface VisualField {
  readonly attribute: AttributeName;
  /** Normalised: ISO date, alpha-3 country, `M|F|X`, number without separators, names in upper case as printed. */
  readonly value: string;
  /** Every value that the print may mean (two-digit years, day and month order); `value` is the first. */
  readonly possible: readonly string[];
  readonly raw: string;
  readonly box: Box;
  /** [0,1], estimated probability that the document prints `value` as this attribute; see `field-confidence.ts`. */
  readonly confidence: number;
  readonly found: FoundBy;
}
