import type { Transaction } from '../platform/ports.ts';
import type { CreditKind, CreditLimits } from './credit-kinds.ts';
import { giveBackToSlot, takeFromSlot } from './queries.ts';

/** Somebody who pays, with the limits that they had when their request came. */
export interface Payer {
  readonly id: string;
  readonly creditLimits: CreditLimits;
}

/**
 * Takes one credit of each kind in `tx`, or none at all: the first kind of which none is left comes back, null when all were paid.
 * Unlimited kinds cost no query. Never more is taken than there was, however many ask at once.
 */
export async function spendCredits(
  tx: Transaction,
  payer: Payer,
  kinds: readonly CreditKind[],
): Promise<CreditKind | null> {
  // In the same order everywhere: two requests never wait for each other in a circle.
  const limited = kinds.filter((kind) => Object.hasOwn(payer.creditLimits, kind)).sort();
  const taken: { partnerId: string; kind: string; slot: number }[] = [];
  for (const kind of limited) {
    const of = { partnerId: payer.id, kind };
    const slot = (await takeFromSlot(tx, of, false)) ?? (await takeFromSlot(tx, of, true));
    if (slot === null) {
      for (const paid of taken) await giveBackToSlot(tx, paid);
      return kind;
    }
    taken.push({ ...of, slot });
  }
  return null;
}
