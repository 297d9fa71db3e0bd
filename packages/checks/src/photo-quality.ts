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

/** Measurements of which more is worse. */
const WORSE = new Set(['edgeWidth', 'edgeShare', 'burnt', 'zoneBurnt', 'covered']);

/** Imaging's judgement of a photo in the words of checks. */
export function photoQuality({ issues, measurements }: DocumentImageReading['quality']): PhotoQuality {
  return {
    issues: issues.map((issue) => REASON_BY_ISSUE[issue]).filter((reason) => reason !== null),
    measurements: measurements.map((measured) => ({
      ...measured,
      higherMeans: WORSE.has(measured.name) ? 'worse' : 'better',
      errorRate: null,
    })),
  };
}
