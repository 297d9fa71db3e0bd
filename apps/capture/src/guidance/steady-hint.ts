import type { GuideHint } from './guide-hint.ts';

/** `fine`: looked, and nothing hinders; null: nothing was seen yet. */
export type GuideWord = GuideHint | 'fine' | null;

export interface SteadyHint {
  readonly shown: GuideWord;
  /** When it came; times in ms of one clock. */
  readonly shownAt: number;
  /** What the last looks said instead, and since when. */
  readonly other: GuideWord;
  readonly otherSince: number;
}

export const NOTHING_SHOWN: SteadyHint = { shown: null, shownAt: 0, other: null, otherSince: 0 };

/** What one look says may be a mistake; what several say in a row is worth reading. */
const SETTLES_MS = 450;
/** Nobody reads faster. */
const STAYS_MS = 1_400;

/** Lets a new word through when it lasts, and keeps it long enough to be read, seen or heard. */
export function steadied(now: SteadyHint, word: GuideWord, at: number): SteadyHint {
  if (word === now.shown) return { ...now, other: word };
  const otherSince = word === now.other ? now.otherSince : at;
  const settled = at - otherSince >= SETTLES_MS && at - now.shownAt >= STAYS_MS;
  if (settled || now.shown === null) return { shown: word, shownAt: at, other: word, otherSince: at };
  return { ...now, other: word, otherSince };
}
