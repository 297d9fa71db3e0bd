import { systemRandom } from '../../platform/random.ts';
import { createVault } from '../../platform/vault/envelope-vault.ts';
import { createBreaths } from './breaths.ts';
import { answerOrder } from './one-answer.ts';
import { readSealedParts } from './sealed-parts.ts';

/** Which file to open. */
export interface TakeOrder {
  readonly path: string;
  readonly id: string;
  readonly wrappedKey: Uint8Array;
  readonly masterKey: Uint8Array;
}

/** The entry of the thread that opens what another process has indexed. Loads no database and no reader: it is there in a moment. */
await answerOrder(async ({ path, id, wrappedKey, masterKey }: TakeOrder) => {
  const key = createVault(masterKey, systemRandom).openKey(wrappedKey, id);
  return readSealedParts(path, { key, breathe: createBreaths() });
});
