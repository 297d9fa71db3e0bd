import type { NameKind } from '@bonafide/names';

/** What lists and registers call what is compared like one of the two. */
const SAID: ReadonlyMap<string, NameKind> = new Map([
  ...['person', 'individual', 'people'].map((word) => [word, 'person'] as const),
  ...['organisation', 'organization', 'company', 'entity', 'legalentity', 'vessel', 'ship', 'aircraft', 'airplane'].map(
    (word) => [word, 'organisation'] as const,
  ),
]);

/** Which of the two a word for somebody or something means, in any case; undefined for other words. */
export function saidKind(word: string): NameKind | undefined {
  return SAID.get(word.trim().toLowerCase());
}
