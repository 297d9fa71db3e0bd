import type { DocumentImageReading, QualityIssue } from '@bonafide/imaging';
import type { PhotoQuality } from './reading.ts';

/** Reason of `document-readable` for each issue; null for what is only told: a black and white print may be genuine. */
const REASON_BY_ISSUE: Readonly<Record<QualityIssue, string | null>> = {
  no_document: 'document.not_found',
  cut_off: 'document.cut_off',
  covered: 'document.covered',
  blurred: 'document.blurred',
  glare: 'document.glare',
  too_dark: 'document.too_dark',
  too_far: 'document.text_too_small',
  black_and_white: null,
};

/** Imaging's judgement of a photo in the words of checks. */
export function photoQuality({ issues, likeliest, measurements }: DocumentImageReading['quality']): PhotoQuality {
  return {
    issues: issues.map((issue) => REASON_BY_ISSUE[issue]).filter((reason) => reason !== null),
    likeliest: likeliest && REASON_BY_ISSUE[likeliest],
    measurements: measurements.map((measured) => ({ ...measured, errorRate: null })),
  };
}
