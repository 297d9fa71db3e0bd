import type { Measurement } from '@bonafide/domain';
import { type CheckOutcome, defineCheck, failedIf } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import type { FacesReading } from '../reading.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Does the selfie show one face, fit for comparison? */
export const check = defineCheck({
  id: 'face-present',
  title: 'Face on the selfie',
  description: 'The selfie shows exactly one person, whose face is large, sharp, lit and uncovered.',
  part: 'face',
  needs: ['selfie'],
  reasons: REASONS,
  run: ({ request, selfie }: Evidence): CheckOutcome<ReasonCode> => {
    if (!request.faceRequired || selfie.state === 'absent') return { status: 'not_applicable' };
    if (selfie.state !== 'read') {
      const heic = selfie.state === 'unusable' && selfie.code === 'image.heic';
      return { status: 'failed', reasons: [heic ? 'face.file_heic' : 'face.file_unusable'] };
    }
    return {
      ...failedIf(reasonsOf(selfie.value, request.skipQuality)),
      regions: selfie.value.faces.map(({ box }) => ({ step: 'FACE', box })),
      measurements: measurementsOf(selfie.value),
    };
  },
});

function reasonsOf({ faces, issues }: FacesReading, skipQuality: boolean): readonly ReasonCode[] {
  const counted = issues.filter(isReason);
  if (counted.length > 0) return counted;
  return skipQuality ? [] : (faces[0]?.quality.issues ?? []).filter(isReason);
}

/** The imaging package names its findings as this check names its reasons; an unknown name decides nothing. */
function isReason(issue: string): issue is ReasonCode {
  return Object.hasOwn(REASONS, issue);
}

function measurementsOf({ faces }: FacesReading): readonly Measurement[] {
  const { interEyeDistance = 0, sharpness = 0, scores = {} } = faces[0]?.quality ?? {};
  const measured = (name: string, value: number) =>
    ({ name, value, threshold: null, higherMeans: 'better', errorRate: null }) as const;
  return [
    { name: 'faces', value: faces.length, threshold: 1, higherMeans: 'worse', errorRate: null },
    measured('interEyeDistance', interEyeDistance),
    measured('sharpness', sharpness),
    ...Object.entries(scores).flatMap(([name, score]) => (score === null ? [] : [measured(`quality.${name}`, score)])),
  ];
}
