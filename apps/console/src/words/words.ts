import { CONSOLE_LOCALES, type Locale, negotiateLocale } from '@bonafide/i18n';
import i18next from 'i18next';
import { createContext, useContext } from 'react';
import { createFigures, type Figures } from './figures.ts';

export interface Words extends Figures {
  readonly locale: Locale;
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** True when there is a text under this key, e.g. for codes of the server that a later version may add. */
  readonly has: (key: string) => boolean;
}

const ENGLISH = 'en';

/** Loads the words of the best locale. What it does not say, English does, key by key. */
export async function loadWords(
  wishes: readonly (string | null)[],
  fetchJson: (path: string) => Promise<unknown>,
): Promise<Words> {
  const locale = negotiateLocale(wishes, CONSOLE_LOCALES);
  const tags = [...new Set([locale.tag, ENGLISH])];
  const messages = await Promise.all(tags.map((tag) => fetchJson(`/console-assets/locales/${tag}.json`)));
  const instance = i18next.createInstance();
  await instance.init({
    lng: locale.tag,
    fallbackLng: ENGLISH,
    resources: Object.fromEntries(
      tags.map((tag, at) => [tag, { translation: messages[at] as Record<string, string> }]),
    ),
    interpolation: { escapeValue: false },
  });
  return {
    locale,
    t: (key, values = {}) => instance.t(key, { ...values }),
    has: (key) => instance.exists(key),
    ...createFigures(locale.tag),
  };
}

export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('words are used outside their provider');
  return words;
}
