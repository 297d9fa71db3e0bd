import { describedPortrait, type FaceExaminationInput, judgeFace } from '@bonafide/checks';
import { described } from '../people/stored-faces.fixture.ts';

const NETWORK = { name: 'face-age', version: '1', modelDigest: 'a1' } as const;

/** An examiner that estimates so many years of a face at so much from `descriptor(0)`; the real checks judge it. */
export const seesAge =
  (years: number | null, distance = 0) =>
  (_engines: unknown, input: FaceExaminationInput) => {
    const reading = describedPortrait(described(distance), 'selfie');
    const age = years !== null && {
      age: {
        years,
        range: { from: Math.max(0, years - 15), to: years + 15 },
        apparentSex: { sex: 'F', confidence: 0.8 } as const,
        errorRate: 'scripted',
        engine: NETWORK,
      },
    };
    const value = { ...reading, faces: reading.faces.map((face) => ({ ...face, ...age })) };
    return Promise.resolve(judgeFace({ faces: { state: 'read', value }, presentation: { state: 'absent' } }, input));
  };
