import type { ExaminationOutcome } from '@bonafide/checks';
import { dataResponse, filesResponse, statusResponse } from '@bonafide/contract';
import type { Attribute, AttributeName, Decision } from '@bonafide/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertExamination } from '../../pipeline/queries.ts';
import { advance, lockSession } from '../../sessions/advance-session.ts';
import { openSession } from '../../sessions/open-session.ts';
import { findSession } from '../../sessions/queries.ts';
import { openSessionKey, sealJson } from '../../sessions/session-secrets.ts';
import { createTestApi, type TestApi, type TestClient } from '../../testing/test-api.ts';

let api: TestApi;
let client: TestClient;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client();
});
afterAll(() => api.close());

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5]);
const IMAGES = { FRONT: JPEG.toString('base64'), FACE: JPEG.toString('base64') };
const PASSED: Decision = {
  outcome: 'approved',
  document: { status: 'passed', reason: null },
  face: { status: 'passed', reason: null },
  fraudSignals: [],
  mismatches: [],
  policy: 'test@1',
  reasons: [],
};

const read = (name: AttributeName, value: string, native: string | null = null): Attribute => ({
  name,
  value,
  native,
  source: 'both',
  confidence: 1,
  readings: [],
  conflict: false,
});

const OUTCOME: ExaminationOutcome = {
  checks: [],
  decision: PASSED,
  document: {
    kind: 'passport',
    issuingState: 'LTU',
    mrz: null,
    attributes: {
      givenNames: read('givenNames', 'Jone', 'Jonė'),
      surname: read('surname', 'Zukiene'),
      documentNumber: read('documentNumber', '12345678'),
      dateOfBirth: read('dateOfBirth', '1990-12-20'),
      sex: read('sex', 'F'),
      nationality: read('nationality', 'LTU'),
    },
  },
  face: { similarity: 1, distance: 0, ageEstimate: null },
};

async function submitted(request: Record<string, unknown> = {}): Promise<{ scanRef: string; authToken: string }> {
  const made = await client.token(request);
  await client.post('/api/v2/process', {
    token: made.authToken,
    country: 'LT',
    documentType: 'PASSPORT',
    images: IMAGES,
  });
  return made;
}

/** A session decided as the pipeline would, with its findings sealed. */
async function decided(
  decision: Decision = PASSED,
  event: 'checks.approved' | 'checks.declined' | 'checks.referred' = 'checks.approved',
) {
  const made = await submitted();
  await api.deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, made.scanRef);
    const key = session && openSessionKey(api.deps, session);
    if (!key) throw new Error('no session');
    const sealedOutcome = sealJson(key, OUTCOME, `examination/${session.attempt}`);
    const row = { id: api.deps.random.uuid(), sessionId: session.id, attempt: 1, sealedOutcome, tookMs: 1 };
    await insertExamination(tx, { ...row, createdAt: api.clock.now() });
    await advance(tx, api.deps, { session, event, actor: 'worker', set: { decision, decidedAt: api.clock.now() } });
  });
  return made;
}

const ask = async (path: string, scanRef: string, by = client) => (await by.post(path, { scanRef })).json();

describe('POST /api/v2/status', () => {
  it('follows a session through its life', async () => {
    const { scanRef } = await client.token({ expiryTime: 60 });
    expect(statusResponse.parse(await ask('/api/v2/status/', scanRef))).toEqual({
      status: 'ACTIVE',
      scanRef,
      clientId: 'client-1',
      autoDocument: null,
      autoFace: null,
      manualDocument: null,
      manualFace: null,
      fraudTags: [],
      mismatchTags: [],
    });
    api.clock.advance(60_000);
    expect((await ask('/api/v2/status', scanRef)).status).toBe('EXPIRED');
    expect((await ask('/api/v2/status', (await submitted()).scanRef)).status).toBe('REVIEWING');
  });

  it.each([
    ['APPROVED', PASSED, 'checks.approved'],
    ['SUSPECTED', { ...PASSED, mismatches: ['surname'] }, 'checks.approved'],
    ['DENIED', { ...PASSED, document: { status: 'failed', reason: 'document.expired' } }, 'checks.declined'],
    ['REVIEWING', { ...PASSED, face: { status: 'unverifiable', reason: null } }, 'checks.referred'],
  ] as const)('says %s', async (status, decision, event) => {
    const { scanRef } = await decided(decision, event);
    expect(statusResponse.parse(await ask('/api/v2/status', scanRef)).status).toBe(status);
  });

  it('names parts and tags in the words of the wire', async () => {
    const { scanRef } = await decided({
      ...PASSED,
      document: { status: 'failed', reason: 'document.expired' },
      face: { status: 'unverifiable', reason: null },
      mismatches: ['surname', 'date_of_birth'],
    });
    expect(await ask('/api/v2/status', scanRef)).toMatchObject({
      autoDocument: 'DOC_EXPIRED',
      autoFace: 'AUTO_UNVERIFIABLE',
      mismatchTags: ['SURNAME', 'DATE_OF_BIRTH'],
    });
  });
});

describe('POST /api/v2/data', () => {
  it('is flat, with every key, before and after the examination', async () => {
    const before = await ask('/api/v2/data', (await client.token()).scanRef);
    expect(Object.keys(before).sort()).toEqual(Object.keys(dataResponse.shape).sort());
    const { scanRef } = await decided();
    const data = dataResponse.parse(await ask('/api/v2/data', scanRef));
    expect(data).toMatchObject({
      scanRef,
      docFirstName: 'JONE',
      docLastName: 'ZUKIENE',
      orgFirstName: 'Jonė',
      fullName: 'JONE ZUKIENE',
      docNumber: '12345678',
      docDob: '1990-12-20',
      docSex: 'FEMALE',
      docType: 'PASSPORT',
      docNationality: 'LT',
      docIssuingCountry: 'LT',
      selectedCountry: 'LT',
      address: null,
      manuallyDataChanged: false,
    });
  });
});

describe('POST /api/v2/files and the links in it', () => {
  it('serves each image under a signed link until the link expires', async () => {
    const { scanRef } = await submitted();
    const files = filesResponse.parse(await ask('/api/v2/files', scanRef));
    expect(Object.keys(files).sort()).toEqual(['FACE', 'FRONT', 'clientId', 'scanRef']);
    const link = String(files.FRONT);
    expect(link.length).toBeLessThanOrEqual(500);
    const path = link.replace('http://localhost:8080', '');
    const served = await api.app.inject(path);
    expect(served.statusCode).toBe(200);
    expect(served.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'no-store' });
    expect(served.rawPayload.equals(JPEG)).toBe(true);

    const id = path.slice('/files/'.length, path.indexOf('?'));
    const changed = [
      path.replace(/signature=./, (found) => `${found.slice(0, -1)}${found.endsWith('0') ? '1' : '0'}`),
      path.replace(/expires=(\d+)/, (_found, at) => `expires=${Number(at) + 1}`),
      path.replace(id, api.deps.random.uuid()),
      `/files/${id}`,
      `/files/${id}?expires=x&signature=y`,
    ];
    for (const wrong of changed) expect((await api.app.inject(wrong)).statusCode).toBe(404);
    api.clock.advance(api.deps.config.fileUrlSeconds * 1000);
    expect((await api.app.inject(path)).statusCode).toBe(404);
  });
});

describe('POST /api/v2/delete', () => {
  it('refuses while the token can be used or the engines are at work', async () => {
    const unused = await client.token();
    expect(await ask('/api/v2/delete', unused.scanRef)).toEqual({
      message: 'Token has not expired yet.',
      identifier: 'PARTNER_ERROR',
      documentation: '',
      severity: 'NOT_SEVERE',
    });
    await api.deps.db.transaction(async (tx) => {
      const session = await lockSession(tx, unused.scanRef);
      if (session) await openSession(tx, api.deps, session);
    });
    expect(await ask('/api/v2/delete', unused.scanRef)).toMatchObject({ message: 'Token has not expired yet.' });
    expect(await ask('/api/v2/delete', (await submitted()).scanRef)).toMatchObject({ identifier: 'PARTNER_ERROR' });
    expect((await findSession(api.deps.db, unused.scanRef))?.wrappedKey).not.toBeNull();
  });

  it('leaves nothing that could be read', async () => {
    const { scanRef } = await decided();
    const link = String((await ask('/api/v2/files', scanRef)).FRONT).replace('http://localhost:8080', '');
    const answer = await client.post('/api/v2/delete/', { scanRef });
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    expect((await api.app.inject(link)).statusCode).toBe(404);
    expect(await ask('/api/v2/status', scanRef)).toMatchObject({
      status: 'DELETED',
      autoDocument: null,
      clientId: 'client-1',
    });
    const data = await ask('/api/v2/data', scanRef);
    expect(
      Object.entries(data)
        .filter(([, value]) => value !== null)
        .map(([key]) => key),
    ).toEqual(['scanRef', 'clientId']);
    expect(Object.keys(await ask('/api/v2/files', scanRef))).toEqual(['scanRef', 'clientId']);
    const session = await findSession(api.deps.db, scanRef);
    expect(session).toMatchObject({ wrappedKey: null, sealedRequest: null, sealedCapture: null, decision: null });
    const again = await client.post('/api/v2/delete', { scanRef });
    expect([again.statusCode, again.body]).toEqual([200, '']);
  });

  it('tells an expired verification from another', async () => {
    const { scanRef } = await client.token({ expiryTime: 0 });
    expect((await client.post('/api/v2/delete', { scanRef })).statusCode).toBe(200);
    expect((await ask('/api/v2/status', scanRef)).status).toBe('EXPIRED-DELETED');
  });

  it('ends a review that is still open', async () => {
    const { scanRef } = await decided(PASSED, 'checks.referred');
    expect((await client.post('/api/v2/delete', { scanRef })).statusCode).toBe(200);
    expect((await ask('/api/v2/status', scanRef)).status).toBe('DELETED');
  });
});
