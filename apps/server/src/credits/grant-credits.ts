import type { Deps } from '../deps.ts';
import type { CreditKind, CreditLimits } from './credit-kinds.ts';
import { lockLimits, replaceSlots, sumSlots, updateLimits } from './queries.ts';

const SLOTS = 8;

/** As evenly as whole numbers go; the sum is the same. */
export function spread(credits: number, slots: number = SLOTS): readonly number[] {
  return Array.from({ length: slots }, (_, slot) => Math.floor((credits + slot) / slots));
}

/** Fills the slots of a partner that is being made. */
export async function grantFirst(db: Pick<Deps['db'], 'orm'>, partnerId: string, limits: CreditLimits): Promise<void> {
  for (const [kind, credits] of Object.entries(limits)) await replaceSlots(db, { partnerId, kind }, spread(credits));
}

/** What is granted and what is left of one kind. */
export interface CreditStanding {
  readonly kind: string;
  readonly granted: number;
  readonly remaining: number;
}

/**
 * Sets how many credits of `kind` the partner has from now on; null: unlimited. What was used before counts no more. Null when there
 * is no such partner.
 */
export async function grantCredits(
  deps: Pick<Deps, 'db'>,
  grant: { readonly apiKey: string; readonly kind: CreditKind; readonly credits: number | null },
): Promise<readonly CreditStanding[] | null> {
  const { apiKey, kind, credits } = grant;
  return deps.db.transaction(async (tx) => {
    const partner = await lockLimits(tx, apiKey);
    if (partner === null) return null;
    const { [kind]: _before, ...others } = partner.creditLimits;
    const limits = credits === null ? others : { ...others, [kind]: credits };
    await updateLimits(tx, partner.id, limits);
    // Slots of a kind that has become unlimited stay: processes that have not noticed yet still take from them.
    if (credits !== null) await replaceSlots(tx, { partnerId: partner.id, kind }, spread(credits));
    return standings(limits, await sumSlots(tx, partner.id));
  });
}

/** The partner's limited kinds; unlimited ones are not listed. */
export async function listCredits(
  deps: Pick<Deps, 'db'>,
  partner: { readonly id: string; readonly creditLimits: CreditLimits },
): Promise<readonly CreditStanding[]> {
  return standings(partner.creditLimits, await sumSlots(deps.db, partner.id));
}

function standings(limits: CreditLimits, left: ReadonlyMap<string, number>): readonly CreditStanding[] {
  return Object.entries(limits)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([kind, granted]) => ({ kind, granted, remaining: left.get(kind) ?? 0 }));
}
