/** Languages in which people keep lists of their own. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'lt', 'lv', 'et', 'ru', 'uk', 'tr', 'ar'];
/** Of English the first three letters tell, for lists cut and misspell what follows (`Sept`, `Janurary`). */
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const BY_WORD = new Map<string, number>();

/** The month that a word means, 1 to 12, whole or cut, in the languages above; 0 when it is none. */
export function monthNumber(word: string): number {
  if (BY_WORD.size === 0) fillWords();
  const plain = plainWord(word);
  return BY_WORD.get(plain) ?? ENGLISH.indexOf(plain.slice(0, 3)) + 1;
}

/** The names of months in the Unicode Common Locale Data Repository, alone and beside a day, for some languages inflect them. */
function fillWords(): void {
  for (const language of LANGUAGES) {
    for (const form of [{ month: 'long' }, { month: 'short' }] as const) {
      for (const beside of [form, { ...form, day: 'numeric' } as const]) fillForm(language, beside);
    }
  }
}

function fillForm(language: string, form: Intl.DateTimeFormatOptions): void {
  const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC', calendar: 'gregory' });
  for (let month = 1; month <= 12; month += 1) {
    const parts = format.formatToParts(Date.UTC(2000, month - 1, 1));
    const word = plainWord(parts.find(({ type }) => type === 'month')?.value ?? '');
    // The first language that has a word keeps it.
    if (/\p{L}/u.test(word) && !BY_WORD.has(word)) BY_WORD.set(word, month);
  }
}

function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}
