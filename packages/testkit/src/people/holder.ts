import { type Identity, makeIdentity } from '../heads/index.ts';
import { type Random, seededRandom } from '../random/random.ts';
import stocks from './name-stocks.json' with { type: 'json' };
import type { Person } from './person.ts';

/** Languages that names of holders are drawn in, ISO 639-1. */
export type NameLanguage = keyof typeof stocks;

/** Faces are shared by many holders, since a portrait takes longer to render than the rest of a document. */
const FACES_IN_POOL = 40;
const faces = new Map<number, Identity>();

function faceOfPool(random: Random): Identity {
  const index = random.integer(0, FACES_IN_POOL - 1);
  const face = faces.get(index) ?? makeIdentity(31_000 + index);
  faces.set(index, face);
  return face;
}

const pickOf = <T>(random: Random, items: readonly T[]): T => items[random.integer(0, items.length - 1)] as T;
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Somebody of 18 to 78 in 2026, as old as the face looks. */
function birthday(random: Random, age: number): string {
  const year = Math.round(2007 - age * 52 - random.between(0, 7));
  return `${year}-${twoDigits(random.integer(1, 12))}-${twoDigits(random.integer(1, 28))}`;
}

const STREETS = ['Ring', 'Park', 'Zenit', 'Alba', 'Nova'] as const;

/** The holder of a document: names and places as the language has them, a face of a small pool. */
export function drawHolder(seed: number, language: NameLanguage): Person {
  const random = seededRandom(seed + 5300);
  const stock = stocks[language];
  const face = faceOfPool(random);
  const given = face.feminine ? stock.female : stock.male;
  const [female = '', male = ''] = pickOf(random, stock.surnames);
  const first = pickOf(random, given);
  const second = pickOf(random, given);
  return {
    surname: face.feminine ? female : male,
    givenNames: random.next() < 0.4 && second !== first ? `${first} ${second}` : first,
    sex: face.feminine ? 'F' : 'M',
    dateOfBirth: birthday(random, face.age),
    placeOfBirth: pickOf(random, stock.places),
    personalNumber: String(random.integer(10_000_000_000, 99_999_999_999)),
    address: `${random.pick(STREETS)} ${random.integer(1, 99)}, ${pickOf(random, stock.places)}`,
    face,
  };
}
