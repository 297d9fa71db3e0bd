import { nameWords, withoutDiacritics } from '@bonafide/names';
import { LANGUAGES } from './languages/index.ts';

/** Sex as ICAO 9303 codes it: `X` stands for unspecified. */
export type Sex = 'M' | 'F' | 'X';

const INTERNATIONAL: Readonly<Record<string, Sex>> = { M: 'M', F: 'F', X: 'X' };

/** Folded words and letters of every language with their meaning there. */
const WORDS: readonly { readonly word: string; readonly sex: Sex; readonly language: string }[] = LANGUAGES.flatMap(
  ({ code, sex }) =>
    (['M', 'F'] as const).flatMap((meaning) =>
      (sex?.[meaning].split(' ') ?? []).map((word) => ({
        word: withoutDiacritics(word),
        sex: meaning,
        language: code,
      })),
    ),
);

/**
 * Reads the sex printed on a document. In two-language prints (`MOT/F`, `V/M`, Hungarian `F/M` for a man, Maltese `M/F`
 * for a woman) the last part is the international letter of ICAO 9303 and decides. National letters such as the Polish K
 * count only beside a label of their own language: elsewhere they mean something else, or are a misread letter.
 */
export function readSex(text: string, languages: readonly string[] = []): Sex | null {
  const parts = text.split(/[/|\\-]/).flatMap((part) => nameWords(part).map(withoutDiacritics));
  const last = parts.at(-1);
  if (last === undefined || parts.length > 3) return null;
  const first = parts[0] ?? '';
  return (
    INTERNATIONAL[last] ??
    wordMeaning(last, languages) ??
    glued(last) ??
    fromFirst(first, languages) ??
    misread(text, languages)
  );
}

/** No language's letter for a man, several languages' for a woman, and what an F is misread as beside its label. */
function misread(text: string, languages: readonly string[]): Sex | null {
  return languages.length > 0 && text.trim() === 'K' ? 'F' : null;
}

function fromFirst(first: string, languages: readonly string[]): Sex | null {
  return wordMeaning(first, languages) ?? INTERNATIONAL[first] ?? null;
}

/** What a word means in every language that has it, or in those of the label beside it. */
function wordMeaning(word: string, languages: readonly string[]): Sex | null {
  const known = WORDS.filter((entry) => entry.word === word);
  const beside = known.filter(({ language }) => languages.includes(language));
  const [first, ...others] = beside.length > 0 ? beside : word.length > 2 ? known : [];
  return first && others.every(({ sex }) => sex === first.sex) ? first.sex : null;
}

/** Recognisers lose the stroke between the two notations: `MOTF`, `MOTIF`, `VYRM`. */
function glued(word: string): Sex | null {
  const match = /^(.*?)[I1L]?([MFX])$/.exec(word);
  const known = match && WORDS.some((entry) => entry.word.length > 1 && entry.word === match[1]);
  return known ? (INTERNATIONAL[match[2] ?? ''] ?? null) : null;
}
