/**
 * One character of the Russian internal passport's names, the Cyrillic letter it stands for, and what ICAO 9303-3 section 6
 * (table B) makes of that letter on documents that travel.
 */
const LETTERS: readonly (readonly [mrz: string, cyrillic: string, latin: string])[] = [
  ['A', 'А', 'A'],
  ['B', 'Б', 'B'],
  ['V', 'В', 'V'],
  ['G', 'Г', 'G'],
  ['D', 'Д', 'D'],
  ['E', 'Е', 'E'],
  ['2', 'Ё', 'E'],
  ['J', 'Ж', 'ZH'],
  ['Z', 'З', 'Z'],
  ['I', 'И', 'I'],
  ['Q', 'Й', 'I'],
  ['K', 'К', 'K'],
  ['L', 'Л', 'L'],
  ['M', 'М', 'M'],
  ['N', 'Н', 'N'],
  ['O', 'О', 'O'],
  ['P', 'П', 'P'],
  ['R', 'Р', 'R'],
  ['S', 'С', 'S'],
  ['T', 'Т', 'T'],
  ['U', 'У', 'U'],
  ['F', 'Ф', 'F'],
  ['H', 'Х', 'KH'],
  ['C', 'Ц', 'TS'],
  ['3', 'Ч', 'CH'],
  ['4', 'Ш', 'SH'],
  ['W', 'Щ', 'SHCH'],
  ['X', 'Ъ', 'IE'],
  ['Y', 'Ы', 'Y'],
  ['9', 'Ь', ''],
  ['6', 'Э', 'E'],
  ['7', 'Ю', 'IU'],
  ['8', 'Я', 'IA'],
];

const LATIN = new Map(LETTERS.map(([mrz, , latin]) => [mrz, latin]));
const CYRILLIC = new Map(LETTERS.map(([mrz, cyrillic]) => [mrz, cyrillic]));

const spell = (raw: string, table: ReadonlyMap<string, string>): string =>
  [...raw].map((char) => table.get(char) ?? ' ').join('');

/** The name as a travel document would write it. */
export const russianNameInLatin = (raw: string): string => spell(raw, LATIN);

/** The name as its owner writes it. */
export const russianNameInCyrillic = (raw: string): string => spell(raw, CYRILLIC);

/** Every character that such a name may hold. */
export const RUSSIAN_NAME = new RegExp(`^[<${LETTERS.map(([mrz]) => mrz).join('')}]*$`);
