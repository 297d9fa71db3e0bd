import type { ListEntity } from '@bonafide/screening';
import type { Random } from '@bonafide/testkit';
import { seededRandom } from '@bonafide/testkit';

const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe ga go gu ha he hi ho ja je ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu pa pe po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo ya ye yo za ze zo bar der kov lin man nik ov ski sen son shi tan vich wal yan zad'.split(
    ' ',
  ) as [string, ...string[]];

const SURNAMES = 150_000;

/** Few names are common and most are rare, as among people. */
const SKEW = 2.2;

/**
 * Invented people to fill an index with: given and family names of the listed people, mixed, and as many invented surnames. They
 * have a birth date and a nationality, as entries of lists do.
 */
export function* inventedEntities(listed: readonly ListEntity[], count: number, seed: number): Iterable<ListEntity> {
  const random = seededRandom(seed);
  const { given, family } = partsOf(listed);
  const surnames = Array.from({ length: SURNAMES }, () => surname(random));
  const rare = (): string => surnames[Math.floor(random.next() ** SKEW * surnames.length)] ?? '';
  for (let at = 0; at < count; at += 1) {
    const last = random.next() < 0.5 ? random.pick(family) : rare();
    const middle = random.next() < 0.35 ? `${random.next() < 0.7 ? random.pick(given) : rare()} ` : '';
    yield entityOf(`${random.pick(given)} ${middle}${last}`, `invented-${at}`, random);
  }
}

interface Parts {
  readonly given: readonly [string, ...string[]];
  readonly family: readonly [string, ...string[]];
}

function partsOf(listed: readonly ListEntity[]): Parts {
  const names = listed.filter(({ kind }) => kind === 'person').map(({ names: [primary] }) => primary);
  const [firstGiven = 'Ana', ...given] = names.flatMap((name) => name.given?.split(' ') ?? []);
  const [firstFamily = 'Kovar', ...family] = names.flatMap((name) => (name.family ? [name.family] : []));
  return { given: [firstGiven, ...given], family: [firstFamily, ...family] };
}

function surname(random: Random): string {
  return Array.from({ length: random.integer(2, 4) }, () => random.pick(SYLLABLES)).join('');
}

function entityOf(name: string, sourceId: string, random: Random): ListEntity {
  const day = `${random.integer(1930, 2000)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
  return {
    id: `invented:${sourceId}`,
    listId: 'invented',
    sourceId,
    kind: 'person',
    names: [{ full: name, type: 'primary', quality: 'strong' }],
    births: [{ from: day, to: day, precision: 'day', circa: false }],
    birthPlaces: [],
    deceased: false,
    sex: null,
    nationalities: [random.pick(['DE', 'IR', 'RU', 'LT', 'SY', 'KP', 'MX'])],
    countries: [],
    documents: [],
    addresses: [],
    programmes: [],
    topics: ['pep'],
    offices: [],
    hash: '',
  };
}

const two = (number: number): string => String(number).padStart(2, '0');
