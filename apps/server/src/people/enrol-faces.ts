import type { DescribedFace, SearchedFace } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { lockSession } from '../sessions/advance-session.ts';
import { openSessionKey } from '../sessions/session-secrets.ts';
import { descriptorBytes } from './descriptor-bytes.ts';
import { templateContext } from './open-template.ts';
import { deletePeople, listSessionPeople } from './queries.ts';
import { insertTemplate, removeSessionTemplates } from './templates/queries.ts';

export type SessionFaces = Readonly<Record<SearchedFace, DescribedFace | null>>;

/**
 * Keeps the faces of a session's latest attempt, sealed under the session's key, in the place of earlier ones. Erased sessions get
 * none.
 */
export async function enrolFaces(deps: Deps, sessionId: string, faces: SessionFaces): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    const key = session && openSessionKey(deps, session);
    if (!session || !key) return;
    await removeSessionTemplates(tx, sessionId);
    for (const [gallery, face] of Object.entries(faces)) {
      if (face === null) continue;
      await insertTemplate(tx, {
        partnerId: session.partnerId,
        gallery,
        model: face.model,
        sessionId,
        sealedDescriptor: key.seal(descriptorBytes(face.descriptor), templateContext(gallery)),
      });
    }
  });
}

/** Erases a locked session's faces, and the people on lists whose faces were taken from it, with their keys. */
export async function forgetFaces(tx: Transaction, sessionId: string): Promise<void> {
  await removeSessionTemplates(tx, sessionId);
  const people = await listSessionPeople(tx, sessionId);
  await deletePeople(
    tx,
    people.map(({ id }) => id),
  );
}
