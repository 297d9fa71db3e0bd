import { foldToAscii } from '@bonafide/names';

const MALE = new Set('M MALE MAN MANNLICH MASCULINE MASCULIN MASCULINO HOMME HOMBRE VYRAS MASKULIN H'.split(' '));
const FEMALE = new Set('F W FEMALE WOMAN WEIBLICH FEMININE FEMININ FEMENINO FEMME MUJER MOTERIS'.split(' '));
const CYRILLIC: Readonly<Record<string, 'M' | 'F'>> = { мужской: 'M', м: 'M', женский: 'F', ж: 'F' };

/** The sex that a list's word for it means; null when it is neither or unknown. */
export function listedSex(text: string | undefined): 'M' | 'F' | null {
  const word = (text ?? '').trim();
  const folded = foldToAscii(word);
  if (MALE.has(folded)) return 'M';
  if (FEMALE.has(folded)) return 'F';
  return CYRILLIC[word.toLowerCase()] ?? null;
}
