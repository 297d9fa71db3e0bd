import type { AttributeName } from '@bonafide/domain';
import type { SpecimenKind } from '../../specimens/index.ts';
import words from './words.json' with { type: 'json' };

/** ISO 639-1 codes of the languages that labels are printed in. */
export type Language = keyof typeof words;
export const LANGUAGES = Object.keys(words) as Language[];

/** Captions as an issuer words them, document titles, and the short names of the months. */
export type Words = Readonly<
  Record<Exclude<AttributeName, 'licenceCategories'> | SpecimenKind | 'signature', string>
> & {
  readonly months: readonly string[];
};

export const wordsOf = (language: Language): Words => words[language];
