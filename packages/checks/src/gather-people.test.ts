import { describe, expect, it } from 'vitest';
import { descriptor, evidence, face, faces, side } from './evidence.fixture.ts';
import { judge } from './examine.ts';
import { duplicatesOf, gatherPeople } from './gather-people.ts';
import { people, search } from './people.fixture.ts';
import type { PeopleFindings } from './people.ts';

const withPeople = (value: PeopleFindings) => ({ ...evidence(), people: { state: 'read' as const, value } });

describe('gatherPeople', () => {
  it('asks for the described faces of both photos', async () => {
    const front = side({ more: { portraits: faces([face({ embedding: descriptor(2) })]) } });
    const asked: unknown[] = [];
    const found = await gatherPeople(async (described) => {
      asked.push(described);
      return people({});
    }, evidence({ front }));
    expect(found.state).toBe('read');
    expect(asked).toEqual([
      { selfie: { descriptor: descriptor(0), model: 'd1' }, portrait: { descriptor: descriptor(2), model: 'd1' } },
    ]);
  });

  it('asks for null where no face was described', async () => {
    const front = side({ more: { portraits: faces([]) } });
    const asked: unknown[] = [];
    await gatherPeople(
      async (described) => {
        asked.push(described);
        return people({});
      },
      evidence({ front, selfie: null }),
    );
    expect(asked).toEqual([{ selfie: null, portrait: null }]);
  });

  it('says when nobody looks and when the search broke', async () => {
    expect(await gatherPeople(undefined, evidence())).toEqual({ state: 'absent' });
    expect(await gatherPeople(() => Promise.reject(new Error('away')), evidence())).toEqual({ state: 'engine_fault' });
  });
});

describe('duplicatesOf', () => {
  it('names what the partner is told, once each', () => {
    const twice = { ...search([0.2, 0.3]), found: [...search([0.2]).found, ...search([0.3]).found] };
    expect(duplicatesOf(withPeople(people({ earlier: twice }, { earlier: search([0.45], 1e6) })))).toEqual({
      faces: ['r0'],
      documentFaces: [],
    });
    const known = people({ earlier: search([0.2]), whitelist: search([0.1]) });
    expect(duplicatesOf(withPeople(known)).faces).toEqual([]);
    expect(duplicatesOf(evidence())).toEqual({ faces: [], documentFaces: [] });
  });
});

describe('an examination', () => {
  it('approves with a tag when the face was seen before, and refers when nobody could look', () => {
    const seen = judge(withPeople(people({ earlier: search([0.2]) })));
    expect(seen.decision).toMatchObject({ outcome: 'approved', fraudSignals: ['duplicate.face'] });
    expect(seen.duplicates).toEqual({ faces: ['r0'], documentFaces: [] });
    const broken = judge({ ...evidence(), people: { state: 'engine_fault' } });
    expect(broken.decision).toMatchObject({ outcome: 'referred', face: { status: 'passed' } });
  });
});
