import type { Measurement } from '@bonafide/domain';
import { type CheckOutcome, defineCheck } from '../check.ts';
import { type Evidence, readingOf } from '../evidence.ts';
import { matchPortrait, type PortraitMatch } from './match-portrait.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** How the operating point was measured; see the card of the recognition model. */
const MATCH_ERROR_RATE = 'FMR 0 of 4,500 (95 % interval 0 to 0.09 %), FNMR 39 of 450 on 100 photos of ten people';

/** Is it the same person? */
export const check = defineCheck({
  id: 'face-match',
  title: 'Selfie against portrait',
  description: 'The selfie and the portrait on the document show the same person.',
  part: 'face',
  needs: ['front', 'selfie'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => {
    const match = evidence.request.faceRequired ? matchPortrait(evidence) : null;
    if (!match) return { status: 'not_applicable' };
    const engine = readingOf(evidence.selfie)?.engine;
    return { ...verdictOf(match), ...detailsOf(match), ...(engine ? { engine } : {}) };
  },
});

/** Strangers and bad photos look alike to the measure, so a bad selfie's mismatch is for a human. */
function verdictOf({ verdict, selfie }: PortraitMatch): CheckOutcome<ReasonCode> {
  if (verdict.decision === 'match') return { status: 'passed' };
  const fit = selfie.quality.issues.length === 0;
  return verdict.decision === 'mismatch' && fit
    ? { status: 'failed', reasons: ['face.mismatch'] }
    : { status: 'inconclusive', reasons: ['face.uncertain'] };
}

function detailsOf({
  similarity,
  distance,
  verdict,
  selfie,
  portrait,
}: PortraitMatch): Omit<CheckOutcome<ReasonCode>, 'status'> {
  const { match, review } = verdict.limits;
  const measurements: Measurement[] = [
    {
      name: 'similarity',
      value: similarity,
      threshold: match.similarity,
      higherMeans: 'better',
      errorRate: MATCH_ERROR_RATE,
    },
    { name: 'distance', value: distance, threshold: match.distance, higherMeans: 'worse', errorRate: MATCH_ERROR_RATE },
    { name: 'distance.review', value: distance, threshold: review.distance, higherMeans: 'worse', errorRate: null },
  ];
  const regions = [
    { step: 'FACE', box: selfie.box },
    { step: 'FRONT', box: portrait.box },
  ] as const;
  return { measurements, regions };
}
