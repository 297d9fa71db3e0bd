import { type DocumentSideReading, READING_VERSION } from '@bonafide/checks';
import { ImageError } from '@bonafide/imaging';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findEvidence } from '../sessions/queries.ts';
import { addPhotos, createdSession, submit } from '../testing/submitted-session.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { type LoadedAttempt, loadAttempt } from './load-attempt.ts';
import { readSide, type SideReader } from './read-side.ts';

const ENGINES = async () => ({}) as never;
const READING = {
  version: READING_VERSION,
  size: { width: 10, height: 7 },
  lines: [],
  mrz: null,
  tookMs: 5,
} as unknown as DocumentSideReading;

let test: TestDeps;
let sessionId: string;
beforeEach(async () => {
  test = await createTestDeps();
  sessionId = (await createdSession(test.deps)).id;
  await addPhotos(test.deps, sessionId, ['FRONT', 'FACE']);
});
afterEach(() => test.close());

const front = () => findEvidence(test.deps.db, { sessionId, attempt: 1, step: 'FRONT' });
const read = (reader: SideReader) => readSide(test.deps, ENGINES, { sessionId, step: 'FRONT' }, reader);

describe('readSide', () => {
  it('keeps the reading sealed, for the verification to go on with', async () => {
    await read(async () => READING);
    const row = await front();
    expect(row).toMatchObject({ readAt: test.clock.now(), readError: null });
    expect(Buffer.from(row?.sealedReading ?? []).toString('latin1')).not.toContain('width');
    await submit(test.deps, sessionId);
    const loaded = (await loadAttempt(test.deps, { sessionId, attempt: 1 })) as LoadedAttempt;
    expect(loaded.input.readings).toEqual({ FRONT: READING });
  });

  it('reads anew what an earlier release had read', async () => {
    await read(async () => ({ ...READING, version: READING_VERSION - 1 }) as unknown as DocumentSideReading);
    await submit(test.deps, sessionId);
    const loaded = (await loadAttempt(test.deps, { sessionId, attempt: 1 })) as LoadedAttempt;
    expect(loaded.input.readings).toEqual({});
  });

  it('keeps the code of why a photo cannot be read, and never its message', async () => {
    await read(async () => {
      throw new ImageError('image.broken');
    });
    expect(await front()).toMatchObject({ sealedReading: null, readError: 'image.broken', readAt: test.clock.now() });
    await addPhotos(test.deps, sessionId, ['FRONT']);
    await read(async () => {
      throw new RangeError('ERIKSSON is too long');
    });
    expect(await front()).toMatchObject({ readError: 'RangeError' });
  });

  it('reads no photo twice', async () => {
    let reads = 0;
    const reader: SideReader = async () => {
      reads += 1;
      return READING;
    };
    await read(reader);
    await read(reader);
    expect(reads).toBe(1);
  });

  it('lets the job fail, and be tried again, when the models cannot be loaded', async () => {
    const noEngines = () => Promise.reject(new Error('model missing'));
    const of = { sessionId, step: 'FRONT' } as const;
    await expect(readSide(test.deps, noEngines, of, async () => READING)).rejects.toThrow('model missing');
    expect((await front())?.readAt).toBeNull();
  });
});
