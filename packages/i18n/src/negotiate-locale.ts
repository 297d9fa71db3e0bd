import { LOCALES, type Locale } from './locales.gen.ts';

const FALLBACK = 'en';

/** The first wish that we speak, by whole tag or by language alone ("de-AT" -> "de"); English when there is none. */
export function negotiateLocale(wishes: readonly (string | null | undefined)[]): Locale {
  const find = (tag: string) => LOCALES.find((locale) => locale.tag === tag.toLowerCase());
  for (const wish of wishes) {
    if (!wish) continue;
    const match = find(wish) ?? find(wish.split(/[-_]/)[0] ?? '');
    if (match) return match;
  }
  const fallback = find(FALLBACK);
  if (!fallback) throw new Error(`locale folder "${FALLBACK}" is missing`);
  return fallback;
}
