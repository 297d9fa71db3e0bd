import type { DocumentFindings, Obtained } from './evidence.ts';
import { duplicatesOf } from './gather-people.ts';
import type { PeopleFindings } from './people.ts';
import type { LookUpRecords, RecordFindings } from './records.ts';

/** Looks the document up among earlier ones. A lookup that breaks is a fault of ours and says nothing about the person. */
export async function gatherRecords(
  lookUp: LookUpRecords | undefined,
  document: DocumentFindings,
  people: Obtained<PeopleFindings>,
): Promise<Obtained<RecordFindings>> {
  if (!lookUp) return { state: 'absent' };
  try {
    return { state: 'read', value: await lookUp(document, duplicatesOf({ people }).faces) };
  } catch {
    return { state: 'engine_fault' };
  }
}
