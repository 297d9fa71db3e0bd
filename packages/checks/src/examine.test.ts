import { ENGINE_UNAVAILABLE } from '@bonafide/domain';
import { CAST, selfie } from '@bonafide/testkit';
import { describe, expect, it } from 'vitest';
import type { Engines } from './engines.ts';
import {
  descriptor,
  evidence,
  face,
  faces,
  mrzReading,
  NOW,
  PASSPORT_MRZ,
  REQUEST,
  reprinted,
  side,
} from './evidence.fixture.ts';
import { type ExaminationOutcome, examine, judge } from './examine.ts';
import type { PhotoQuality } from './reading.ts';
import { CHECKS } from './registry.gen.ts';

const statusOf = ({ checks }: ExaminationOutcome, id: string) => checks.find(({ check }) => check === id)?.status;

describe('judge', () => {
  it('approves a passport and a face that hold together', () => {
    const outcome = judge(evidence());
    expect(outcome.decision).toMatchObject({
      outcome: 'approved',
      document: { status: 'passed' },
      face: { status: 'passed' },
      fraudSignals: [],
      mismatches: [],
    });
    expect(outcome.document).toMatchObject({ kind: 'passport', issuingState: 'UTO' });
    expect(outcome.document.attributes.surname).toMatchObject({ value: 'ERIKSSON', source: 'both' });
    expect(outcome.face.distance).toBe(0);
    expect(outcome.checks).toHaveLength(CHECKS.length);
  });

  it('declines wrong check digits that were read clearly', () => {
    const wrong = PASSPORT_MRZ.map((line) => line.replace('7408122F', '7408123F'));
    const { decision } = judge(evidence({ front: side({ mrz: mrzReading(wrong) }) }));
    expect(decision).toMatchObject({
      outcome: 'declined',
      document: { status: 'failed', reason: 'mrz.check_digit_wrong' },
      face: { status: 'passed' },
    });
  });

  it('tags a sex that is printed otherwise than coded, and approves', () => {
    const { decision } = judge(evidence({ front: side({ print: reprinted('F', 'M') }) }));
    expect(decision).toMatchObject({
      outcome: 'approved',
      fraudSignals: ['document.inconsistent'],
      mismatches: ['sex'],
    });
  });

  it('declines another face, and asks for a better photo of an unfit one', () => {
    const stranger = faces([face({ embedding: descriptor(0.95) })]);
    expect(judge(evidence({ selfie: stranger })).decision).toMatchObject({
      outcome: 'declined',
      face: { status: 'failed', reason: 'face.mismatch' },
    });
    const nobody = { selfie: faces([], ['face.none']), request: { resubmissionPossible: true } };
    expect(judge(evidence(nobody)).decision).toMatchObject({
      outcome: 'resubmission_requested',
      face: { reason: 'face.none' },
    });
  });

  it.each([true, false])(
    'says what to photograph better where a zone was not read, and not only that it was not (%s)',
    (again) => {
      const photo = (more: Pick<PhotoQuality, 'issues'> & Partial<PhotoQuality>) => {
        const front = side({ mrz: null, printConfidence: 0.7, more: { quality: { measurements: [], ...more } } });
        return judge(evidence({ front, request: { resubmissionPossible: again } })).decision.document;
      };
      expect(photo({ issues: ['document.covered'] }).reason).toBe('document.covered');
      expect(photo({ issues: [], likeliest: 'document.glare' }).reason).toBe('document.glare');
      expect(photo({ issues: [], likeliest: null }).reason).toBe('mrz.not_found');
    },
  );

  it('approves a document alone when no face is asked for', () => {
    const { decision } = judge(evidence({ selfie: null, request: { faceRequired: false } }));
    expect(decision).toMatchObject({ outcome: 'approved', face: { status: 'not_checked' } });
  });

  it("tags data that are not the partner's and an age out of limits", () => {
    const outcome = judge(evidence({ expected: { lastName: 'Johnson' }, request: { ageLimit: 65 } }));
    expect(outcome.decision).toMatchObject({ outcome: 'approved', mismatches: ['under_age', 'surname'] });
  });

  it('declares part and rule of every check and every reason', () => {
    for (const check of CHECKS) {
      expect(check.description).toMatch(/\.$/);
      for (const { message, rule } of Object.values(check.reasons)) {
        expect(message).toMatch(/\.$/);
        expect(rule.effect).toMatch(/^(decline|retake|refer|signal|mismatch|note)$/);
      }
    }
  });
});

/** Engines without networks: whatever needs one throws. */
const BROKEN = { document: {}, face: {} } as Engines;

describe('examine', () => {
  it('never declines anybody when the engines are down', async () => {
    const photo = await selfie(CAST.anna, { seed: 1 });
    const outcome = await examine(BROKEN, { images: { FRONT: photo, FACE: photo }, request: REQUEST, now: NOW });
    expect(outcome.decision).toMatchObject({
      outcome: 'referred',
      document: { status: 'unverifiable', reason: ENGINE_UNAVAILABLE },
      face: { status: 'unverifiable', reason: ENGINE_UNAVAILABLE },
    });
  });

  it('takes readings that were made earlier, and loses only the face to a broken engine', async () => {
    const reading = JSON.parse(JSON.stringify(side()));
    const images = { FRONT: new Uint8Array([1]) };
    const outcome = await examine(BROKEN, { images, readings: { FRONT: reading }, request: REQUEST, now: NOW });
    expect(statusOf(outcome, 'mrz-check-digits')).toBe('passed');
    expect(outcome.decision.outcome).toBe('referred');
  });

  it('says that a file is no image', async () => {
    const images = { FRONT: new Uint8Array([1, 2, 3]), FACE: new Uint8Array([4]) };
    const { decision } = await examine(BROKEN, { images, request: REQUEST, now: NOW });
    expect(decision.document).toEqual({ status: 'failed', reason: 'document.file_unusable' });
    expect(decision.face).toEqual({ status: 'failed', reason: 'face.file_unusable' });
  });
});
