import { createHash } from 'node:crypto';

/** The contract's `resourceId` of an entry (`<list>:<source's id>`): the same whoever asks and whenever, and fit for an address. */
export function resourceIdOf(entityId: string): string {
  return createHash('sha256').update(entityId).digest('hex');
}
