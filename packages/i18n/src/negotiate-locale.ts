import { LOCALES, type Locale } from './locales.gen.ts';

const FALLBACK = 'en';

/**
 * The first wish that is spoken, by whole tag or by language alone ("de-AT" -> "de"); English when there is none. Among the locales of
 * the hosted flow unless others are given.
 */
export function negotiateLocale(
  wishes: readonly (string | null | undefined)[],
  spoken: readonly Locale[] = LOCALES,
): Locale {
  const find = (tag: string) => spoken.find((locale) => locale.tag === tag.toLowerCase());
  for (const wish of wishes) {
    if (!wish) continue;
    const match = find(wish) ?? find(wish.split(/[-_]/)[0] ?? '');
    if (match) return match;
  }
  const fallback = find(FALLBACK);
  if (!fallback) throw new Error(`locale folder "${FALLBACK}" is missing`);
  return fallback;
}
