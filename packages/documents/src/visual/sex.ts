import { nameWords, withoutDiacritics } from '../names/index.ts';

/** Sex as ICAO 9303 codes it: `X` stands for unspecified. */
export type Sex = 'M' | 'F' | 'X';

const INTERNATIONAL: Readonly<Record<string, Sex>> = { M: 'M', F: 'F', X: 'X' };

/** National words. Single national letters are left out: a misread F is an E, and E would be Turkish for M. */
const WORDS: Readonly<Record<string, Sex>> = {
  MALE: 'M',
  FEMALE: 'F',
  MASCULIN: 'M',
  MASCULINO: 'M',
  FEMININ: 'F',
  FEMENINO: 'F',
  FEMININO: 'F',
  FEMME: 'F',
  HOMME: 'M',
  HOMBRE: 'M',
  MUJER: 'F',
  MANNLICH: 'M',
  WEIBLICH: 'F',
  MANN: 'M',
  KVINNE: 'F',
  KVINNA: 'F',
  VROUW: 'F',
  VYR: 'M',
  MOT: 'F',
  VYRAS: 'M',
  MOTERIS: 'F',
  FERFI: 'M',
  ERKEK: 'M',
  KADIN: 'F',
};

/**
 * Reads the sex printed on a document. In two-language prints (`MOT/F`, `V/M`, Hungarian `F/M` for a man, Maltese
 * `M/F` for a woman) the last part is the international letter of ICAO 9303 and decides. Null: no such word.
 */
export function readSex(text: string): Sex | null {
  const parts = text.split(/[/|\\]/).flatMap((part) => nameWords(part).map(withoutDiacritics));
  const last = parts.at(-1);
  if (last === undefined || parts.length > 3) return null;
  return INTERNATIONAL[last] ?? WORDS[last] ?? glued(last) ?? WORDS[parts[0] ?? ''] ?? null;
}

/** Recognisers lose the stroke between the two notations: `MOTF`, `MOTIF`, `VYRM`. */
function glued(word: string): Sex | null {
  const match = /^(MOT|VYR|NO|FERFI)[I1L]?([MF])$/.exec(word);
  return match ? (INTERNATIONAL[match[2] ?? ''] ?? null) : null;
}
