import { type DescribedFace, describedPortrait, type Engines, type OtherPortraits, readSelfie } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import { descriptorFrom } from '../people/descriptor-bytes.ts';
import { templateContext } from '../people/open-template.ts';
import { findSessionTemplate } from '../people/templates/queries.ts';
import type { SessionKey } from '../platform/ports.ts';
import { findEvidence } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openCapture, openSessionKey } from '../sessions/session-secrets.ts';
import { loadEvidence } from '../sessions/store-evidence.ts';
import { findEnrolment } from './queries.ts';

/** What the descriptor of an enrolment is sealed under, with the verification's key. */
export const ENROLLED = 'enrolled';

/** Descriptors are told apart by their model; this is the one at work now. */
type CurrentEngines = Pick<Engines, 'face'>;

/**
 * The best stored face of a verification's person that the engines at work can compare: the selfie of an enrolment, the selfie that
 * was verified, the portrait of the document. After a change of the model the verified selfie is described anew. Null when there is
 * none.
 */
export async function enrolledFace(
  deps: Deps,
  engines: CurrentEngines,
  verification: SessionRow,
): Promise<OtherPortraits | null> {
  const key = openSessionKey(deps, verification);
  if (!key) return null;
  const current = engines.face.embedder.digest;
  const usable = (face: DescribedFace | null): face is DescribedFace => face?.model === current;
  const enrolled = await enrolment(deps, key, verification.id);
  if (usable(enrolled)) return { earlierSelfie: describedPortrait(enrolled, 'selfie') };
  const selfie = await template(deps, key, { sessionId: verification.id, gallery: 'selfie' });
  // Where quality was not looked at, nothing is known of the selfie either.
  const seen = openCapture(deps, verification).skipAnalysis ? 'document' : 'selfie';
  if (usable(selfie)) return { earlierSelfie: describedPortrait(selfie, seen) };
  const again = await describeAnew(deps, engines, verification);
  if (again) return { earlierSelfie: again };
  const portrait = await template(deps, key, { sessionId: verification.id, gallery: 'portrait' });
  return usable(portrait) ? { document: describedPortrait(portrait, 'document') } : null;
}

async function enrolment(deps: Deps, key: SessionKey, verificationId: string): Promise<DescribedFace | null> {
  const row = await findEnrolment(deps.db, verificationId);
  if (!row) return null;
  const bytes = key.open(row.sealedDescriptor, templateContext(ENROLLED));
  return { descriptor: [...descriptorFrom(bytes)], model: row.model };
}

async function template(
  deps: Deps,
  key: SessionKey,
  { sessionId, gallery }: { readonly sessionId: string; readonly gallery: 'selfie' | 'portrait' },
): Promise<DescribedFace | null> {
  const row = await findSessionTemplate(deps.db, sessionId, gallery);
  if (!row?.sealedDescriptor) return null;
  return {
    descriptor: [...descriptorFrom(key.open(row.sealedDescriptor, templateContext(gallery)))],
    model: row.model,
  };
}

async function describeAnew(deps: Deps, engines: CurrentEngines, verification: SessionRow) {
  const { id: sessionId, attempt } = verification;
  const row = await findEvidence(deps.db, { sessionId, attempt, step: 'FACE' });
  const bytes = row && (await loadEvidence(deps, verification, row));
  const reading = bytes && (await readSelfie(engines, bytes));
  return reading?.faces[0]?.embedding ? reading : null;
}
