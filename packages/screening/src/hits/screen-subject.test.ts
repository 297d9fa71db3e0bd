import { describe, expect, it } from 'vitest';
import { bornOn, indexOf, invented, inventedWithWeakAlias } from './invented-list.fixture.ts';
import { type ScreeningOptions, screenSubject } from './screen-subject.ts';
import type { Subject } from './subject.ts';

const OPTIONS: ScreeningOptions = { today: '2026-11-21' };

const index = indexOf(
  invented('1', ['Tomas Vildegras', 'Thomas Wildgrass'], { births: [bornOn('1970-04-12')] }),
  invented('2', ['Tomas Vildegras'], { births: [bornOn('1988-01-30')] }),
  invented('3', ['Marja Osterlund'], { documents: [{ type: 'passport', number: 'X1234567', country: 'FI' }] }),
  invented('4', ['Osterlund Shipping Ltd'], { kind: 'organisation' }),
  invented('5', ['Osterlund'], { kind: 'vessel' }),
  invented('6', ['Ilse Quarant'], { delistedOn: '2020-02-02' }),
  invented('7', ['Rasmus Ferrow'], { kind: 'other' }),
  invented('9', ['Northern Petrel'], { kind: 'vessel', documents: [{ type: 'imo', number: '9106857' }] }),
  invented('10', ['Greta Wolkenried']),
  inventedWithWeakAlias('8', 'Balthasar Enkel', 'Ole Dunmore'),
);

function found(subject: Partial<Subject> & Pick<Subject, 'names'>, options: Partial<ScreeningOptions> = {}) {
  const hits = screenSubject(index, { kind: 'person', ...subject }, { ...OPTIONS, ...options });
  return hits.map(({ entity, score }) => [entity.sourceId, score]);
}

describe('screenSubject', () => {
  it('finds an entry once, under the name that fits best, and tells the others', () => {
    const [hit, ...others] = screenSubject(index, { kind: 'person', names: ['Thomas Wildgrass'] }, OPTIONS);
    expect(hit).toMatchObject({
      entity: { sourceId: '1', name: 'Tomas Vildegras' },
      name: { against: 'Thomas Wildgrass' },
    });
    expect(hit?.otherNames.length).toBeLessThanOrEqual(1);
    expect(others.map(({ entity }) => entity.sourceId)).not.toContain('1');
  });

  it('puts first whose birth date agrees, and leaves out whose does not', () => {
    expect(found({ names: ['Tomas Vildegras'] })).toEqual([
      ['1', 0.97],
      ['2', 0.97],
    ]);
    expect(found({ names: ['Tomas Vildegras'], birth: '1988-01-30' })).toEqual([['2', 1]]);
  });

  it('searches every spelling of the subject', () => {
    expect(found({ names: ['Unheard Of', 'Марья Остерлунд'] })).toEqual([['3', expect.any(Number)]]);
  });

  it.each([
    ['Greta Osterlund née Wolkenried', '10', 0.97],
    ['Wolkenried-Osterlund, Greta', '10', 0.8],
    ['Wolkenried geb. Vildegras, Ilse', '10', 0],
  ])('searches the names that one name tells: %s', (name, sourceId, score) => {
    const hit = found({ names: [name] }).find(([id]) => id === sourceId);
    expect(hit?.[1] ?? 0).toBeCloseTo(score, 5);
  });

  it('finds the holder of a number, whatever the name', () => {
    expect(found({ names: ['Someone Else'], documents: [{ number: 'X-123 4567', country: 'FI' }] })).toEqual([
      ['3', 0.97],
    ]);
  });

  it.each(['IMO 9106857', '9106857'])('counts the number that led to an entry as evidence: %s', (number) => {
    const [hit] = screenSubject(index, { kind: 'organisation', names: ['Renamed'], documents: [{ number }] }, OPTIONS);
    expect(hit?.entity.sourceId).toBe('9');
    expect(hit?.factors).toContainEqual(expect.objectContaining({ key: 'document', detail: expect.any(String) }));
  });

  it('looks for people among people, for others among organisations, ships and aircraft, and for both where a list does not say', () => {
    expect(found({ names: ['Osterlund'] })).toEqual([]);
    expect(found({ kind: 'organisation', names: ['OSTERLUND SHIPPING LIMITED'] })).toEqual([['4', 0.97]]);
    expect(found({ names: ['Rasmus Ferrow'] })).toEqual([['7', 0.97]]);
    expect(found({ kind: 'organisation', names: ['Rasmus Ferrow'] })).toEqual([['7', 0.97]]);
  });

  it('leaves out lifted entries unless they are asked for', () => {
    expect(found({ names: ['Ilse Quarant'] })).toEqual([]);
    expect(found({ names: ['Ilse Quarant'] }, { datasets: ['sanction-former'] })).toEqual([['6', 0.97]]);
  });

  it('weighs names below the threshold that a birth date may lift, and keeps to the threshold', () => {
    expect(found({ names: ['Ole Dunmore'] })).toEqual([['8', 0.8]]);
    expect(found({ names: ['Ole Dunmore'] }, { threshold: 0.85 })).toEqual([]);
    expect(found({ names: ['Tomas Vildegras'] }, { limit: 1 })).toEqual([['1', 0.97]]);
  });

  it('answers JSON', () => {
    const hits = screenSubject(index, { kind: 'person', names: ['Tomas Vildegras'], birth: '1970' }, OPTIONS);
    expect(JSON.parse(JSON.stringify(hits))).toEqual(hits);
  });
});
