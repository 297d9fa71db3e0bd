import type { ListGuards } from '../sources/source.ts';
import type { ListEdition } from './edition.ts';
import { soundness } from './edition-guards.ts';
import type { GuardCode, RefreshRefusal } from './refusal.ts';
import { continuity, type ListDiff } from './succession-guards.ts';

export interface RefreshQuestion {
  /** The edition in force; null when there is none. */
  readonly previous: ListEdition | null;
  readonly next: ListEdition;
  readonly guards: ListGuards;
  /** Guards that somebody has looked at and sets aside for this once. */
  readonly waived?: readonly GuardCode[];
}

export type RefreshPlan =
  | ({ readonly kind: 'accepted' } & ListDiff)
  | { readonly kind: 'refused'; readonly refusals: readonly RefreshRefusal[] };

/** Whether the next edition may replace the one in force, and what it changes. Pure: nothing is stored. */
export function planRefresh({ previous, next, guards, waived = [] }: RefreshQuestion): RefreshPlan {
  const diff = diffEditions(previous, next);
  const refusals = [...soundness(next, guards), ...(previous === null ? [] : continuity(previous, next, diff))].filter(
    ({ code }) => !waived.some((waivedCode) => waivedCode === code),
  );
  return refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'accepted', ...diff };
}

/** Keys that are new, whose content differs, and that are gone. */
export function diffEditions(previous: ListEdition | null, next: ListEdition): ListDiff {
  const before = previous?.entries ?? new Map<string, never>();
  const added: string[] = [];
  const changed: string[] = [];
  for (const [sourceId, { hash }] of next.entries) {
    const known = before.get(sourceId);
    if (known === undefined) added.push(sourceId);
    else if (known.hash !== hash) changed.push(sourceId);
  }
  return { added, changed, removed: [...before.keys()].filter((sourceId) => !next.entries.has(sourceId)) };
}
