import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { lockPerson, markPerson, type StuckPerson } from './queries.ts';

/** A photo that nobody was able to look at says so, and is kept until somebody asks again; one whose job was lost is given another. */
export async function rescuePerson(deps: Deps, { personId, failed }: StuckPerson): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const found = await lockPerson(tx, personId);
    if (found?.person.state !== 'waiting') return;
    if (failed) await markPerson(tx, personId, 'failed');
    else await describeSoon(tx, deps, personId);
  });
  if (failed) deps.log.warn('person.exhausted', { personId });
}

/** Has a photo looked at again that nobody could look at; false where there is none to be looked at. */
export async function describeAgain(deps: Deps, personId: string): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const state = (await lockPerson(tx, personId))?.person.state;
    if (state !== 'failed') return state === 'waiting';
    await markPerson(tx, personId, 'waiting');
    await describeSoon(tx, deps, personId);
    return true;
  });
}

export async function describeSoon(tx: Transaction, deps: Pick<Deps, 'queue'>, personId: string): Promise<void> {
  await deps.queue.send(tx, 'describe-person', { personId }, { singletonKey: personId });
}
