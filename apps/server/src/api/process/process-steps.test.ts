import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAttempt } from '../../pipeline/load-attempt.ts';
import { findSession, listEvidence } from '../../sessions/queries.ts';
import { createTestApi, type TestApi, type TestClient } from '../../testing/test-api.ts';

let api: TestApi;
let client: TestClient;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client('PROD');
});
afterAll(() => api.close());

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5]).toString('base64');
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\ntrailer << /Root 1 0 R >>').toString('base64');
const LOCKED_PDF = Buffer.from('%PDF-1.7\ntrailer << /Root 1 0 R /Encrypt 5 0 R >>').toString('base64');
const IMAGES = { FRONT: JPEG, FACE: JPEG };
const TYPED = { country: 'LT', documentType: 'PASSPORT' };
const OWN = { additionalSteps: { ALL: { ALL: { PAY_SLIP: { type: 'UPLOAD' }, LEASE: { type: 'UPLOAD' } } } } };

async function send(request: object, body: object) {
  const { authToken, scanRef } = await client.token({ ...request });
  const answer = await client.post('/api/v2/process', { token: authToken, ...TYPED, ...body });
  const kept = (await listEvidence(api.deps.db, { sessionId: scanRef })).map(({ step }) => step);
  return { scanRef, kept, status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}

describe('POST /api/v2/process with additional steps', () => {
  it.each([
    ['the bill', { utilityBill: true }, { UTILITY_BILL: PDF }],
    [
      'two bills',
      { additionalSteps: { ALL: { ALL: ['UTILITY_BILL'] } } },
      { UTILITY_BILL: JPEG, SECOND_UTILITY_BILL: JPEG },
    ],
    ['steps of the partner', OWN, { PAY_SLIP: JPEG, LEASE: PDF }],
    ['a bill that nobody asked for', {}, { UTILITY_BILL: JPEG }],
  ])('takes %s by name', async (_name, request, papers) => {
    const sent = await send(request, { images: { ...IMAGES, ...papers } });
    expect(sent).toMatchObject({ status: 200, body: null });
    expect(sent.kept).toEqual([...Object.keys(IMAGES), ...Object.keys(papers)].sort());
    expect((await findSession(api.deps.db, sent.scanRef))?.state).toBe('processing');
    const loaded = await loadAttempt(api.deps, { sessionId: sent.scanRef, attempt: 1 });
    expect(Object.keys(loaded?.input.images ?? {}).sort()).toEqual(['FACE', 'FRONT']);
  });

  it.each([
    ['the bill', { utilityBill: true }, {}, 'UTILITY_BILL'],
    ['the second of two steps', OWN, { PAY_SLIP: JPEG }, 'LEASE'],
    ['an empty paper', OWN, { PAY_SLIP: JPEG, LEASE: '' }, 'LEASE'],
    [
      'the step of this country',
      { additionalSteps: { LT: { ALL: { VISA_COPY: { type: 'UPLOAD' } } } } },
      {},
      'VISA_COPY',
    ],
  ])('misses %s by name', async (_name, request, papers, missing) => {
    const sent = await send(request, { images: { ...IMAGES, ...papers } });
    expect(sent).toMatchObject({
      status: 400,
      kept: [],
      body: { identifier: 'MISSING_VALUE', message: `No image provided for step '${missing}'` },
    });
    expect((await findSession(api.deps.db, sent.scanRef))?.state).toBe('created');
  });

  it.each([
    ['another country', { additionalSteps: { LV: { ALL: { VISA_COPY: { type: 'UPLOAD' } } } } }],
    ['another document', { additionalSteps: { LT: { ID_CARD: { VISA_COPY: { type: 'UPLOAD' } } } } }],
    ['none', { additionalSteps: { ALL: { ALL: {} } } }],
  ])('asks for no paper of %s', async (_name, request) => {
    expect(await send(request, { images: IMAGES })).toMatchObject({ status: 200, body: null });
  });

  it.each([
    ['a locked PDF', { LEASE: LOCKED_PDF }, 'BAD_VALUE', /'LEASE' is protected/],
    ['no picture', { LEASE: Buffer.from('GIF89a').toString('base64') }, 'BAD_VALUE', /'LEASE' is not a PNG/],
    ['no base64', { LEASE: '***' }, 'ENCODING_ERROR', /'LEASE'/],
    [
      'an unknown step',
      { LEASE: JPEG, BIRTH_PAPER: JPEG },
      'BAD_VALUE',
      /^'images' holds a step that is not supported$/,
    ],
  ])('refuses %s', async (_name, papers, identifier, message) => {
    const sent = await send(OWN, { images: { ...IMAGES, PAY_SLIP: JPEG, ...papers } });
    expect(sent).toMatchObject({
      status: 400,
      kept: [],
      body: { identifier, message: expect.stringMatching(message) },
    });
  });

  it('needs no face for a document alone, and takes a paper with it', async () => {
    const sent = await send(
      { tokenType: 'DOCUMENT', utilityBill: true },
      { images: { FRONT: JPEG, UTILITY_BILL: JPEG } },
    );
    expect(sent).toMatchObject({ status: 200, kept: ['FRONT', 'UTILITY_BILL'] });
  });

  it('asks for the steps of all documents alone where the type is not told', async () => {
    const request = {
      additionalSteps: { ALL: { ALL: { LEASE: { type: 'UPLOAD' } }, PASSPORT: { PAY_SLIP: { type: 'UPLOAD' } } } },
    };
    const untyped = { documentType: null, skipAnalysis: true };
    expect((await send(request, { ...untyped, images: IMAGES })).body.message).toMatch(/LEASE/);
    expect(await send(request, { ...untyped, images: { ...IMAGES, LEASE: JPEG, PAY_SLIP: JPEG } })).toMatchObject({
      status: 200,
      kept: ['FACE', 'FRONT', 'LEASE', 'PAY_SLIP'],
    });
  });

  it.each(['ID_CARD', 'DRIVER_LICENSE', 'RESIDENCE_PERMIT'])(
    'wants the back of a document of type %s',
    async (documentType) => {
      const without = await send({}, { documentType, images: IMAGES });
      expect(without.body).toMatchObject({ identifier: 'MISSING_VALUE', message: "No image provided for step 'BACK'" });
      expect((await send({}, { documentType, images: { ...IMAGES, BACK: PDF } })).status).toBe(200);
    },
  );

  it.each([
    'SMART_ID',
    'CLEAR',
    'ONE_ID',
    'BANK_ID_SE',
    'BANK_ID_NO',
    'BANK_ID_CZ',
    'FTN',
    'MIT_ID',
    'VERIMI',
    'LA_WALLET',
    'SAMSUNG_WALLET',
    'MOJE_ID_CZ',
    'YOTI_ID',
  ])('refuses the digital identity %s', async (documentType) => {
    const sent = await send({}, { documentType, images: IMAGES });
    expect(sent).toMatchObject({ status: 400, kept: [], body: { identifier: 'BAD_VALUE' } });
  });
});
