import { prepareName, scoreNames } from '@bonafide/names';
import { describe, expect, it } from 'vitest';
import type { ListEntity } from '../entities/list-entity.ts';
import type { FactorKey, Hit } from './hit.ts';
import { bornOn, invented, inventedWithWeakAlias } from './invented-list.fixture.ts';
import { scoreHit } from './score-hit.ts';
import type { Subject } from './subject.ts';

const BORN = { births: [bornOn('1970-04-12')], nationalities: ['LT'], sex: 'M' } as const;
const LISTED = invented('1', ['Jonas Petraitis'], BORN);

function hitOf(subject: Omit<Subject, 'kind'> & Partial<Subject>, entity: ListEntity, nameNumber = 0): Hit {
  const kind = subject.kind ?? 'person';
  const matched = subject.names[0];
  const against = entity.names[nameNumber] ?? entity.names[0];
  const score = scoreNames(prepareName(matched, kind), prepareName(against.full, kind));
  return scoreHit({ subject: { kind, ...subject }, entity, candidate: { matched, against, score } });
}

function delta(hit: Hit, key: FactorKey): number | undefined {
  return hit.factors.find((factor) => factor.key === key)?.delta;
}

describe('scoreHit', () => {
  it('is never certain of a name alone', () => {
    const hit = hitOf({ names: ['Jonas Petraitis'] }, LISTED);
    expect(hit).toMatchObject({ score: 0.97, band: 'strong', name: { score: 1, against: 'Jonas Petraitis' } });
    expect(delta(hit, 'name-only')).toBe(-0.03);
  });

  it('is not certain of a name that many compatriots bear either', () => {
    expect(hitOf({ names: ['Jonas Petraitis'], nationalities: ['LT'], sex: 'M' }, LISTED).score).toBe(0.97);
  });

  it('is certain where the birth date agrees too', () => {
    const hit = hitOf({ names: ['Jonas Petraitis'], birth: '1970-04-12' }, LISTED);
    expect(hit).toMatchObject({ score: 1, band: 'strong' });
    expect(delta(hit, 'name-only')).toBeUndefined();
  });

  it('clears a bearer of the name who was born in another year and is of another country', () => {
    const hit = hitOf({ names: ['Jonas Petraitis'], birth: '1991-04-12', nationalities: ['PL'] }, LISTED);
    expect(hit).toMatchObject({ score: 0.62, band: 'clear' });
  });

  it('makes the score of the name and all deltas', () => {
    const subjects: Omit<Subject, 'kind'>[] = [
      { names: ['Jonas Petraitis'] },
      { names: ['Jonas Petraites'], birth: '1971-04-12', nationalities: ['LT'], sex: 'F', countries: ['LT'] },
      { names: ['J. Petraitis'], birth: '1970', countries: ['DE'] },
      { names: ['Petraitis'], nationalities: ['LT'] },
    ];
    for (const subject of subjects) {
      const { score, name, factors } = hitOf(subject, LISTED);
      expect(score).toBeCloseTo(
        Math.min(
          1,
          factors.reduce((sum, factor) => sum + factor.delta, name.score),
        ),
        9,
      );
    }
  });

  it('keeps a weak alias from saying much, unless the birth date agrees', () => {
    const weak = inventedWithWeakAlias('2', 'Jonas Petraitis', 'Big Jon', BORN);
    expect(hitOf({ names: ['Big Jon'] }, weak, 1)).toMatchObject({ score: 0.8, band: 'possible' });
    expect(hitOf({ names: ['Big Jon'], birth: '1970-04-12' }, weak, 1)).toMatchObject({ score: 1 });
  });

  it('asks more than a single word', () => {
    const single = invented('3', ['Petraitis'], BORN);
    expect(hitOf({ names: ['Petraitis'] }, single).score).toBe(0.8);
    expect(hitOf({ names: ['Petraitis'] }, LISTED).score).toBeLessThan(0.75);
    expect(hitOf({ names: ['Petraitis'], birth: '1970-04-12' }, single).score).toBe(1);
    expect(hitOf({ names: ['Petraitis'], nationalities: ['LT'] }, single).score).toBe(0.97);
  });

  it('counts a word that is written apart on one side as several', () => {
    const listed = invented('4', ['Annamaria']);
    expect(delta(hitOf({ names: ['Anna Maria'] }, listed), 'single-word')).toBeUndefined();
  });

  it('weighs sex, countries and death', () => {
    expect(delta(hitOf({ names: ['Jonas Petraitis'], sex: 'F' }, LISTED), 'sex')).toBe(-0.15);
    expect(delta(hitOf({ names: ['Jonas Petraitis'], sex: 'M' }, LISTED), 'sex')).toBe(0);
    const dead = invented('5', ['Jonas Petraitis'], { deceased: true, countries: ['LT'] });
    expect(delta(hitOf({ names: ['Jonas Petraitis'] }, dead), 'deceased')).toBe(-0.05);
    expect(delta(hitOf({ names: ['Jonas Petraitis'], nationalities: ['LT'] }, dead), 'nationality')).toBe(0.02);
    expect(delta(hitOf({ names: ['Jonas Petraitis'], countries: ['DE'] }, dead), 'country')).toBe(0);
    const firm = invented('6', ['Jonas UAB'], { kind: 'organisation', countries: ['LT'] });
    expect(delta(hitOf({ kind: 'organisation', names: ['Jonas UAB'], countries: ['DE'] }, firm), 'country')).toBe(
      -0.05,
    );
  });
});

describe('a document that both sides know', () => {
  const holder = invented('7', ['Jonas Petraitis'], {
    documents: [{ type: 'passport', number: 'AB 123-456', country: 'LT' }],
  });

  it('proves more than names and caps', () => {
    const other = hitOf({ names: ['Ona Kazlauskė'], documents: [{ number: 'ab123456', country: 'LT' }] }, holder);
    expect(other).toMatchObject({ score: 0.97, band: 'strong' });
    expect(hitOf({ names: ['Jonas Petraitis'], documents: [{ number: 'AB123456' }] }, holder).score).toBe(1);
  });

  it('proves little where its country is not known, and nothing where it is another', () => {
    expect(hitOf({ names: ['Ona Kazlauskė'], documents: [{ number: 'AB123456' }] }, holder).score).toBe(0.8);
    expect(hitOf({ names: ['Ona Kazlauskė'], documents: [{ number: 'AB123456', country: 'PL' }] }, holder).score).toBe(
      0,
    );
    expect(hitOf({ names: ['Ona Kazlauskė'], documents: [{ number: '123' }] }, holder).score).toBe(0);
  });
});

describe('birth places', () => {
  const listed = invented('8', ['Jonas Petraitis'], { birthPlaces: ['San Juan, Puerto Rico', 'Vilnius Region'] });

  it.each([
    ['Vilnius, Lithuania', 'agree'],
    ['VILNIUS', 'agree'],
    ['San Salvador', 'partial'],
    ['Kaunas, Puerto Rico', 'partial'],
    ['', 'missing'],
  ])('%s: %s', (birthPlace, verdict) => {
    const { factors } = hitOf({ names: ['Jonas Petraitis'], birthPlace }, listed);
    expect(factors.find(({ key }) => key === 'birth-place')?.verdict).toBe(verdict);
  });
});
