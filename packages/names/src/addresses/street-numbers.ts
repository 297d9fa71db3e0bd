import { MONTHS, ORDINAL_WORDS } from './words/number-words.ts';
import { streetKinds } from './words/street-types.ts';

const TENS_APART = /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?=[a-z]+(?:st|nd|rd|th)\b)/g;
const ORDINAL =
  /\b(\d+)(?:st|nd|rd|th|ere|eme|ieme|ma|mo|era|da|ta|va|vo)\b|\b(\d+)-(?:ya|aya|oi|oy|iy|yi|go|ja|ji)\b|\b(\d+)er\b|\b(\d+)e(?= (?:arr|etage|rue|avenue|straat|dwarsstraat))|(?<!\b(?:str|korp|korpus|kor|d|dom|k|vl|bld|bldg|no|nr|kv|kom|pom)\.? ?)\b(\d+)\.(?= ?[a-z]{3})/g;
const DATE = new RegExp(`\\b(\\d{1,2})(?:th|\\.)? (?:de |di |of )?(${MONTHS})\\b(?: (?:de |del )?(\\d{4})\\b)?`, 'g');
/** `Cra 18 #63-64`, `Sokak 1234 No 5`: the first number is the street's, the second the house's. */
const NUMBERED_STREET = /\b([a-z]{2,})\.? (\d+(?: ?[a-z])?),? ?(?:#|n[ro]?\.? |num\.? |nro\.? )\s*(?=\d)/g;
/** `Calle 50`, `Road # 27`, `Street 17`: nothing else names the street. */
const NAMED_BY_NUMBER =
  /(?<=^ *|, *)(street|st|road|rd|lane|avenue|calle|cll|carrera|cra|kra|avenida|diagonal|transversal|sokak|sokagi|soi)\.? (?:# ?|no\.? )?(\d+)(?: ?([a-z]))?(?= *(?:,|$))/g;
/** `120 East 96 Street`: a house number stands before. */
const BARE_BEFORE_KIND = /(?<=\d[^,]* )(\d+)(?= (?:street|avenue|ave|st(?=\.? *(?:,|#|$|[nsew]{1,2}\b)))\b)/g;
const ONE_AT_FRONT = /^( *)one (?=[a-z])/;

/** `4/12 George Street` is flat 4 of house 12 where flats stand first. */
const FLAT_BEFORE_HOUSE = /(?<=^ *|, *)(\d+[a-z]?)\/(?=\d+[a-z]? [a-z]{3})/g;
const FLATS_FIRST = ['AU', 'NZ'];
/** `5-1234 Invented Street` is flat 5 in Canada, whose houses have long numbers. */
const FLAT_BEFORE_DASH = /(?<=^ *|, *)(\d+[a-z]?)-(?=\d{3,} [a-z]{2})/g;
/** `2/1, 15 Invented Road`: floor and door of a Scottish stair, in front of the house. */
const STAIR = /(?<=^ *|, *)(?:flat )?(\d{1,2})\/(\d)(?: *, *| +)(?=\d+[a-z]? [a-z]{2})/g;
/** `2-3, Marunouchi 1-chome`: the number of the quarter comes first. */
const CHOME = /(?<=^ *|, *)(\d+(?:-\d+)*) *,? *([a-z]+) (\d+)[- ]chome\b/g;

/** Says of the flats in front of houses that they are some, where a country writes them so. */
export function markFlats(text: string, country: string | null): string {
  const marked = text
    .replace(CHOME, '$2 $3-$1')
    .replace(STAIR, (_all, floor: string, door: string) => `unit ${floor}${String.fromCharCode(96 + Number(door))}, `);
  if (country === 'CA') return marked.replace(FLAT_BEFORE_DASH, 'unit $1 ');
  return country !== null && FLATS_FIRST.includes(country) ? marked.replace(FLAT_BEFORE_HOUSE, 'unit $1 ') : marked;
}

/** Marks the numbers that are streets' names as ordinals (`5th`), however they are written; on folded text. */
export function markStreetNumbers(text: string): string {
  return text
    .replace(ONE_AT_FRONT, '$11 ')
    .replace(TENS_APART, '$1')
    .replace(/\b[a-z]+\b/g, (word) => (ORDINAL_WORDS.has(word) ? `${ORDINAL_WORDS.get(word)}th` : word))
    .replace(
      ORDINAL,
      (_all, ...numbers: readonly (string | undefined)[]) =>
        `${Number(numbers.slice(0, 5).find((number) => number !== undefined))}th`,
    )
    .replace(
      DATE,
      (_all, day: string, month: string, year?: string) => `${Number(day)}th ${month}${year ? ` ${year}th` : ''}`,
    )
    .replace(NUMBERED_STREET, (all, kind: string, number: string) =>
      streetKinds(kind, null).length > 0 ? `${kind} ${number.replace(' ', '')}th # ` : all,
    )
    .replace(
      NAMED_BY_NUMBER,
      (_all, kind: string, number: string, letter = '') => `${kind} ${Number(number)}${letter}th`,
    )
    .replace(BARE_BEFORE_KIND, '$1th');
}

/** What `markStreetNumbers` wrote. */
export const STREET_NUMBER = /^\d+[a-z]?th$/;
