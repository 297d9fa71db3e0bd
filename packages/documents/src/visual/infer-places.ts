import type { AttributeName, Box, TextLine } from '@bonafide/domain';
import { countryMentioned, foldToAscii } from '@bonafide/names';
import { KIND_WORDS } from '../recognise/kind-words.ts';
import { readDates } from './dates.ts';
import { fieldMarks } from './field-numbers.ts';
import { readFieldValue } from './field-value.ts';
import type { FoundValue } from './found-value.ts';
import type { PlacedField } from './infer-names.ts';
import { resemblesLabel } from './label-match.ts';

const BY_WORD = { label: 0.6, place: 0.6 };
const BY_FORM = { label: 0.5, place: 0.6 };
const BY_PLACE = { label: 0.3, place: 0.6 };
const LEAST_CONFIDENCE = 0.85;
/** Heads of documents are printed higher than values, labels lower: heights in those of the birth's line. */
const LOWEST = 0.75;
const HIGHEST = 1.4;
/** Rows from the birth to the place, in heights. */
const FARTHEST = 3.2;

/** Beginnings of words for offices, folded, in the languages of documents. */
const OFFICES =
  /\b(?:MINIST|POLI[CSTZ]|POLIIS|PREFE[CK]T|PREFEIT|PREFETT|QUESTUR|COMUNE\b|MUNICIP|MAIRIE|GEMEEN|GEMEINDE|BURG\b|BURGEM|BURGERM|BUERGER|STADT\b|LANDRAT|BEZIRK|BEHORDE|OFFICE|OFICIN|DEPARTMENT|DIREC[CTZ]|AUTHORITY|AGENC|EMBASS|AMBASSAD|AMBASAD|BOTSCHAFT|CONSUL|KONSUL|REGIST|CONSERVAT|SECRETAR|URAD\b|URED\b|URZAD|PREZYDENT|STAROSTA|WOJT|MAGISTR|MIGRA|SKYRIUS|UPRAVNA|KOMMUNE\b|SKATTEVERKET|HIVATAL|HATOSAG|NYILVANTART|VALITSUS|VIRASTO|KAYMAKAM|NUFUS|EMNIYET|MVR\b|MUP\b|PMLP\b|LRA\b)/;

const TITLES = KIND_WORDS.flatMap(([, words]) => words).filter(({ length }) => length >= 5);
/** A name or road, a house number, and a town behind a comma or a postal number. */
const ADDRESS =
  /^(?=.*\p{L}{3})[\p{L}\d .'’/-]*\d{1,4}\p{L}?[\p{L} .'’/-]*,\s?(?:\d{2,5}[\d -]*)?\p{L}[\p{L}\d .,'’-]{2,}$/u;

/** What no label claimed and only one line can be: an office by its words, an address by its form, a town beside the birth. */
export function inferPlaces(left: readonly TextLine[], known: readonly PlacedField[]): readonly FoundValue[] {
  const placed = (name: AttributeName) => known.find(({ attribute }) => attribute === name)?.box;
  const [surname, birth] = [placed('surname'), placed('dateOfBirth')];
  const values = left.filter((line) => isValue(line));
  const office = values.filter(({ text, box }) => isOffice(text) && (!surname || box.y > surname.y));
  const address = values.filter(({ text }) => isAddress(text));
  const towns = birth && surname ? values.filter((line) => isTown(line) && isNear(birth, line.box)) : [];
  return [
    ...(placed('authority') ? [] : only('authority', office, BY_WORD)),
    ...(placed('address') ? [] : only('address', address, BY_FORM)),
    ...(placed('placeOfBirth') || !placed('givenNames') ? [] : only('placeOfBirth', towns, BY_PLACE)),
  ];
}

function isValue({ text, confidence }: TextLine): boolean {
  return confidence >= LEAST_CONFIDENCE && !/\p{Ll}/u.test(text) && fieldMarks(text).length === 0 && !isTitle(text);
}

function isTitle(text: string): boolean {
  const folded = foldToAscii(text);
  return TITLES.some((title) => folded.includes(title));
}

function isOffice(text: string): boolean {
  const words = text.split(/\s+/).map(foldToAscii).join(' ');
  return OFFICES.test(words) && !/\d/.test(text) && countryMentioned(text) === null;
}

function isAddress(text: string): boolean {
  return ADDRESS.test(text.trim()) && readDates(text).length === 0;
}

/** Letters alone, of a word or some. */
function isTown({ text }: TextLine): boolean {
  const isName = /^[\p{L}\p{M}'’ -]{4,30}$/u.test(text.trim());
  return isName && !isOffice(text) && countryMentioned(text) === null && !resemblesLabel(text);
}

/** In the birth's row or column, as high as it. */
function isNear(birth: Box, box: Box): boolean {
  const { height } = birth;
  if (box.height < LOWEST * height || box.height > HIGHEST * height) return false;
  const beside = Math.abs(box.y - birth.y) < 0.5 * height && box.x > birth.x;
  const below = box.y > birth.y && box.y - birth.y < FARTHEST * height && Math.abs(box.x - birth.x) < height;
  return beside || below;
}

function only(
  attribute: AttributeName,
  lines: readonly TextLine[],
  evidence: FoundValue['evidence'],
): readonly FoundValue[] {
  const [line] = lines;
  const value = line && lines.length === 1 ? readFieldValue(attribute, line.text) : null;
  return line && value ? [{ attribute, value, line, found: 'inference', evidence }] : [];
}
