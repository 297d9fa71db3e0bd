import type { ScreeningList } from '../session/console-api.ts';

/** What is to be said of a list's state: `current` when there is nothing. */
export type ListMark = 'current' | 'refused' | 'late' | 'empty';

const MINUTE_MS = 60_000;
/** Whole intervals without a look at the origin, after which it is late and not just about to be looked at. */
const INTERVALS = 2;

/** When the origin is looked at next, in milliseconds since 1970; null where nobody does by themselves. */
export function nextCheckOf({ refreshMinutes, checkedAt }: ScreeningList): number | null {
  return refreshMinutes === null || checkedAt === null ? null : Date.parse(checkedAt) + refreshMinutes * MINUTE_MS;
}

/** What deserves attention, the gravest first. `now` in milliseconds since 1970. */
export function marksOf(list: ScreeningList, now: number): readonly [ListMark, ...ListMark[]] {
  const { refreshMinutes, checkedAt, publishedAt, entries, refusedAt } = list;
  const since = Date.parse(checkedAt ?? publishedAt ?? '');
  const late = refreshMinutes !== null && !(now - since < INTERVALS * refreshMinutes * MINUTE_MS);
  const [first, ...rest] = [
    ...(refusedAt === null ? [] : (['refused'] as const)),
    ...(late ? (['late'] as const) : []),
    ...(entries === 0 ? (['empty'] as const) : []),
  ];
  return first === undefined ? ['current'] : [first, ...rest];
}

/** Own lists first, then by name as the language sorts. */
export function inOrder(lists: readonly ScreeningList[], tag: string): readonly ScreeningList[] {
  const { compare } = new Intl.Collator(tag);
  return [...lists].sort((one, other) => Number(other.isOwn) - Number(one.isOwn) || compare(one.name, other.name));
}
