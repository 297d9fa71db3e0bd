import { tokenRequest } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPartner } from '../partners/create-partner.ts';
import type { RiskData } from '../platform/ports.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import { createSession } from '../sessions/create-session.ts';
import { findSession, listEvidence } from '../sessions/queries.ts';
import { loadEvidence } from '../sessions/store-evidence.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { addPhoto } from './add-photo.ts';
import { chooseDocument, openFlow, readFlow, submitFlow } from './capture-session.ts';
import { type FlowCaller, wishedLanguages } from './flow-caller.ts';

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
const OTHER_JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 9, 9]);

let kit: TestDeps;
let partnerId: string;

beforeAll(async () => {
  kit = await createTestDeps();
  partnerId = (await createPartner(kit.deps, { name: 'Example Bank', environment: 'DEV', webhookUrl: null })).partner
    .id;
});
afterAll(() => kit.close());

async function newSession(request: object = {}): Promise<{ id: string; caller: FlowCaller }> {
  const parsed = tokenRequest.parse({ clientId: 'c-1', ...request });
  const { session, authToken } = await createSession(kit.deps, { partnerId, request: parsed });
  return { id: session.id, caller: { authToken, tab: 'tab-a', clientIp: '203.0.113.7', userAgent: 'test' } };
}

/** An operator's file that knows one country. */
const knowing = (country: string): RiskData => ({
  network: async () => ({ kinds: null, country, location: null }),
  disposableDomains: async () => new Set(),
});

/** A session in which everything up to sending is done. */
async function filledSession(request: object = {}) {
  const made = await newSession(request);
  await openFlow(kit.deps, made.caller, 'MOBILE');
  await chooseDocument(kit.deps, made.caller, { country: 'lt', documentType: 'PASSPORT' });
  for (const step of ['FRONT', 'FACE'] as const) await addPhoto(kit.deps, made.caller, { step, bytes: JPEG });
  return made;
}

describe('the flow of a session', () => {
  test('an unused link tells the choices and nothing about its owner', async () => {
    const { caller } = await newSession({
      firstName: 'Sample',
      country: ['LT', 'de'],
      documents: ['PASSPORT', 'ID_CARD'],
    });
    const outcome = await readFlow(kit.deps, caller);
    expect(outcome).toMatchObject({
      ok: true,
      session: {
        state: 'ready',
        partnerName: 'Example Bank',
        testMode: true,
        countries: ['LT', 'DE'],
        documentTypes: ['PASSPORT', 'ID_CARD'],
      },
    });
    expect(JSON.stringify(outcome)).not.toMatch(/sample|c-1/i);
  });

  test('tells the language of where the visitor is, once every other wish', async () => {
    const { caller } = await newSession();
    const deps = { ...kit.deps, riskData: knowing('AT') };
    expect(await readFlow(deps, caller)).toMatchObject({ session: { locale: null, addressLanguage: 'de' } });
    expect(await readFlow(kit.deps, caller)).toMatchObject({ session: { addressLanguage: null } });
    const asked = await newSession({ locale: 'lt' });
    expect(await readFlow(deps, asked.caller)).toMatchObject({ session: { locale: 'lt', addressLanguage: 'de' } });
    expect(wishedLanguages({ page: 'fr', browser: ['sv'], address: 'de' }, 'lt')).toEqual(['fr', 'lt', 'sv', 'de']);
  });

  test('goes from opening to the engines, with one job', async () => {
    const { id, caller } = await filledSession();
    expect(await readFlow(kit.deps, caller)).toMatchObject({
      session: { taken: ['FACE', 'FRONT'], country: 'LT', documentType: 'PASSPORT' },
    });
    expect(await submitFlow(kit.deps, caller)).toMatchObject({ session: { state: 'processing', stage: 'received' } });
    expect(await submitFlow(kit.deps, caller)).toMatchObject({ session: { state: 'processing' } });
    const jobs = (await kit.jobs.waiting()).filter((job) => job.name === 'verify-session').map((job) => job.data);
    expect(jobs).toEqual([{ sessionId: id, attempt: 1 }]);
  });

  test('a photo taken again replaces the first, in the row and in the store', async () => {
    const { id, caller } = await filledSession();
    const before = await listEvidence(kit.deps.db, { sessionId: id });
    await addPhoto(kit.deps, caller, { step: 'FRONT', bytes: OTHER_JPEG });
    const session = await findSession(kit.deps.db, id);
    const after = await listEvidence(kit.deps.db, { sessionId: id });
    const front = after.find((row) => row.step === 'FRONT');
    expect(after).toHaveLength(2);
    expect(session && front && (await loadEvidence(kit.deps, session, front))).toEqual(OTHER_JPEG);
    const old = before.find((row) => row.step === 'FRONT');
    expect(await kit.deps.blobs.get(old?.blobKey ?? '')).toBeNull();
  });

  test.each([
    ['a text file', Buffer.from('hello'), 'not_an_image'],
    ['nothing', new Uint8Array(), 'not_an_image'],
    ['a locked PDF', Buffer.from('%PDF-1.7 trailer << /Encrypt 5 0 R >>'), 'not_an_image'],
    ['eleven megabytes', new Uint8Array(11 * 1024 * 1024), 'too_large'],
  ])('%s is refused and changes nothing', async (_, bytes, fault) => {
    const { id, caller } = await newSession();
    await openFlow(kit.deps, caller, 'PC');
    expect(await addPhoto(kit.deps, caller, { step: 'FRONT', bytes })).toEqual({ ok: false, fault });
    expect(await listEvidence(kit.deps.db, { sessionId: id })).toEqual([]);
  });

  test('is sent only with every photo that its document needs', async () => {
    const { caller } = await filledSession();
    await chooseDocument(kit.deps, caller, { country: 'LT', documentType: 'ID_CARD' });
    expect(await submitFlow(kit.deps, caller)).toEqual({ ok: false, fault: 'incomplete' });
    await addPhoto(kit.deps, caller, { step: 'BACK', bytes: JPEG });
    expect(await submitFlow(kit.deps, caller)).toMatchObject({ session: { state: 'processing' } });
  });

  test.each([
    [{ country: 'DE', documentType: 'PASSPORT' }],
    [{ country: 'LT', documentType: 'ID_CARD' }],
    [{ country: 'LT', documentType: 'SMART_ID' }],
  ])('what the partner does not accept cannot be chosen: %j', async (choice) => {
    const { caller } = await newSession({ country: 'LT', documents: ['PASSPORT'] });
    await openFlow(kit.deps, caller, 'PC');
    expect(await chooseDocument(kit.deps, caller, choice)).toEqual({ ok: false, fault: 'not_allowed' });
  });

  test('a second tab sees where it stands, may take over, and the first must step back', async () => {
    const { caller } = await filledSession();
    const second = { ...caller, tab: 'tab-b' };
    expect(await readFlow(kit.deps, second)).toMatchObject({ session: { ownsSession: false } });
    expect(await submitFlow(kit.deps, second)).toEqual({ ok: false, fault: 'taken_over' });
    await openFlow(kit.deps, second, 'MOBILE');
    expect(await addPhoto(kit.deps, caller, { step: 'FRONT', bytes: JPEG })).toEqual({
      ok: false,
      fault: 'taken_over',
    });
    expect(await submitFlow(kit.deps, second)).toMatchObject({ session: { state: 'processing' } });
  });

  test('a further attempt starts with its own photos, time and progress', async () => {
    const { id, caller } = await filledSession();
    await submitFlow(kit.deps, caller);
    await kit.deps.db.transaction(async (tx) => {
      const session = await lockSession(tx, id);
      if (!session) throw new Error('the session is gone');
      const set = { stage: 'decision' } as const;
      await advance(tx, kit.deps, { session, event: 'checks.resubmission_requested', actor: 'worker', set });
    });
    expect(await readFlow(kit.deps, caller)).toMatchObject({ session: { state: 'resubmit', taken: [] } });
    expect(await openFlow(kit.deps, caller, 'MOBILE')).toMatchObject({
      session: { state: 'capturing', attempt: 2, taken: [], country: 'LT', secondsLeft: 600 },
    });
    for (const step of ['FRONT', 'FACE'] as const) await addPhoto(kit.deps, caller, { step, bytes: OTHER_JPEG });
    expect(await submitFlow(kit.deps, caller)).toMatchObject({ session: { state: 'processing', stage: 'received' } });
  });

  test('time that is over ends the flow even before the sweep has noticed', async () => {
    const unused = await newSession({ expiryTime: 60 });
    const started = await filledSession({ sessionLength: 60 });
    kit.clock.advance(61_000);
    expect(await openFlow(kit.deps, unused.caller, 'PC')).toMatchObject({ session: { state: 'expired' } });
    expect(await submitFlow(kit.deps, started.caller)).toMatchObject({ session: { state: 'expired' } });
    expect((await findSession(kit.deps.db, started.id))?.state).toBe('capturing');
  });

  test('an unknown token learns nothing', async () => {
    const { caller } = await newSession();
    const stranger = { ...caller, authToken: `${caller.authToken}x` };
    expect(await readFlow(kit.deps, stranger)).toEqual({ ok: false, fault: 'invalid_token' });
    expect(await openFlow(kit.deps, stranger, 'PC')).toEqual({ ok: false, fault: 'invalid_token' });
  });
});
