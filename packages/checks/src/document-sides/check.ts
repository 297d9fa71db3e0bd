import { type Comparison, hasBackSide } from '@bonafide/domain';
import { type CheckOutcome, defineCheck } from '../check.ts';
import { type Evidence, readingOf } from '../evidence.ts';
import { signsOfAnother } from '../meant-document.ts';
import type { DocumentSideReading } from '../reading.ts';
import { contradictionsBetweenSides } from './contradictions.ts';
import { REASONS, type ReasonCode } from './reasons.ts';
import { showSameSide } from './same-side.ts';

/** Contradicting attributes that two sides of one document do not have, however badly they were read. */
const DIFFERENT_DOCUMENTS = 2;

/** Do the photos show front and back of one document? */
export const check = defineCheck({
  id: 'document-sides',
  title: 'Sides of the document',
  description: 'The photos show the front and, where there is one, the back of one and the same document.',
  part: 'document',
  needs: ['front'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => {
    const front = readingOf(evidence.front);
    if (!front) return { status: 'not_applicable' };
    const back = readingOf(evidence.back);
    const comparisons = contradictionsBetweenSides(evidence.document.attributes);
    const against = wrongSide(evidence, { front, back });
    if (against.length > 0) return { status: 'failed', reasons: against, comparisons };
    const unsure = doubts(evidence, { front, back }, comparisons);
    return { status: unsure.length > 0 ? 'inconclusive' : 'passed', reasons: unsure, comparisons };
  },
});

interface Sides {
  readonly front: DocumentSideReading;
  readonly back: DocumentSideReading | null;
}

/** What the photos plainly show. */
function wrongSide({ document }: Evidence, { front, back }: Sides): readonly ReasonCode[] {
  // What may be another document shows nothing plainly of the one that is meant.
  if (document.meantUnclear.length > 0) return [];
  if (back && showSameSide(front, back)) return ['document.side_repeated'];
  if (document.kind === null || !hasBackSide(document.kind)) return [];
  if (front.recognised.side === 'back') return ['document.side_mismatch'];
  const twoFronts = front.recognised.side === 'front' && back?.recognised.side === 'front';
  return twoFronts && document.mrz === null && document.barcode === null ? ['document.side_mismatch'] : [];
}

/** What may be a misreading: a human or another photo has to settle it. */
function doubts(evidence: Evidence, sides: Sides, comparisons: readonly Comparison[]): readonly ReasonCode[] {
  const reasons: ReasonCode[] = [];
  if (comparisons.length >= DIFFERENT_DOCUMENTS) reasons.push('document.sides_differ');
  const signs = [sides.front, sides.back].flatMap((side) => (side ? signsOfAnother(side) : []));
  if (signs.length > 0) reasons.push('document.several');
  // What lies beside it may be the other side.
  else if (lacksBack(evidence)) reasons.push('document.side_missing');
  return reasons;
}

/** Licences of the European Union say everything on the front. */
function lacksBack({ document, back }: Evidence): boolean {
  if (document.kind === null || !hasBackSide(document.kind) || document.kind === 'driver_licence') return false;
  return back.state === 'absent' && document.mrz === null && document.barcode === null;
}
