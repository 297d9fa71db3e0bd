import { type Locale, negotiateLocale } from '@bonafide/i18n';
import i18next, { type i18n } from 'i18next';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export interface Words {
  readonly locale: Locale;
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** True when there is a text under this key, e.g. for reason codes that have no advice of their own. */
  readonly has: (key: string) => boolean;
}

/** Loads the words of the best locale. Keys are separated by dots except in `advice/…`, whose keys are dotted reason codes. */
export async function loadWords(
  wishes: readonly (string | null)[],
  fetchJson: (path: string) => Promise<unknown>,
): Promise<Words> {
  const locale = negotiateLocale(wishes);
  const messages = (await fetchJson(`/flow-assets/locales/${locale.tag}.json`)) as Record<string, unknown>;
  const { advice, ...rest } = messages;
  const instance: i18n = i18next.createInstance();
  await instance.init({
    lng: locale.tag,
    resources: { [locale.tag]: { translation: rest, advice: advice as Record<string, string> } },
    interpolation: { escapeValue: false },
  });
  const resolve = (key: string) =>
    key.startsWith('advice/') ? { ns: 'advice', keySeparator: false as const, key: key.slice(7) } : { key };
  return {
    locale,
    t: (key, values = {}) => {
      const { key: name, ...options } = resolve(key);
      return instance.t(name, { ...options, ...values });
    },
    has: (key) => {
      const { key: name, ...options } = resolve(key);
      return instance.exists(name, options);
    },
  };
}

export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('words are used outside their provider');
  return words;
}
