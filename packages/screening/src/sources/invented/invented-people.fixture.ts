/** Somebody who does not exist, as every list of the tests has it. */
export interface InventedPerson {
  readonly number: number;
  readonly given: string;
  readonly family: string;
  /** The name in another script. */
  readonly otherScript: string;
  readonly alias: string;
  readonly weakAlias: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly country: string;
  readonly countryName: string;
  readonly passport: string;
  readonly street: string;
  readonly city: string;
}

const GIVEN = ['Žydrūnė', 'Bořek', 'Çelebi', 'Dalibor', 'Émilienne', 'Farida', 'Günther', 'Hristo'];
const FAMILY = [
  'Išgalvotė',
  'Vymyšlený',
  'Uydurma',
  'Erfunden',
  'Inventée',
  'Fiktiva',
  'Nichtda',
  'Izmislen',
  'Nebulus',
];
const OTHER = ['Выдуманный', 'Придуманов', 'مخترع', 'Φανταστικός'];
const CITIES = ['Vilnius', 'Brno', 'Ankara', 'Köln', 'Lyon'];
const COUNTRIES = [
  ['LT', 'Lithuania'],
  ['CZ', 'Czech Republic'],
  ['TR', 'Turkey'],
  ['DE', 'Germany'],
  ['FR', 'France'],
] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function inventedPeople(count: number): readonly InventedPerson[] {
  return Array.from({ length: count }, (_, index) => inventedPerson(index));
}

function inventedPerson(index: number): InventedPerson {
  const family = `${at(FAMILY, index)} ${letters(index)}`;
  const [country, countryName] = at(COUNTRIES, index);
  return {
    number: 1001 + index,
    given: at(GIVEN, index),
    family,
    otherScript: `${at(OTHER, index)} ${letters(index)}`,
    alias: `${at(GIVEN, index + 3)} ${family}`,
    weakAlias: `Kurmis ${letters(index)}`,
    year: 1950 + (index % 45),
    month: 1 + (index % 12),
    day: 13 + (index % 15),
    country,
    countryName,
    passport: `X${7_000_000 + index}`,
    street: `Niekur g. ${index + 1}`,
    city: at(CITIES, index),
  };
}

export function isoBirth({ year, month, day }: InventedPerson): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** `13/01/1950`. */
export function slashBirth({ year, month, day }: InventedPerson): string {
  return `${two(day)}/${two(month)}/${year}`;
}

/** `13 Jan 1950`. */
export function wordedBirth({ year, month, day }: InventedPerson): string {
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

export function fullName({ given, family }: InventedPerson): string {
  return `${given} ${family}`;
}

/** Two letters that no other of the first 676 has. */
function letters(index: number): string {
  return String.fromCharCode(65 + Math.floor(index / 26), 97 + (index % 26));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index % values.length];
  if (value === undefined) throw new RangeError('no values');
  return value;
}
