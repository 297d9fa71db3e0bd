import type { Deps } from '../deps.ts';
import { decodeDraft, draftContext } from './message-draft.ts';
import { messagesOf } from './queries.ts';
import { openSubjectKey } from './subject-key.ts';

/** What was written for receivers about one subject, in order, as it will be sent; those that can no longer be opened are left out. */
export async function findSubjectMessages(deps: Pick<Deps, 'db' | 'vault'>, subjectId: string) {
  const opened = [];
  for (const row of await messagesOf(deps.db.orm, subjectId)) {
    const key = await openSubjectKey(deps, row);
    if (key === null || row.sealedBody === null) continue;
    const { payload } = decodeDraft(key.open(row.sealedBody, draftContext(row.id)));
    opened.push({ event: row.event, eventId: row.eventId, sequence: row.sequence, payload });
  }
  return opened;
}
