import type { AskDatabases, DatabaseAnswer } from './databases.ts';
import type { DocumentFindings, Obtained } from './evidence.ts';

/** Asks databases about the document. One that breaks is a fault of ours and says nothing about the person. */
export async function gatherDatabases(
  ask: AskDatabases | undefined,
  document: DocumentFindings,
): Promise<Obtained<readonly DatabaseAnswer[]>> {
  if (!ask) return { state: 'absent' };
  try {
    return { state: 'read', value: await ask(document) };
  } catch {
    return { state: 'engine_fault' };
  }
}
