import type { DocumentOutline } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { descriptor, evidence, face, faces, side } from '../evidence.fixture.ts';
import type { Evidence } from '../evidence.ts';
import type { HeldDocument } from '../read-held-document.ts';
import { check } from './check.ts';

const OUTLINE: DocumentOutline = {
  quad: [
    { x: 10, y: 300 },
    { x: 170, y: 300 },
    { x: 170, y: 400 },
    { x: 10, y: 400 },
  ],
  method: 'network',
  confidence: 0.9,
  format: 'ID-1',
  cutOff: false,
};

const portraitAt = (distance: number) => faces([face({ embedding: descriptor(distance) })]);

function holding(held: Partial<HeldDocument>, more: Partial<Evidence> = {}): Evidence {
  const value: HeldDocument = { personSeen: true, outline: OUTLINE, portraits: portraitAt(0.2), ...held };
  const asked = evidence({ request: { documentInHand: true } });
  return { ...asked, heldDocument: { state: 'read', value }, ...more };
}

const read = <T>(value: T) => ({ state: 'read', value }) as const;

describe('selfie-with-document', () => {
  it('passes when the three faces agree, and says with which model', () => {
    const outcome = check.run(holding({}));
    expect(outcome).toMatchObject({ status: 'passed', engine: { modelDigest: 'd1' } });
    expect(outcome.measurements?.map(({ name }) => name)).toEqual(['held.person.distance', 'held.document.distance']);
    expect(outcome.comparisons?.every(({ agrees }) => agrees)).toBe(true);
  });

  it.each([
    ['no document', { outline: null, portraits: null }, 'held_document.not_seen'],
    ['only a document', { personSeen: false }, 'held_document.person_not_seen'],
    ['a document without a portrait', { portraits: faces([]) }, 'held_document.portrait_not_seen'],
  ])('asks again for a photo with %s', (_name, held, code) => {
    expect(check.run(holding(held))).toMatchObject({ status: 'failed', reasons: [code] });
    expect(check.reasons[code]?.rule.effect).toBe('retake');
  });

  it("tells somebody else's document from another document of one's own", () => {
    const own = read(side({ more: { portraits: portraitAt(0.9) } }));
    expect(check.run(holding({ portraits: portraitAt(0.9) }, { front: own }))).toMatchObject({
      status: 'failed',
      reasons: ['held_document.other_person'],
    });
    expect(check.run(holding({}, { front: read(side({ more: { portraits: portraitAt(1.2) } })) }))).toMatchObject({
      status: 'failed',
      reasons: ['held_document.other_document'],
    });
  });

  it('leaves to a human what is not clear or cannot be compared', () => {
    const unclear = { status: 'inconclusive', reasons: ['held_document.uncertain'] };
    expect(check.run(holding({ portraits: portraitAt(0.55) }))).toMatchObject(unclear);
    expect(check.run(holding({}, { front: { state: 'absent' } }))).toMatchObject(unclear);
    const other = { ...portraitAt(0.2), engine: { name: 'brought-along', version: '1', modelDigest: 'd2' } };
    expect(check.run(holding({ portraits: other }))).toMatchObject(unclear);
  });

  it('declines nobody', () => {
    const effects = Object.values(check.reasons).map(({ rule }) => rule.effect);
    expect(effects.every((effect) => effect === 'retake' || effect === 'refer')).toBe(true);
  });

  it('is not asked where the scenario wants no document in the hand', () => {
    expect(check.run({ ...holding({}), request: evidence().request }).status).toBe('not_applicable');
    expect(check.run(evidence({ request: { documentInHand: true } })).status).toBe('not_applicable');
  });
});
