import { makeIdentity } from '../heads/index.ts';
import { type Random, seededRandom } from '../random/random.ts';
import type { Person } from './person.ts';

type Names = readonly [string, ...string[]];

interface NameStock {
  readonly female: Names;
  readonly male: Names;
  readonly surnames: readonly [female: string, male: string][];
  readonly places: Names;
}

/** Ordinary names, put together by chance, with the letters that machine-readable zones must rewrite. */
const STOCKS: readonly [NameStock, ...NameStock[]] = [
  {
    female: ['Žaneta', 'Rūta', 'Agnė', 'Živilė'],
    male: ['Žygimantas', 'Ąžuolas', 'Šarūnas', 'Jokūbas'],
    surnames: [
      ['Šimkūnaitė', 'Šimkūnas'],
      ['Žukauskienė', 'Žukauskas'],
      ['Čepaitė', 'Čepas'],
    ],
    places: ['Žiežmariai', 'Šėta', 'Ylakiai'],
  },
  {
    female: ['Zofia', 'Łucja', 'Małgorzata', 'Bożena'],
    male: ['Łukasz', 'Paweł', 'Wojciech', 'Mścisław'],
    surnames: [
      ['Wiśniewska', 'Wiśniewski'],
      ['Źródłowska', 'Źródłowski'],
      ['Gąsior', 'Gąsior'],
    ],
    places: ['Łódka', 'Żabno', 'Świdno'],
  },
  {
    female: ['Käthe', 'Jürgina', 'Änne', 'Ulrike'],
    male: ['Jörg', 'Günther', 'Sönke', 'Matthäus'],
    surnames: [
      ['Größmann', 'Größmann'],
      ['Müßig', 'Müßig'],
      ['von der Höhe', 'von der Höhe'],
    ],
    places: ['Köthen', 'Süderau', 'Großweil'],
  },
  {
    female: ['Inès', 'Maëlle', 'Anaïs', 'Françoise'],
    male: ['Jérôme', 'Loïc', 'François', 'Gaël'],
    surnames: [
      ["d'Arçon", "d'Arçon"],
      ['Lefèvre-Noël', 'Lefèvre-Noël'],
      ['Bœuf', 'Bœuf'],
    ],
    places: ['Saint-Rémy', 'Aÿ', 'Nîmette'],
  },
  {
    female: ['Åse', 'Solvår', 'Bjørg', 'Þórunn'],
    male: ['Søren', 'Håkon', 'Øystein', 'Þórður'],
    surnames: [
      ['Ødegård', 'Ødegård'],
      ['Ærland', 'Ærland'],
      ['Sæmundsdóttir', 'Sæmundsson'],
    ],
    places: ['Ålvik', 'Tromøy', 'Ærø'],
  },
  {
    female: ['Elif', 'Gülşen', 'Çiğdem', 'İpek'],
    male: ['Çağrı', 'Işık', 'Oğuz', 'Ümit'],
    surnames: [
      ['Yıldız', 'Yıldız'],
      ['Şahinoğlu', 'Şahinoğlu'],
      ['Öztürkmen', 'Öztürkmen'],
    ],
    places: ['İnebolu', 'Çeşme', 'Gülşehir'],
  },
  {
    female: ['Eliška', 'Ľubica', 'Růžena', 'Đurđa'],
    male: ['Ondřej', 'Ľuboš', 'Jiří', 'Đorđe'],
    surnames: [
      ['Dvořáčková', 'Dvořáček'],
      ['Škvařilová', 'Škvařil'],
      ['Đurić', 'Đurić'],
    ],
    places: ['Žďár', 'Říčany', 'Ľubotín'],
  },
  {
    female: ['Ilinca', 'Ștefania', 'Őrike', 'Zsófia'],
    male: ['Ștefan', 'Ionuț', 'Ödön', 'Győző'],
    surnames: [
      ['Țurcanu', 'Țurcanu'],
      ['Hegedűs', 'Hegedűs'],
      ['Brâncoveanu', 'Brâncoveanu'],
    ],
    places: ['Târgșor', 'Győrújfalu', 'Mătăsari'],
  },
];

function dateBetween(random: Random, firstYear: number, lastYear: number): string {
  const month = String(random.integer(1, 12)).padStart(2, '0');
  const day = String(random.integer(1, 28)).padStart(2, '0');
  return `${random.integer(firstYear, lastYear)}-${month}-${day}`;
}

/** Draws a person from a seed: name, sex, dates, numbers and face; `overrides` replaces single values. */
export function drawPerson(seed: number, overrides: Partial<Person> = {}): Person {
  const random = seededRandom(seed + 5000);
  const stock = random.pick(STOCKS);
  const face = overrides.face ?? makeIdentity(seed);
  const [female, male] = random.pick(stock.surnames as readonly [[string, string], ...[string, string][]]);
  const given = face.feminine ? stock.female : stock.male;
  const first = random.pick(given);
  const other = random.pick(given);
  const second = random.next() < 0.4 && other !== first ? ` ${other}` : '';
  const dateOfBirth = dateBetween(
    random,
    1948 + Math.round((1 - face.age) * 40),
    1962 + Math.round((1 - face.age) * 42),
  );
  return {
    surname: face.feminine ? female : male,
    givenNames: first + second,
    sex: face.feminine ? 'F' : 'M',
    dateOfBirth,
    placeOfBirth: random.pick(stock.places),
    personalNumber: String(random.integer(10_000_000_000, 99_999_999_999)),
    address: `${random.pick(stock.places)}, ${random.pick(['Ring', 'Park', 'Harbour', 'Mill'])} ${random.integer(1, 99)}`,
    face,
    ...overrides,
  };
}

/** A document number of the usual form: two letters that cannot be mistaken for digits, seven digits. */
export function drawDocumentNumber(seed: number): string {
  const random = seededRandom(seed + 9000);
  const letters = [...'ACEFHKLMNPRTXY'] as [string, ...string[]];
  return random.pick(letters) + random.pick(letters) + String(random.integer(1_000_000, 9_999_999));
}
