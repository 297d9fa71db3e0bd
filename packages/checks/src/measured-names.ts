import { LIVENESS_ACTIONS, PRESENTATION_SIGNALS } from '@bonafide/domain';
import { QUALITY_COMPONENTS, QUALITY_LIMITS } from '@bonafide/imaging';
import type { JudgedSignal } from './tamper-limits.ts';

const onSides = (...names: readonly string[]): readonly string[] =>
  ['front', 'back'].flatMap((side) => names.map((name) => `${side}.${name}`));

/** A trace that is not judged does not compile. */
const traces = (...signals: readonly JudgedSignal[]): readonly string[] => onSides(...signals);

const nearest = (...places: readonly string[]): readonly string[] =>
  ['selfie', 'portrait'].flatMap((face) => places.map((place) => `${face}.${place}.distance`));

/** What each check may measure, by its id: what a policy can set limits to. Checks that measure nothing are left out. */
export const MEASURED_NAMES: Readonly<Record<string, readonly string[]>> = {
  'age-estimate': ['age', 'age.from', 'age.to', 'looksMale', 'looksFemale'],
  'age-limit': ['age.least', 'age.most'],
  'aml-screening': ['score', 'hits'],
  'barcode-consistency': ['barcode.telling_anomalies', 'barcode.other_anomalies'],
  'blacklisted-face': nearest('blacklist', 'watch'),
  'document-display': traces('screen'),
  'document-edited': traces(
    'compression_inconsistent',
    'noise_inconsistent',
    'copied_region',
    'resampled_region',
    'editor_metadata',
    'pdf_incremental_save',
  ),
  'document-fields': ['surname', 'givenNames', 'documentNumber', 'dateOfBirth'],
  'document-monochrome': traces('black_and_white'),
  'document-print': traces('print', 'photocopy'),
  'document-readable': onSides('lines', ...Object.keys(QUALITY_LIMITS)),
  'duplicate-face': nearest('earlier'),
  'face-match': ['similarity', 'distance', 'distance.review'],
  'face-present': [
    'faces',
    'interEyeDistance',
    'sharpness',
    ...QUALITY_COMPONENTS.map((component) => `quality.${component}`),
  ],
  liveness: [
    ...LIVENESS_ACTIONS.map((action) => `action.${action}`),
    'depth',
    'flashCorrelation',
    'surroundingsFollow',
  ],
  'mrz-check-digits': ['clarity', 'corrections'],
  'mrz-print': traces('mrz_typeface', 'mrz_pitch'),
  'personal-number': ['confidence'],
  'portrait-present': ['portrait.interEyeDistance'],
  'portrait-substitution': traces('portrait_replaced', 'portrait_glued'),
  'presentation-attack': PRESENTATION_SIGNALS,
  'selfie-with-document': ['held.person.distance', 'held.document.distance'],
};
