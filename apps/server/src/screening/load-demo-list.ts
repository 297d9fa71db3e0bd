import { readFile } from 'node:fs/promises';
import { DEMO_LIST_FILE } from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import { createCustomList, replaceEntries } from '../lists/custom-lists.ts';

/** Gives a partner the invented list, so that screening has somebody to find. */
export async function loadDemoList(deps: Deps, partnerId: string): Promise<void> {
  const made = await createCustomList(deps, { partnerId, name: 'Demonstration list' });
  if (!made.ok) throw new Error(made.fault.message);
  const text = await readFile(DEMO_LIST_FILE, 'utf8');
  const filled = await replaceEntries(deps, { partnerId, listId: made.value.id }, { format: 'custom-json', text });
  if (!filled.ok) throw new Error(filled.fault.message);
}
