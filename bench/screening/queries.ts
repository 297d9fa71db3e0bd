import type { ListEntity } from '@bonafide/screening';
import { type Random, seededRandom } from '@bonafide/testkit';
import { PERTURBATIONS, type Perturbation, perturbed } from './perturbations.ts';
import { isReported } from './sdn.ts';

/** A spoilt name, and whose it is. */
export interface Query {
  readonly how: Perturbation;
  readonly name: string;
  readonly entityId: string;
  /** Of the half on which nothing was tuned. */
  readonly reported: boolean;
}

/** Programmes whose people write themselves in Cyrillic. */
const CYRILLIC_PROGRAMMES = /RUSSIA|UKRAINE|BELARUS/;

/** `each` queries of every kind, of primary names of people that have two words or more. */
export function spoiltQueries(entities: readonly ListEntity[], each: number, seed: number): readonly Query[] {
  const random = seededRandom(seed);
  const people = entities.filter((entity) => entity.kind === 'person' && hasTwoWords(entity));
  return PERTURBATIONS.flatMap((how) => {
    const [first, ...rest] = how === 'Cyrillic' ? people.filter(writesCyrillic) : people;
    if (first === undefined) return [];
    return Array.from({ length: each }, () => spoilt([first, ...rest], how, random));
  });
}

function spoilt(people: readonly [ListEntity, ...ListEntity[]], how: Perturbation, random: Random): Query {
  for (;;) {
    const person = random.pick(people);
    const name = perturbed(person.names[0].full, how, random);
    if (name !== null) return { how, name, entityId: person.id, reported: isReported(person) };
  }
}

function hasTwoWords({ names: [{ full }] }: ListEntity): boolean {
  return full.split(/[\s-]+/).filter((word) => word.length > 2).length >= 2;
}

function writesCyrillic({ programmes }: ListEntity): boolean {
  return programmes.some((programme) => CYRILLIC_PROGRAMMES.test(programme));
}
