import type { ListEntity, Monitored, Subject } from '@bonafide/screening';
import { type Random, seededRandom } from '@bonafide/testkit';
import { inventedEntities } from '../invented-names.ts';
import { PERTURBATIONS, perturbed } from '../perturbations.ts';

/** One in so many is somebody on a list, under a spoilt name. */
const LISTED_ONE_IN = 20;

/** People to watch: invented ones with the given and family names of listed people, and listed ones; half with a birth date. */
export function monitoredPeople(listed: readonly ListEntity[], count: number, seed: number): readonly Monitored[] {
  const random = seededRandom(seed);
  const [first, ...rest] = listed.filter(({ kind }) => kind === 'person');
  if (first === undefined) throw new Error('no people are listed');
  const people: Monitored[] = [];
  for (const invented of inventedEntities(listed, count, seed)) {
    const isListed = random.next() * LISTED_ONE_IN < 1;
    const subject = isListed
      ? spoilt(random.pick([first, ...rest]), random)
      : subjectOf(invented, invented.names[0].full, random);
    people.push({ id: `${people.length}`, subject });
  }
  return people;
}

function spoilt(entity: ListEntity, random: Random): Subject {
  const { full } = random.pick(entity.names);
  const name = perturbed(full, random.pick(PERTURBATIONS), random) ?? full;
  return subjectOf(entity, name, random);
}

function subjectOf({ births, nationalities }: ListEntity, name: string, random: Random): Subject {
  const [born] = births;
  const birth = born?.precision === 'day' && random.next() < 0.5 ? { birth: born.from } : {};
  const told = nationalities.length > 0 && random.next() < 0.5 ? { nationalities } : {};
  return { kind: 'person', names: [name], ...birth, ...told };
}
