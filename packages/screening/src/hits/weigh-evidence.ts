import type { ListEntity } from '../entities/list-entity.ts';
import type { HitFactor } from './hit.ts';
import type { Subject } from './subject.ts';
import { weighBirth } from './weigh-birth.ts';
import { weighBirthPlace, weighCountry, weighDeath, weighNationality, weighSex } from './weigh-traits.ts';

/** What speaks for and against the subject being the listed one, apart from names and document numbers. */
export function weighEvidence(subject: Subject, entity: ListEntity): readonly HitFactor[] {
  if (subject.kind === 'organisation') return [weighCountry(subject, entity)];
  const death = weighDeath(entity);
  return [
    weighBirth(subject.birth, entity.births),
    weighSex(subject.sex, entity.sex),
    weighNationality(subject.nationalities, entity),
    weighCountry(subject, entity),
    weighBirthPlace(subject.birthPlace, entity.birthPlaces),
    ...(death === null ? [] : [death]),
  ];
}
