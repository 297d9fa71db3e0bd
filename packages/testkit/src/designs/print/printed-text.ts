import type { Design } from '../design.ts';
import { type Language, wordsOf } from '../words/words.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The language that a design's second month name is in: its second, or English. */
const secondLanguage = (design: Pick<Design, 'languages'>): Language => design.languages[1] ?? 'en';

/** ISO 8601 date in the design's pattern: `DD MON/MON2 YY` -> `03 KOV/MAR 91`. */
export function printedDate(date: string, design: Pick<Design, 'dates' | 'languages'>): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const monthIn = (language: Language): string => wordsOf(language).months[month - 1] ?? twoDigits(month);
  const tokens: Readonly<Record<string, string>> = {
    YYYY: String(year),
    YY: twoDigits(year % 100),
    MON2: monthIn(secondLanguage(design)),
    MON: monthIn(design.languages[0]),
    MM: twoDigits(month),
    M: String(month),
    DD: twoDigits(day),
    D: String(day),
  };
  return design.dates.replace(/YYYY|YY|MON2|MON|MM|M|DD|D/g, (token) => tokens[token] ?? token);
}

/** Capitals as the language writes them: `i` becomes `İ` in Turkish. */
export const capitals = (text: string, language: Language): string => text.toLocaleUpperCase(language);
