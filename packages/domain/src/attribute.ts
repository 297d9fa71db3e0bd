import type { EvidenceRegion } from './check-result.ts';

/** Where a value can be read. */
export type ReadingSource = 'mrz' | 'visual' | 'barcode';

/** Where a resolved value comes from. `both`: at least two sources say the same. */
export type AttributeSource = ReadingSource | 'both';

/** Everything a document can say about its holder or itself. Dates are ISO 8601 `YYYY-MM-DD`; countries ISO 3166-1 alpha-3. */
export const ATTRIBUTE_NAMES = [
  'documentCode',
  'documentNumber',
  'issuingState',
  'nationality',
  'surname',
  'givenNames',
  'dateOfBirth',
  'dateOfExpiry',
  'dateOfIssue',
  'sex',
  'personalNumber',
  'placeOfBirth',
  'authority',
  'address',
  'licenceCategories',
] as const;
export type AttributeName = (typeof ATTRIBUTE_NAMES)[number];

/** One reading of one attribute, as one source has it. */
export interface AttributeReading {
  readonly source: ReadingSource;
  readonly value: string;
  /** Exactly what was recognised, before normalising. */
  readonly raw: string;
  readonly region: EvidenceRegion | null;
  /** [0,1], estimated probability that `value` is what the document says. */
  readonly confidence: number;
}

/** The resolved value and every reading behind it; conflicting readings stay visible. */
export interface Attribute {
  readonly name: AttributeName;
  readonly value: string;
  readonly source: AttributeSource;
  /** The value as printed with its diacritics or script, where the visual zone shows it. */
  readonly native: string | null;
  readonly confidence: number;
  readonly readings: readonly AttributeReading[];
  readonly conflict: boolean;
}

export type Attributes = Partial<Record<AttributeName, Attribute>>;
