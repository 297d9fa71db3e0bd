import { AFRIKAANS } from './afrikaans.ts';
import { ALBANIAN } from './albanian.ts';
import { CATALAN } from './catalan.ts';
import { CROATIAN } from './croatian.ts';
import { CYRILLIC } from './cyrillic.ts';
import { CZECH } from './czech.ts';
import { DANISH } from './danish.ts';
import { DUTCH } from './dutch.ts';
import { ENGLISH } from './english.ts';
import { ESTONIAN } from './estonian.ts';
import { FILIPINO } from './filipino.ts';
import { FINNISH } from './finnish.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { GREEK } from './greek.ts';
import { HUNGARIAN } from './hungarian.ts';
import { ICELANDIC } from './icelandic.ts';
import { INDONESIAN } from './indonesian.ts';
import { IRISH } from './irish.ts';
import { ITALIAN } from './italian.ts';
import type { Language } from './language.ts';
import { LATVIAN } from './latvian.ts';
import { LITHUANIAN } from './lithuanian.ts';
import { LUXEMBOURGISH } from './luxembourgish.ts';
import { MALTESE } from './maltese.ts';
import { NORWEGIAN } from './norwegian.ts';
import { POLISH } from './polish.ts';
import { PORTUGUESE } from './portuguese.ts';
import { ROMANIAN } from './romanian.ts';
import { SLOVAK } from './slovak.ts';
import { SLOVENIAN } from './slovenian.ts';
import { SPANISH } from './spanish.ts';
import { SWAHILI } from './swahili.ts';
import { SWEDISH } from './swedish.ts';
import { TURKISH } from './turkish.ts';
import { VIETNAMESE } from './vietnamese.ts';

export type * from './language.ts';

/** Every language whose documents are read; where two use one word differently, the earlier language's meaning counts. */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  FRENCH,
  GERMAN,
  SPANISH,
  ITALIAN,
  PORTUGUESE,
  DUTCH,
  POLISH,
  AFRIKAANS,
  ALBANIAN,
  CATALAN,
  CROATIAN,
  CYRILLIC,
  CZECH,
  DANISH,
  ESTONIAN,
  FILIPINO,
  FINNISH,
  GREEK,
  HUNGARIAN,
  ICELANDIC,
  INDONESIAN,
  IRISH,
  LATVIAN,
  LITHUANIAN,
  LUXEMBOURGISH,
  MALTESE,
  NORWEGIAN,
  ROMANIAN,
  SLOVAK,
  SLOVENIAN,
  SWAHILI,
  SWEDISH,
  TURKISH,
  VIETNAMESE,
];
