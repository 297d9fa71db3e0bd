import words from './paper-words.json' with { type: 'json' };
import type { Language } from './words.ts';

/** What bills, statements and letters say. */
export interface PaperWords {
  readonly bill: string;
  readonly statement: string;
  readonly letter: string;
  readonly date: string;
  readonly customer: string;
  readonly period: string;
  readonly total: string;
  readonly balance: string;
  readonly items: readonly string[];
  readonly greeting: string;
  readonly body: readonly string[];
  readonly closing: string;
}

/** Throws for a language in which no paper is written. */
export function paperWordsOf(language: Language): PaperWords {
  const found = (words as Readonly<Partial<Record<Language, PaperWords>>>)[language];
  if (!found) throw new Error(`no words for papers in ${language}`);
  return found;
}
