import { chainFrames, encodeFrames, firstLink } from '@bonafide/liveness';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAuditEntries } from '../audit/queries.ts';
import { loadAttempt } from '../pipeline/load-attempt.ts';
import { expireSession } from '../pipeline/sweep/expire-session.ts';
import { sweep } from '../pipeline/sweep/sweep.ts';
import { eraseSession } from '../retention/erase-session.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import { findEvidence, findSession } from '../sessions/queries.ts';
import { loadEvidence } from '../sessions/store-evidence.ts';
import { findLiveness } from './find-liveness.ts';
import { createLivenessApi, type LivenessApi, openedBy, type Person } from './liveness-api.fixture.ts';
import { listChallenges, listPackets } from './queries.ts';
import { scriptedThread } from './scripted-thread.fixture.ts';
import { sha256 } from './sha256.ts';

const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
const WRONG = '00'.repeat(16);

let api: LivenessApi;
beforeAll(async () => {
  api = await createLivenessApi(scriptedThread());
});
afterAll(() => api?.close());

/** One try that ends at once: its frame is chained to another nonce. */
async function failOnce(person: Person, picture: number) {
  const { id } = await openedBy(person);
  const shot = { t: 100, step: 0, jpeg: new Uint8Array([0xff, 0xd8, 0xff, picture]) };
  const sent = chainFrames([shot], { nonce: WRONG, seq: 0, previous: firstLink(WRONG, sha256), sha256 });
  api.clock.advance(200);
  return (await person.call(`/flow/liveness/${id}/frames`, encodeFrames(sent))).body;
}

async function failForGood(): Promise<Person> {
  const person = await api.person();
  for (const picture of [1, 2, 3]) await failOnce(person, picture);
  return person;
}

const stored = async (person: Person) => {
  const session = await findSession(api.deps.db, person.sessionId);
  if (!session) throw new Error('no session');
  return session;
};

describe('a challenge that was failed three times', () => {
  test('leaves the last frame as selfie and the verdict to the checks', async () => {
    const person = await api.person();
    expect(await failOnce(person, 1)).toMatchObject({ state: 'failed', mayRetry: true });
    expect(await failOnce(person, 2)).toMatchObject({ state: 'failed', mayRetry: true });
    expect(await person.read()).toMatchObject({ taken: [], livenessTriesLeft: 1 });
    expect(await failOnce(person, 3)).toMatchObject({ state: 'failed', mayRetry: false });
    expect(await person.read()).toMatchObject({ taken: ['FACE'], livenessTriesLeft: 0 });
    const session = await stored(person);
    const row = await findEvidence(api.deps.db, { sessionId: session.id, attempt: 1, step: 'FACE' });
    const selfie = row && (await loadEvidence(api.deps, session, row));
    expect([...(selfie ?? [])]).toEqual([0xff, 0xd8, 0xff, 3]);
    expect(await findLiveness(api.deps, api.deps.db, session)).toMatchObject({
      passed: false,
      faults: ['liveness.nonce_invalid'],
    });
    await person.put('FRONT', PICTURE);
    expect((await person.call('/flow/submit', {})).body).toMatchObject({ state: 'processing' });
    const attempt = await loadAttempt(api.deps, { sessionId: session.id, attempt: 1 });
    expect(attempt?.input.liveness).toMatchObject({ passed: false, faults: ['liveness.nonce_invalid'] });
  });

  test('is written into the history, by codes and counts alone', async () => {
    const person = await failForGood();
    const audit = await listAuditEntries(api.deps.db, person.sessionId);
    const told = audit.filter(({ event }) => event.startsWith('liveness.'));
    expect(told.map(({ event }) => event.slice(9))).toEqual([
      ...['opened', 'failed', 'opened', 'failed', 'opened', 'failed'],
    ]);
    expect(told.at(-1)?.facts).toEqual({ attempt: 1, try: 3, frames: 0, faults: ['liveness.nonce_invalid'] });
  });

  test('starts anew with the next attempt', async () => {
    const person = await failForGood();
    await person.put('FRONT', PICTURE);
    await person.call('/flow/submit', {});
    await api.deps.db.transaction(async (tx) => {
      const session = await lockSession(tx, person.sessionId);
      const event = 'checks.resubmission_requested';
      if (session) await advance(tx, api.deps, { session, event, actor: 'worker', set: { captureEndsAt: null } });
    });
    await person.call('/flow/open', { platform: 'MOBILE' });
    expect(await person.read()).toMatchObject({ attempt: 2, taken: [], livenessTriesLeft: 3 });
    expect(await openedBy(person)).toMatchObject({ triesLeft: 2 });
    expect(await findLiveness(api.deps, api.deps.db, await stored(person))).toBeNull();
  });
});

describe('a page that was left in the middle of the last try', () => {
  test('gets an end by asking for another one, and the last frame as selfie', async () => {
    const person = await api.person();
    await person.put('FRONT', PICTURE);
    for (const picture of [1, 2]) await failOnce(person, picture);
    await openedBy(person);
    expect(await person.read()).toMatchObject({ taken: ['FRONT'], selfieMode: 'challenge', livenessTriesLeft: 0 });
    expect((await person.call('/flow/submit', {})).status).toBe(400);
    expect(await person.open()).toMatchObject({ state: 'failed', mayRetry: false });
    expect(await person.read()).toMatchObject({ taken: ['FACE', 'FRONT'] });
    expect((await person.call('/flow/submit', {})).body).toMatchObject({ state: 'processing' });
  });

  test('takes an ordinary selfie when no frame ever came; the tries stay failed', async () => {
    const person = await api.person();
    await person.put('FRONT', PICTURE);
    for (let count = 0; count < 3; count += 1) await openedBy(person);
    expect(await person.put('FACE', PICTURE)).toMatchObject({ status: 409 });
    expect(await person.open()).toMatchObject({ state: 'failed', mayRetry: false });
    expect(await person.read()).toMatchObject({ taken: ['FRONT'], selfieMode: 'selfie', livenessTriesLeft: 0 });
    expect(await person.put('FACE', PICTURE)).toMatchObject({ status: 200 });
    expect((await person.call('/flow/submit', {})).body).toMatchObject({ state: 'processing' });
    expect(await findLiveness(api.deps, api.deps.db, await stored(person))).toMatchObject({
      passed: false,
      faults: ['liveness.expired'],
    });
  });
});

describe('a session that demands a challenge', () => {
  test('takes no other selfie and is not complete without one', async () => {
    const person = await api.person();
    await person.put('FRONT', PICTURE);
    const refused = { status: 409, body: { identifier: 'PERMISSIONS_ERROR' } };
    expect(await person.put('FACE', PICTURE)).toMatchObject(refused);
    expect(await person.call('/flow/submit', {})).toMatchObject({ status: 400, body: { identifier: 'MISSING_VALUE' } });
    await failOnce(person, 1);
    expect(await person.put('FACE', PICTURE)).toMatchObject(refused);
    api.clock.advance(3_600_000);
    await expireSession(api.deps, person.sessionId);
    expect((await stored(person)).state).toBe('expired');
  });

  test('is judged by time when its tries are used up', async () => {
    const person = await failForGood();
    await person.put('FRONT', PICTURE);
    expect(await person.put('FACE', PICTURE)).toMatchObject({ status: 409 });
    api.clock.advance(3_600_000);
    await expireSession(api.deps, person.sessionId);
    expect((await stored(person)).state).toBe('processing');
  });
});

describe('erasing', () => {
  test('takes challenges and frames along, and what an interruption left of them', async () => {
    const person = await failForGood();
    const packets = await listPackets(api.deps.db, person.sessionId);
    expect(packets).toHaveLength(3);
    for (const { blobKey } of packets) {
      const sealed = Buffer.from((await api.deps.blobs.get(blobKey)) ?? []);
      expect(sealed.length).toBeGreaterThan(100);
      expect(sealed.includes('"seq"')).toBe(false);
    }
    api.clock.advance(3_600_000);
    const stuck = { ...api.deps.blobs, delete: () => Promise.reject(new Error('storage is away')) };
    await expect(eraseSession({ ...api.deps, blobs: stuck }, person.sessionId)).rejects.toThrow('storage is away');
    expect(await listChallenges(api.deps.db, { sessionId: person.sessionId, attempt: 1 })).toEqual([]);
    await sweep(api.deps);
    expect(await listPackets(api.deps.db, person.sessionId)).toEqual([]);
    for (const { blobKey } of packets) expect(await api.deps.blobs.get(blobKey)).toBeNull();
  });
});
