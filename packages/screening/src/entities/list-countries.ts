import { allCountries, alpha2Of, alpha3Of, countryNamed, foldToAscii } from '@bonafide/names';
import { FORMER_STATES, LIST_COUNTRY_WORDS } from './list-country-words.ts';

const KNOWN = new Map<string, readonly string[]>();

/**
 * ISO 3166-1 alpha-2 codes of a country as lists write it: a code, a name in either order (`Korea, North`), an adjective.
 * A state that is gone gives its successors, for any of them may be the person's today. Empty when nothing is meant or known.
 */
export function listedCountries(text: string): readonly string[] {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const found = findCountries(text.trim());
  KNOWN.set(text, found);
  return found;
}

function findCountries(text: string): readonly string[] {
  const folded = foldToAscii(text.replace(/^(?:region|citizen of|nationality|possibly|former(?:ly)?)\s*:?\s*/i, ''));
  const former = FORMER_STATES[folded];
  if (former !== undefined) return former;
  const words = LIST_COUNTRY_WORDS[folded];
  if (words !== undefined) return words === '' ? [] : [words];
  if (folded.length === 2) return alpha3Of(folded) === null ? [] : [folded];
  const named = countryNamed(text) ?? countryNamed(turned(text));
  const alpha2 = named === null ? nameInLanguages(text) : alpha2Of(named);
  return alpha2 === null ? [] : [alpha2];
}

/** Languages in which people keep lists of their own. */
const LANGUAGES = ['de', 'fr', 'es', 'it', 'pl', 'lt', 'lv', 'et', 'ru', 'uk', 'ar', 'zh'];
const BY_NAME = new Map<string, string>();

/** By the names of countries in the Unicode Common Locale Data Repository; null when it is none of them. */
function nameInLanguages(text: string): string | null {
  if (BY_NAME.size === 0) {
    for (const language of LANGUAGES) {
      const names = new Intl.DisplayNames([language], { type: 'region' });
      for (const { alpha2 } of allCountries()) {
        if (alpha2 !== null) BY_NAME.set(names.of(alpha2)?.toLowerCase() ?? '', alpha2);
      }
    }
  }
  return BY_NAME.get(text.toLowerCase()) ?? null;
}

/** `Korea, North` to `North Korea`. */
function turned(text: string): string {
  const [main = '', ...before] = text.split(',');
  return `${before.join(' ').replace(/\bof the$/, 'of the ')} ${main}`.trim();
}
