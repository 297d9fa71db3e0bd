import { ENGINE_UNAVAILABLE } from '@bonafide/domain';
import { CAST, selfie } from '@bonafide/testkit';
import { describe, expect, it } from 'vitest';
import type { Engines } from './engines.ts';
import { descriptor, face, faces, NOW } from './evidence.fixture.ts';
import { describedPortrait, examineFace, type FacePhoto, judgeFace } from './examine-face.ts';
import type { FacesReading } from './reading.ts';

const expected = { earlierSelfie: describedPortrait({ descriptor: descriptor(0), model: 'd1' }, 'selfie') };
const INPUT = { liveness: null, now: NOW, portraits: expected };
const photo = (reading: FacesReading): FacePhoto => ({
  faces: { state: 'read', value: reading },
  presentation: { state: 'absent' },
});
const at = (distance: number) => photo(faces([face({ embedding: descriptor(distance) })]));

describe('judgeFace', () => {
  it.each([
    [0.3, true, 'passed', null],
    [0.55, false, 'unverifiable', 'face.uncertain'],
    [0.9, false, 'failed', 'face.mismatch'],
  ])('at a distance of %f: matched %s, %s', (distance, matched, status, reason) => {
    const found = judgeFace(at(distance), INPUT);
    expect(found).toMatchObject({ matched, distance, decision: { face: { status, reason } } });
  });

  it('is stricter with the portrait of a document, of which only the description was kept', () => {
    const document = describedPortrait({ descriptor: descriptor(0), model: 'd1' }, 'document');
    const of = (distance: number) => judgeFace(at(distance), { ...INPUT, portraits: { document } }).decision.face;
    expect(of(0.58)).toEqual({ status: 'failed', reason: 'face.mismatch' });
    expect(judgeFace(at(0.58), INPUT).decision.face).toEqual({ status: 'unverifiable', reason: 'face.uncertain' });
  });

  it('never takes a face for the expected one without a comparison', () => {
    const { portraits: _nobody, ...alone } = INPUT;
    expect(judgeFace(at(0), alone)).toMatchObject({ matched: false, decision: { face: { status: 'passed' } } });
    const otherModel = { earlierSelfie: describedPortrait({ descriptor: descriptor(0), model: 'other' }, 'selfie') };
    expect(judgeFace(at(0), { ...INPUT, portraits: otherModel })).toMatchObject({
      matched: false,
      decision: { face: { reason: 'face.uncertain' } },
    });
  });

  it("takes a fault of ours for neither the one nor the other's", () => {
    const broken: FacePhoto = { faces: { state: 'engine_fault' }, presentation: { state: 'absent' } };
    const { matched, decision } = judgeFace(broken, INPUT);
    expect([matched, decision.face.status]).toEqual([false, 'unverifiable']);
    expect(decision.reasons).toContain(ENGINE_UNAVAILABLE);
  });

  it('asks for one face that can be seen', () => {
    expect(judgeFace(photo(faces([], ['face.none'])), INPUT).decision.face.reason).toBe('face.none');
    const several = photo(faces([face(), face()], ['face.several']));
    expect(judgeFace(several, INPUT).decision.face.reason).toBe('face.several');
  });
});

describe('examineFace', () => {
  it('ends a missing engine as a fault', async () => {
    const engines = {} as Pick<Engines, 'face'>;
    const found = await examineFace(engines, { ...INPUT, selfie: await selfie(CAST.anna, { seed: 1 }) });
    expect(found.decision.reasons).toContain(ENGINE_UNAVAILABLE);
  });

  it('ends a file that is none as a photo to take again', async () => {
    const engines = {} as Pick<Engines, 'face'>;
    const found = await examineFace(engines, { ...INPUT, selfie: new Uint8Array([1, 2, 3]) });
    expect(found.decision.face).toEqual({ status: 'failed', reason: 'face.file_unusable' });
  });
});
