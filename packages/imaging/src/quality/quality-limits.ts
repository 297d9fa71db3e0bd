export const QUALITY_ISSUES = [
  'no_document',
  'cut_off',
  'covered',
  'blurred',
  'glare',
  'too_dark',
  'too_far',
  'black_and_white',
] as const;
export type QualityIssue = (typeof QUALITY_ISSUES)[number];

/** What is measured on a photo of a document, and when it is called bad. */
export interface QualityLimit {
  readonly issue: QualityIssue;
  /** Where the issue begins. */
  readonly limit: number;
  /** Median of good photos: how far a photo lies between it and the limit says what is likeliest wrong with it. */
  readonly usual: number;
}

/**
 * Limits beyond which a photo is called bad; fitted on photos of training designs with one fault each, against those
 * without, and reported on others (docs/measured.md). A photo that was read is not held to them.
 */
export const QUALITY_LIMITS = {
  /** Edge width in heights of a line: above 0.28 three specimens' zones in four were misread. */
  edgeWidth: { issue: 'blurred', limit: 0.28, usual: 0.09 },
  /** Edge width over the document's longer side, for photos so blurred that lines run into one tall line. */
  edgeShare: { issue: 'blurred', limit: 0.006, usual: 0.002 },
  /** px, across the sharpest direction: a lens out of focus. */
  edgePixels: { issue: 'blurred', limit: 2.8, usual: 2.15 },
  /** Widest over narrowest edge: a hand that shook. */
  shake: { issue: 'blurred', limit: 1.55, usual: 1.13 },
  /** px, of a line's box; lines of 9.3 and 10.5 gave 36 and 41 % of the characters of a near photo, 12.6 gave 91 %. */
  textHeight: { issue: 'too_far', limit: 11, usual: 28 },
  /** The document's extent over the picture's, in the direction that it fills more. */
  fill: { issue: 'too_far', limit: 0.5, usual: 0.75 },
  /** Luma of the paper. */
  bright: { issue: 'too_dark', limit: 115, usual: 230 },
  /** Share of the document under the largest reflection. */
  reflected: { issue: 'glare', limit: 0.005, usual: 0 },
  /** Share of the machine-readable zone whose print fades in light. */
  zoneBurnt: { issue: 'glare', limit: 0.05, usual: 0 },
  /** Share of the document under fingers. */
  covered: { issue: 'covered', limit: 0.01, usual: 0 },
  /** 1 when the document's edges lie outside the picture, else 0. */
  cutOff: { issue: 'cut_off', limit: 0.5, usual: 0 },
  /** Of the luma of the paper as 255. */
  chroma: { issue: 'black_and_white', limit: 14, usual: 95 },
  /** Characters of confident text below which nothing speaks for a document. */
  characters: { issue: 'no_document', limit: 20, usual: 300 },
} as const satisfies Readonly<Record<string, QualityLimit>>;

export type QualityMeasure = keyof typeof QUALITY_LIMITS;
