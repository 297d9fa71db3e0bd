import type { EvidenceRegion, Measurement } from '@bonafide/domain';
import { FACE_MATCH_ERROR_RATES } from '@bonafide/imaging';
import { type CheckOutcome, defineCheck } from '../check.ts';
import { type Evidence, readingOf } from '../evidence.ts';
import { matchPortrait, type PortraitMatch } from './match-portrait.ts';
import { rankedPortraits } from './ranked-portraits.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Is it the same person? */
export const check = defineCheck({
  id: 'face-match',
  title: 'Selfie against portrait',
  description: 'The selfie and the best portrait of the person show the same face.',
  part: 'face',
  needs: ['selfie'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => {
    if (!evidence.request.faceRequired) return { status: 'not_applicable' };
    const match = matchPortrait(evidence);
    if (match === null) return withoutComparison(evidence);
    const reading = readingOf(evidence.selfie);
    const ownModel = reading?.limits === undefined;
    return { ...verdictOf(match), ...detailsOf(match, ownModel), ...(reading && { engine: reading.engine }) };
  },
});

/** Two faces that were described by different models are for a human: they are there, but have no distance. */
function withoutComparison(evidence: Evidence): CheckOutcome<ReasonCode> {
  const described = Boolean(readingOf(evidence.selfie)?.faces[0]?.embedding);
  if (described && rankedPortraits(evidence).length > 0) return { status: 'inconclusive', reasons: ['face.uncertain'] };
  if (evidence.front.state === 'engine_fault') throw new Error('the side with the portrait was lost to a fault');
  return { status: 'not_applicable' };
}

/** Strangers and bad photos look alike to the measure, so a bad selfie's mismatch is for a human. */
function verdictOf({ verdict, selfie }: PortraitMatch): CheckOutcome<ReasonCode> {
  if (verdict.decision === 'match') return { status: 'passed' };
  const fit = selfie.quality.issues.length === 0;
  return verdict.decision === 'mismatch' && fit
    ? { status: 'failed', reasons: ['face.mismatch'] }
    : { status: 'inconclusive', reasons: ['face.uncertain'] };
}

/** Error rates are those of this repository's model at its own limits; a partner's modifier moves away from them. */
function detailsOf(
  { similarity, distance, verdict, selfie, portrait }: PortraitMatch,
  ownModel: boolean,
): Omit<CheckOutcome<ReasonCode>, 'status'> {
  const { match, review } = verdict.limits;
  const rates = FACE_MATCH_ERROR_RATES;
  const reviewRate = verdict.poorPortrait ? rates.reviewPoorPortrait : rates.review;
  const measured = (name: string, value: number, threshold: number, errorRate: string): Measurement => ({
    name,
    value,
    threshold,
    higherMeans: name === 'similarity' ? 'better' : 'worse',
    errorRate: ownModel ? errorRate : null,
  });
  const measurements = [
    measured('similarity', similarity, match.similarity, rates.match),
    measured('distance', distance, match.distance, rates.match),
    measured('distance.review', distance, review.distance, reviewRate),
  ];
  return {
    measurements,
    comparisons: [comparisonOf(portrait.source, verdict.decision)],
    regions: regionsOf(selfie, portrait),
  };
}

function comparisonOf(source: string, decision: PortraitMatch['verdict']['decision']) {
  const agrees = decision === 'review' ? null : decision === 'match';
  return {
    field: 'face',
    left: { source: 'selfie', value: null },
    right: { source, value: null },
    agrees,
  };
}

function regionsOf(selfie: PortraitMatch['selfie'], { face, step }: PortraitMatch['portrait']): EvidenceRegion[] {
  const ofPortrait: EvidenceRegion[] = step === null ? [] : [{ step, box: face.box }];
  return [{ step: 'FACE', box: selfie.box }, ...ofPortrait];
}
