import type { Comparison, EvidenceRegion, Measurement } from '@bonafide/domain';
import { compareFaces, decideFaceMatch, type FaceMatchVerdict } from '@bonafide/imaging';
import { type CheckOutcome, defineCheck } from '../check.ts';
import { type Evidence, readingOf } from '../evidence.ts';
import type { HeldDocument } from '../read-held-document.ts';
import type { FacesReading } from '../reading.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Does the person hold the document that was photographed beside the face? */
export const check = defineCheck({
  id: 'selfie-with-document',
  title: 'Selfie with the document in hand',
  description: 'The person holds a document beside the face whose portrait is theirs, and that of the document given.',
  part: 'face',
  needs: ['heldDocument'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => {
    const held = evidence.heldDocument && readingOf(evidence.heldDocument);
    if (!held || !evidence.request.documentInHand) return { status: 'not_applicable' };
    const missing = whatIsMissing(held);
    if (missing) return { status: 'failed', reasons: [missing], regions: regionsOf(held) };
    return { ...verdictOn(held, evidence), regions: regionsOf(held) };
  },
});

function whatIsMissing({ personSeen, outline, portraits }: HeldDocument): ReasonCode | null {
  if (outline === null) return 'held_document.not_seen';
  if (!personSeen) return 'held_document.person_not_seen';
  return portraits?.faces[0]?.embedding ? null : 'held_document.portrait_not_seen';
}

/** The portrait in the hand against another face. */
interface Pair {
  readonly name: 'person' | 'document';
  readonly distance: number;
  readonly verdict: FaceMatchVerdict;
}

function verdictOn({ portraits }: HeldDocument, { selfie, front, request }: Evidence): CheckOutcome<ReasonCode> {
  const modifier = request.faceMatchingThresholdModifier;
  const person = pairOf('person', portraits, readingOf(selfie), modifier);
  const document = pairOf('document', portraits, readingOf(front)?.portraits ?? null, modifier);
  const pairs = [person, document].filter((pair) => pair !== null);
  const details = {
    measurements: pairs.map(measurementOf),
    comparisons: pairs.map(comparisonOf),
    ...(portraits && { engine: portraits.engine }),
  };
  const reasons = reasonsOf(person, document);
  if (reasons.length === 0) return { status: 'passed', ...details };
  const differs = reasons.some((code) => code !== 'held_document.uncertain');
  return { status: differs ? 'failed' : 'inconclusive', reasons, ...details };
}

/** What cannot be compared is for a human; the checks of selfie and document say why there is nothing. */
function reasonsOf(person: Pair | null, document: Pair | null): ReasonCode[] {
  const reasons: ReasonCode[] = [];
  if (person?.verdict.decision === 'mismatch') reasons.push('held_document.other_person');
  if (document?.verdict.decision === 'mismatch') reasons.push('held_document.other_document');
  const unsettled = [person, document].some((pair) => pair === null || pair.verdict.decision === 'review');
  return reasons.length === 0 && unsettled ? ['held_document.uncertain'] : reasons;
}

/** Null when either was not described, or by another model. */
function pairOf(
  name: Pair['name'],
  held: FacesReading | null,
  other: FacesReading | null,
  thresholdModifier: number,
): Pair | null {
  const [portrait, face] = [held?.faces[0], other?.faces[0]];
  if (!portrait?.embedding || !face?.embedding) return null;
  if (held?.engine.modelDigest !== other?.engine.modelDigest) return null;
  const { distance } = compareFaces(portrait.embedding, face.embedding);
  const verdict = decideFaceMatch({
    distance,
    portraitSize: portrait.box.width,
    portraitSharpness: portrait.quality.sharpness,
    thresholdModifier,
    ...(held?.limits && { limits: held.limits }),
  });
  return { name, distance, verdict };
}

function measurementOf({ name, distance, verdict }: Pair): Measurement {
  const threshold = verdict.limits.match.distance;
  return { name: `held.${name}.distance`, value: distance, threshold, higherMeans: 'worse', errorRate: null };
}

function comparisonOf({ name, verdict: { decision } }: Pair): Comparison {
  return {
    field: 'face',
    left: { source: 'held_document', value: null },
    right: { source: name === 'person' ? 'selfie' : 'document', value: null },
    agrees: decision === 'review' ? null : decision === 'match',
  };
}

function regionsOf({ portraits }: HeldDocument): EvidenceRegion[] {
  return (portraits?.faces ?? []).slice(0, 1).map(({ box }) => ({ step: 'FACE', box }));
}
