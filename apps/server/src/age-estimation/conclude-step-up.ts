import { ageOn } from '@bonafide/checks';
import { compareFaces, decideFaceMatch } from '@bonafide/imaging';
import { storedDecision } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import { descriptorFrom } from '../people/descriptor-bytes.ts';
import { templateContext } from '../people/open-template.ts';
import { findSessionTemplate } from '../people/templates/queries.ts';
import { findOutcome } from '../pipeline/find-outcome.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openSessionKey } from '../sessions/session-secrets.ts';
import { type AgeFinding, openFinding, sealFinding } from './age-finding.ts';
import { type EstimationRow, findEstimation, updateEstimation } from './queries.ts';
import { tellEstimation } from './tell-estimation.ts';

/** What the document came to. */
interface Conclusion {
  readonly outcome: NonNullable<EstimationRow['outcome']>;
  readonly documentAge: number | null;
}

const UNCERTAIN: Conclusion = { outcome: 'uncertain', documentAge: null };
const SOMEBODY_ELSE: Conclusion = { outcome: 'face_mismatch', documentAge: null };

/** Ends an age estimation whose document's verification is over: state, audit, webhook and job commit together. */
export async function concludeStepUp(deps: Deps, sessionId: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    const row = await findEstimation(tx, sessionId);
    const key = session && openSessionKey(deps, session);
    if (!key || session?.state !== 'in_review' || !row?.verificationId) return;
    const verification = await lockSession(tx, row.verificationId);
    const finding = openFinding(key, row);
    if (!verification || !finding) return;
    const { outcome, documentAge } = await conclusionOf(tx, deps, { verification, row, finding });
    await updateEstimation(tx, sessionId, {
      outcome,
      sealedFinding: sealFinding(key, { ...finding, documentAge, face: null }),
      sealedStepUp: null,
    });
    const ended = await advance(tx, deps, {
      session,
      event: outcome === 'success' ? 'review.approved' : 'review.declined',
      actor: 'sweep',
      facts: { outcome },
      set: { decidedAt: deps.clock.now() },
    });
    if (ended.advanced) await tellEstimation(tx, deps, ended.session);
  });
}

interface Shown {
  readonly verification: SessionRow;
  readonly row: EstimationRow;
  readonly finding: AgeFinding;
}

/** The age of a document counts only when the verification succeeded and the same person was seen twice. */
async function conclusionOf(tx: Transaction, deps: Deps, { verification, row, finding }: Shown): Promise<Conclusion> {
  const decision = storedDecision(verification.decision);
  if (verification.state !== 'approved') {
    return decision?.face.reason === 'face.mismatch' ? SOMEBODY_ELSE : UNCERTAIN;
  }
  const same = await showsSamePerson(tx, deps, verification, finding);
  if (same === 'mismatch') return SOMEBODY_ELSE;
  const outcome = await findOutcome(tx, deps, verification);
  const born = outcome?.document.attributes.dateOfBirth?.value;
  if (same !== 'match' || born === undefined) return UNCERTAIN;
  const documentAge = ageOn(born, deps.clock.now().toISOString().slice(0, 10));
  return { outcome: documentAge >= row.minAge ? 'success' : 'underage', documentAge };
}

/** `review`: nobody can tell, as when either face was not described or by another model. */
async function showsSamePerson(
  tx: Transaction,
  deps: Deps,
  verification: SessionRow,
  { face }: AgeFinding,
): Promise<'match' | 'review' | 'mismatch'> {
  const key = openSessionKey(deps, verification);
  const template = await findSessionTemplate(tx, verification.id, 'selfie');
  if (!key || !face || !template?.sealedDescriptor || template.model !== face.model) return 'review';
  const selfie = descriptorFrom(key.open(template.sealedDescriptor, templateContext('selfie')));
  const { distance } = compareFaces(face.descriptor, [...selfie]);
  // Both were photos of a face that passed the limits of quality.
  const fit = { portraitSize: Number.POSITIVE_INFINITY, portraitSharpness: Number.POSITIVE_INFINITY };
  return decideFaceMatch({ distance, ...fit, thresholdModifier: 0 }).decision;
}
