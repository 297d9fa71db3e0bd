import type { DocumentSideReading } from '@bonafide/checks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEntries } from '../../audit/queries.ts';
import { lockSession } from '../../sessions/advance-session.ts';
import { openSession } from '../../sessions/open-session.ts';
import { findSession, listEvidence, updateEvidenceReading } from '../../sessions/queries.ts';
import { openCapture, openSessionKey, sealJson } from '../../sessions/session-secrets.ts';
import { loadEvidence, storeEvidence } from '../../sessions/store-evidence.ts';
import { createTestApi, type TestApi, type TestClient } from '../../testing/test-api.ts';

let api: TestApi;
let client: TestClient;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client();
});
afterAll(() => api.close());

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5]).toString('base64');
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\ntrailer << /Root 1 0 R >>').toString('base64');
const LOCKED_PDF = Buffer.from('%PDF-1.7\ntrailer << /Root 1 0 R /Encrypt 5 0 R >>').toString('base64');
const PASSPORT = { country: 'lt', documentType: 'PASSPORT', images: { FRONT: JPEG, FACE: JPEG } };

const waitingFor = async (scanRef: string) =>
  (await api.jobs.waiting()).filter((job) => (job.data as { sessionId?: string }).sessionId === scanRef);

async function expectUntouched(scanRef: string): Promise<void> {
  const session = await findSession(api.deps.db, scanRef);
  expect(session).toMatchObject({ state: 'created', sequence: 0, sealedCapture: null });
  expect(await listEvidence(api.deps.db, { sessionId: scanRef })).toEqual([]);
  expect(await waitingFor(scanRef)).toEqual([]);
}

describe('POST /api/v2/process', () => {
  it('burns the token, keeps the images sealed and queues the verification', async () => {
    const { authToken, scanRef } = await client.token();
    const answer = await client.post('/api/v2/process/', { token: authToken, ...PASSPORT });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('');
    const session = await findSession(api.deps.db, scanRef);
    if (!session) throw new Error('no session');
    expect(session.state).toBe('processing');
    expect(openCapture(api.deps, session)).toMatchObject({
      selectedCountry: 'LT',
      documentKind: 'passport',
      skipAnalysis: false,
    });
    const [face, front] = await listEvidence(api.deps.db, { sessionId: scanRef });
    expect([face?.step, front?.step]).toEqual(['FACE', 'FRONT']);
    if (!front) throw new Error('no front');
    expect(Buffer.from((await loadEvidence(api.deps, session, front)) ?? []).toString('base64')).toBe(JPEG);
    expect(Buffer.from((await api.deps.blobs.get(front.blobKey)) ?? []).includes(Buffer.from(JPEG, 'base64'))).toBe(
      false,
    );
    expect(await waitingFor(scanRef)).toMatchObject([
      { name: 'verify-session', data: { sessionId: scanRef, attempt: 1 } },
    ]);
    const audit = await listAuditEntries(api.deps.db, scanRef);
    expect(audit.map((entry) => entry.event)).toEqual(['session.created', 'evidence.submitted']);
  });

  it('replaces the photo of a request that ended while it waited', async () => {
    const { authToken, scanRef } = await client.token();
    const session = await findSession(api.deps.db, scanRef);
    if (!session) throw new Error('no session');
    const evidence = { step: 'FRONT' as const, bytes: new Uint8Array([1]), mediaType: 'image/png' };
    const { row } = await storeEvidence(api.deps.db, api.deps, { session, evidence });
    expect((await client.post('/api/v2/process', { token: authToken, ...PASSPORT })).statusCode).toBe(200);
    expect(await api.deps.blobs.get(row.blobKey)).toBeNull();
  });

  it('takes authToken as the key, data URLs and PDF', async () => {
    const { authToken } = await client.token({ tokenType: 'DOCUMENT' });
    const images = { FRONT: `data:application/pdf;base64,${PDF}` };
    const answer = await client.post('/api/v2/process', { ...PASSPORT, authToken, images });
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
  });

  it.each([
    ['no token', { token: undefined }, 'MISSING_VALUE', /token/],
    ['unknown token', { token: 'x'.repeat(40) }, 'TOKEN_NOT_VALID', /token/],
    ['no country', { country: undefined }, 'MISSING_VALUE', /country/],
    ['unknown country', { country: 'ZZ' }, 'BAD_VALUE', /country/],
    ['unknown type', { documentType: 'LIBRARY_CARD' }, 'BAD_VALUE', /documentType/],
    ['digital identity', { documentType: 'SMART_ID' }, 'BAD_VALUE', /Digital/],
    ['no images', { images: undefined }, 'MISSING_VALUE', /images/],
    ['no front', { images: { FACE: JPEG } }, 'MISSING_VALUE', /^No image provided for step 'FRONT'$/],
    ['no back', { documentType: 'ID_CARD' }, 'MISSING_VALUE', /^No image provided for step 'BACK'$/],
    ['no face', { images: { FRONT: JPEG } }, 'MISSING_VALUE', /^No image provided for step 'FACE'$/],
    ['empty face', { images: { FRONT: JPEG, FACE: '' } }, 'MISSING_VALUE', /^No image provided for step 'FACE'$/],
    ['null image', { images: { FRONT: JPEG, FACE: null } }, 'MISSING_VALUE', /^'images'/],
    ['not base64', { images: { FRONT: '***', FACE: JPEG } }, 'ENCODING_ERROR', /FRONT/],
    ['cut base64', { images: { FRONT: JPEG.slice(0, -1), FACE: JPEG } }, 'ENCODING_ERROR', /FRONT/],
    ['a GIF', { images: { FRONT: Buffer.from('GIF89a..').toString('base64'), FACE: JPEG } }, 'BAD_VALUE', /FRONT/],
    ['a locked PDF', { images: { FRONT: LOCKED_PDF, FACE: JPEG } }, 'BAD_VALUE', /password/],
    ['an unknown step', { images: { FRONT: JPEG, FACE: JPEG, SIDE: JPEG } }, 'BAD_VALUE', /step/],
    ['a switch as text', { skipAnalysis: 'yes' }, 'BAD_VALUE', /skipAnalysis/],
  ])('refuses %s and changes nothing', async (_name, change, identifier, message) => {
    const { authToken, scanRef } = await client.token();
    const answer = await client.post('/api/v2/process', { token: authToken, ...PASSPORT, ...change });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ identifier, message: expect.stringMatching(message) });
    await expectUntouched(scanRef);
  });

  it.each([
    ['with a questionnaire', { questionnaire: 'kyc' }, 'TOKEN_NOT_VALID'],
    ['that requires NFC', { nfcRequired: true }, 'TOKEN_NOT_VALID'],
    ['with a bill, without its image', { utilityBill: true }, 'MISSING_VALUE'],
    ['with a bill for this country', { additionalSteps: { LT: { PASSPORT: ['UTILITY_BILL'] } } }, 'MISSING_VALUE'],
  ])('refuses a token %s', async (_name, request, identifier) => {
    const { authToken, scanRef } = await client.token(request);
    const answer = await client.post('/api/v2/process', { token: authToken, ...PASSPORT });
    expect(answer.json()).toMatchObject({ identifier });
    await expectUntouched(scanRef);
  });

  it('refuses partners without direct processing, strangers, expired and used tokens', async () => {
    const barred = await api.client('TEST', { directProcessingAllowed: false });
    const own = await barred.token();
    const notEnabled = await barred.post('/api/v2/process', { token: own.authToken, ...PASSPORT });
    expect(notEnabled.json()).toMatchObject({ identifier: 'PARTNER_CONTRACT_ERROR' });

    const { authToken, scanRef } = await client.token({ expiryTime: 30 });
    const stranger = await api.client();
    const foreign = await stranger.post('/api/v2/process', { token: authToken, ...PASSPORT });
    expect(foreign.json()).toMatchObject({ identifier: 'TOKEN_NOT_VALID' });
    await expectUntouched(scanRef);
    api.clock.advance(30_000);
    const late = await client.post('/api/v2/process', { token: authToken, ...PASSPORT });
    expect(late.json()).toEqual(foreign.json());
    await expectUntouched(scanRef);
  });

  it('lets exactly one of many simultaneous requests win', async () => {
    const { authToken, scanRef } = await client.token();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => client.post('/api/v2/process', { token: authToken, ...PASSPORT })),
    );
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(1);
    const refused = answers.filter((answer) => answer.statusCode === 400).map((answer) => answer.json().identifier);
    expect(refused).toEqual(Array.from({ length: 5 }, () => 'TOKEN_NOT_VALID'));
    expect(await waitingFor(scanRef)).toHaveLength(1);
    expect(await listEvidence(api.deps.db, { sessionId: scanRef })).toHaveLength(2);
  });

  it('refuses more than 20 MB', async () => {
    const { authToken } = await client.token();
    const images = { FRONT: 'A'.repeat(20 * 1024 * 1024), FACE: JPEG };
    const answer = await client.post('/api/v2/process', { token: authToken, ...PASSPORT, images });
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toMatchObject({ identifier: 'BAD_VALUE' });
  });
});

describe('POST /api/v2/process without documentType', () => {
  const UNTYPED = { country: 'LT', images: { FRONT: JPEG, FACE: JPEG } };

  /** Answers the reading that the request waits for, as a worker would. */
  const readAs = (recognised: string | null) => async (data: { sessionId: string }) => {
    const session = await findSession(api.deps.db, data.sessionId);
    const [row] = await listEvidence(api.deps.db, { sessionId: data.sessionId });
    const key = session && openSessionKey(api.deps, session);
    if (!row || !key) throw new Error('nothing to read');
    const reading = { mrz: null, recognised: { kind: recognised } } as unknown as DocumentSideReading;
    const sealedReading = sealJson(key, reading, `reading/${row.id}`);
    await updateEvidenceReading(api.deps.db, row.id, { sealedReading, readAt: api.clock.now(), readError: null });
  };

  async function workUntil<T>(answer: Promise<T>, kind: string | null): Promise<T> {
    let finished = false;
    const watched = answer.finally(() => {
      finished = true;
    });
    while (!finished) {
      await api.jobs.run({ 'read-side': readAs(kind) });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return watched;
  }

  it('goes on when a document is found', async () => {
    const { authToken, scanRef } = await client.token();
    const answer = await workUntil(client.post('/api/v2/process', { token: authToken, ...UNTYPED }), 'passport');
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    const rows = await listEvidence(api.deps.db, { sessionId: scanRef });
    expect(rows.map((row) => [row.step, row.readAt !== null])).toEqual([
      ['FACE', false],
      ['FRONT', true],
    ]);
    expect((await findSession(api.deps.db, scanRef))?.state).toBe('processing');
  });

  it('gives the token back when there is none', async () => {
    const { authToken, scanRef } = await client.token();
    const answer = await workUntil(client.post('/api/v2/process', { token: authToken, ...UNTYPED }), null);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ identifier: 'BAD_VALUE', message: expect.stringContaining('skipAnalysis') });
    await expectUntouched(scanRef);
    const again = await client.post('/api/v2/process', { token: authToken, ...UNTYPED, skipAnalysis: true });
    expect([again.statusCode, again.body]).toEqual([200, '']);
  });

  it('leaves no photo behind when the applicant opens the session meanwhile', async () => {
    const { authToken, scanRef } = await client.token();
    const answer = client.post('/api/v2/process', { token: authToken, ...UNTYPED });
    while ((await listEvidence(api.deps.db, { sessionId: scanRef })).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await api.deps.db.transaction(async (tx) => {
      const session = await lockSession(tx, scanRef);
      if (session) await openSession(tx, api.deps, session);
    });
    expect((await workUntil(answer, 'passport')).json()).toMatchObject({ identifier: 'TOKEN_NOT_VALID' });
    expect(await listEvidence(api.deps.db, { sessionId: scanRef })).toEqual([]);
    expect((await findSession(api.deps.db, scanRef))?.state).toBe('capturing');
  });

  it('lets one of two simultaneous requests look at its photo', async () => {
    const { authToken } = await client.token();
    const both = [1, 2].map(() => client.post('/api/v2/process', { token: authToken, ...UNTYPED }));
    const answers = await workUntil(Promise.all(both), 'id_card');
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 400]);
  });
});
