import { isRegionCode } from './words/place-words.ts';

/** Marks written onto their numbers: `Rm4`, `apt12`, `korp2`, `bld1`. */
const GLUED_MARK =
  /(?<![a-z\d])(rm|room|apt|flat|unit|ste|suite|bldg|bld|blk|block|korp|kor|str|dom|pom|kom|kv|of|ofc|no|nr|lok|apto|piso)(?=\d)/g;
/** `B12 L7` and `H # 45`: blocks, lots and houses of the Philippines and Pakistan. */
const LOT = /\bb(\d+),? l(\d+)\b/g;
const HOUSE_SIGN = /\bh ?(?:#|no\b\.?) ?(?=[a-z]?-?\d)/g;
/** `II. em.`: floors in Roman figures. */
const ROMAN_FLOOR = /\b(i{1,3}|iv|vi{0,3}|ix|x)\.? ?(?=(?:em|emelet|pietro|patro|piano|etage|stock|og)\b)/g;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
/** `4th izq`, `2 dto`: the door on the left or on the right of a landing; `esq` in front of a name is a corner. */
const LANDING =
  /\b(\d{1,2})(?:th[ ,-]{0,3}| )(izq|izda|izquierda|esq|esqdo|esquerdo|dcha|dch|derecha|dto|direito|dir)\b\.?(?= *(?:,|$|\d))/g;
const isLeft = (door: string): boolean => /^(?:iz|es)/.test(door);
/** `21 k2` and `21k2`: block 2 of house 21. */
const GLUED_BLOCK = /(?<=\d[a-z]?[ ,]*)k(?=\d+\b)/g;
/** `5, lit. A`. */
const BUILDING_LETTER = /(\d)[ ,]*\b(?:litera(?=[a-z]\b)|(?:liter|litera|lit|let|letter)\b)\.? ?(?:([a-z])\b)?/g;
/** `str. 1, 43, ul. Lipovaya`: `stroenie`, where it stands in front of its number and another word says which the street is. */
const PART_IN_FRONT = /(?<=^ *|, *)str\.? ?(\d+[a-z]?) *, *(\d+[a-z]?)(?= *,)/g;
const OTHER_STREET = /\b(?:ul|ulitsa|per|pereulok|prospekt|pr-t|nab|naberezhnaya|shosse|bulvar|proezd|pl|ploshchad)\b/;
/** `Majuro MH96960`: a state's letters and its postal code. */
const GLUED_STATE = /\b([a-z]{2})(?=\d{5}\b)/g;
/** `12F` is the twelfth floor where floors are written so, or where a room is told as well; elsewhere it is a house. */
const LETTER_OF_FLOOR = /\b(\d{1,2}) ?\/?f(?=[ ,.]|$)/g;
const WRITE_FLOORS_SO = ['HK', 'MO', 'TW'];
/** A `piso` is a dwelling in Spain, and a floor where an office or a flat is told beside it. */
const STOREY = /\bpiso (?=\d+\b)/g;
const DWELLING = /\b(?:of|ofc|ofic|oficina|apto|apartamento|depto|dpto|departamento|local|puerta|pta)\b/;
const ROOM = /\b(?:rm|room|flat|unit|suite)\b/;

/** Writes the marks of parts that hands write in many ways in the one that the patterns of numbers know; on folded text. */
export function withPlainMarks(text: string, country: string | null): string {
  const parted = text
    .replace(GLUED_MARK, '$1 ')
    .replace(LOT, 'blk $1 lot $2')
    .replace(HOUSE_SIGN, 'house no ')
    .replace(ROMAN_FLOOR, (roman) => `${ROMAN.indexOf(roman.replace(/\W/g, '')) + 1}. `)
    .replace(LANDING, (_all, floor: string, door: string) => `${floor}th ${isLeft(door) ? 'l' : 'r'}`)
    .replace(GLUED_BLOCK, ' ')
    .replace(GLUED_STATE, (state) => (isRegionCode(state) ? `${state} ` : state));
  const floors = (country !== null && WRITE_FLOORS_SO.includes(country)) || ROOM.test(parted);
  const storeyed = floors ? parted.replace(LETTER_OF_FLOOR, '$1/f') : parted;
  const dwelling = DWELLING.test(storeyed) ? storeyed.replace(STOREY, 'floor ') : storeyed;
  return OTHER_STREET.test(dwelling) ? dwelling.replace(PART_IN_FRONT, '$2 str $1') : dwelling;
}

/** The letter of a Russian building: `5, lit. A` is 5a, and without a letter it says nothing. Flats have been taken out, whose letter it is not. */
export const withBuildingLetter = (text: string): string =>
  text.replace(BUILDING_LETTER, (_all, digit: string, letter = '') => `${digit}${letter}`);

/** `Rafael Inventado #307` is a house, as it has no other number before it; `123 Main Street #4` is a flat. */
export function withHouseMarked(text: string): string {
  const at = text.indexOf('#');
  const before = text.slice(0, Math.max(at, 0));
  const isHouse = /[a-z]{2}/.test(before.split(',').at(-1) ?? '') && !NUMBER_BEFORE.test(before);
  return isHouse ? `${before} no ${text.slice(at + 1)}` : text;
}

/** Any but a street's own, which is written as an ordinal by now. */
const NUMBER_BEFORE = /\b\d+(?!\d|[a-z]?th\b)/;
