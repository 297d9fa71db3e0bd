import { prepareName, tokenSimilarity } from '@bonafide/names';
import type { ListEntity } from '../entities/list-entity.ts';
import { EVIDENCE_WEIGHTS } from './evidence-weights.ts';
import type { FactorKey, HitFactor } from './hit.ts';
import type { Subject } from './subject.ts';

const WEIGHTS = EVIDENCE_WEIGHTS;

export function weighSex(sex: Subject['sex'], listed: ListEntity['sex']): HitFactor {
  const key = 'sex';
  if (sex === undefined) return missing(key, 'the sex is not known');
  if (listed === null) return missing(key, 'the list gives no sex');
  // Half of everybody agrees: that adds nothing.
  if (sex === listed) return { key, verdict: 'agree', delta: 0, detail: `both ${sex}` };
  return { key, verdict: 'conflict', delta: WEIGHTS.sex.conflict, detail: `${sex}, listed ${listed}` };
}

/** Where the list gives no nationality, the countries it names may stand for one; they never speak against anybody. */
export function weighNationality(own: readonly string[] = [], entity: ListEntity): HitFactor {
  const key = 'nationality';
  const { agree, agreesWithCountry, conflict } = WEIGHTS.nationality;
  if (own.length === 0) return missing(key, 'the nationality is not known');
  const shared = firstShared(own, entity.nationalities);
  if (shared !== undefined) return { key, verdict: 'agree', delta: agree, detail: `both ${shared}` };
  if (entity.nationalities.length > 0) {
    const detail = `${own.join(', ')}, listed ${entity.nationalities.join(', ')}`;
    return { key, verdict: 'conflict', delta: conflict, detail };
  }
  const country = firstShared(own, entity.countries);
  if (country === undefined) return missing(key, 'the list gives no nationality');
  return { key, verdict: 'agree', delta: agreesWithCountry, detail: `${country}, a country of the listed` };
}

export function weighCountry({ countries = [], kind }: Subject, entity: ListEntity): HitFactor {
  const key = 'country';
  if (countries.length === 0) return missing(key, 'the country is not known');
  if (entity.countries.length === 0) return missing(key, 'the list gives no country');
  const shared = firstShared(countries, entity.countries);
  if (shared !== undefined) return { key, verdict: 'agree', delta: WEIGHTS.country.agree, detail: `both in ${shared}` };
  const detail = `${countries.join(', ')}, listed ${entity.countries.join(', ')}`;
  if (kind === 'person') return { key, verdict: 'partial', delta: 0, detail: `${detail}; people move` };
  return { key, verdict: 'conflict', delta: WEIGHTS.country.organisationConflict, detail };
}

/** Places are written in too many ways (town, district, country) for a difference to speak against anybody. */
export function weighBirthPlace(place: string | undefined, listed: readonly string[]): HitFactor {
  const key = 'birth-place';
  if (place === undefined || place.trim() === '') return missing(key, 'the birth place is not known');
  if (listed.length === 0) return missing(key, 'the list gives no birth place');
  const words = placeWords(place);
  const same = listed.find((candidate) => isSamePlace(words, placeWords(candidate)));
  if (same === undefined) return { key, verdict: 'partial', delta: 0, detail: `${place}, listed ${listed.join('; ')}` };
  return { key, verdict: 'agree', delta: WEIGHTS.birthPlace.agree, detail: `${place}, listed ${same}` };
}

export function weighDeath({ deceased }: ListEntity): HitFactor | null {
  if (!deceased) return null;
  return { key: 'deceased', verdict: 'conflict', delta: WEIGHTS.deceased, detail: 'the listed person is dead' };
}

function missing(key: FactorKey, detail: string): HitFactor {
  return { key, verdict: 'missing', delta: 0, detail };
}

function firstShared(own: readonly string[], listed: readonly string[]): string | undefined {
  return own.find((value) => listed.includes(value));
}

/** The town is what a place begins with; what follows a comma is a province or a country, shared by millions. */
function placeWords(place: string): readonly string[] {
  const town = place.split(',')[0] ?? '';
  return prepareName(town, 'person')
    .tokens.map(({ text }) => text)
    .filter((text) => text.length >= 3);
}

/** Every word of the shorter one is in the other: `Moscow` in `Moscow Region`, but not `San Juan` for `San Salvador`. */
function isSamePlace(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return shorter.length > 0 && shorter.every((word) => longer.some((other) => tokenSimilarity(word, other) >= 0.85));
}
