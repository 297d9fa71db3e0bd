import {
  DOCUMENT_STATUSES,
  dataResponse,
  errorBody,
  FACE_STATUSES,
  filesResponse,
  identificationWebhook,
  statusResponse,
  tokenResponse,
} from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEntries } from '../audit/queries.ts';
import type { Environment } from '../partners/settings.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';
import { lockMessage } from '../webhooks/queries.ts';
import { renderDelivery } from '../webhooks/render-delivery.ts';

let api: TestApi;
let client: TestClient;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client('DEV');
});
afterAll(() => api.close());

const PERSON = { firstName: 'Ona', lastName: 'Pavyzdė', country: 'lt', documents: ['ID_CARD'], expiryTime: 30 };
const dummy = async (dummyStatus: string, more: object = {}) => {
  const answer = await client.post('/api/v2/token', { clientId: 'a', ...PERSON, ...more, dummyStatus });
  expect(answer.statusCode).toBe(201);
  return tokenResponse.parse(answer.json());
};
const status = async (scanRef: string) =>
  statusResponse.parse((await client.post('/api/v2/status', { scanRef })).json());

/** The webhooks of a session that wait to be sent, rendered. */
async function told(scanRef: string) {
  const jobs = (await api.jobs.waiting()).filter((job) => job.name === 'deliver-webhook');
  const messages = await Promise.all(
    jobs.map((job) => api.deps.db.transaction((tx) => lockMessage(tx, (job.data as { messageId: string }).messageId))),
  );
  const own = messages.filter((message) => message !== null).filter(({ sessionId }) => sessionId === scanRef);
  const rendered = await Promise.all(own.map((message) => renderDelivery(api.deps, message)));
  return own.map(({ event }, at) => ({
    event,
    body: identificationWebhook.parse(rendered[at]?.payload),
  }));
}

describe('a token with dummyStatus', () => {
  it.each([
    ['APPROVED', 'NO_FLAGS', [], 0],
    ['SUSPECTED', 'FLAGS_FOUND', ['AML_SUSPECTION'], 1],
    ['DENIED', 'NO_FLAGS', [], 0],
  ] as const)('%s plays the screening that was asked for, too', async (wish, overallStatus, fraudTags, hits) => {
    const { scanRef } = await dummy(wish, { checkAml: true });
    const [message] = await told(scanRef);
    expect(message?.body.status).toMatchObject({ fraudTags, amlResultClass: overallStatus });
    expect(message?.body.amlCheck).toMatchObject({ overallStatus });
    expect(message?.body.amlCheck?.amlCheck).toHaveLength(hits);
  });

  it.each([
    ['APPROVED', 'APPROVED', 'DOC_VALIDATED', []],
    ['SUSPECTED', 'SUSPECTED', 'DOC_VALIDATED', ['NAME']],
    ['DENIED', 'DENIED', 'DOC_EXPIRED', []],
  ] as const)('%s is decided at once and told like a real one', async (wish, overall, document, mismatchTags) => {
    const made = await dummy(wish);
    expect(made.message).toBe('Dummy token and verification created successfully');
    expect(await status(made.scanRef)).toMatchObject({
      status: overall,
      autoDocument: document,
      manualDocument: document,
      autoFace: 'FACE_MATCH',
      manualFace: 'FACE_MATCH',
      mismatchTags,
    });
    const [message, ...more] = await told(made.scanRef);
    expect(more).toEqual([]);
    expect(message).toMatchObject({
      event: 'IDENTIFICATION_AUTO_FINISHED',
      body: { final: true, platform: 'PC', status: { overall }, data: { docFirstName: 'ONA', docType: 'ID_CARD' } },
    });
    expect(Object.keys(message?.body.fileUrls ?? {}).sort()).toEqual(['BACK', 'FACE', 'FRONT']);
  });

  it('EXPIRED expires, ACTIVE can still be used', async () => {
    const expired = await dummy('EXPIRED');
    expect((await status(expired.scanRef)).status).toBe('EXPIRED');
    expect(await told(expired.scanRef)).toMatchObject([{ event: 'IDENTIFICATION_EXPIRED', body: { final: true } }]);
    const active = await dummy('ACTIVE');
    expect((await status(active.scanRef)).status).toBe('ACTIVE');
    expect(await told(active.scanRef)).toEqual([]);
  });

  it('answers every question about it', async () => {
    const { scanRef } = await dummy('APPROVED', { documents: null, country: null, firstName: null });
    const ask = async (path: string) => (await client.post(path, { scanRef })).json();
    expect(dataResponse.parse(await ask('/api/v2/data'))).toMatchObject({ docType: 'PASSPORT', selectedCountry: 'LT' });
    const files = filesResponse.parse(await ask('/api/v2/files'));
    const file = await api.app.inject(String(files.FRONT).replace('http://localhost:8080', ''));
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'image/png']);
    expect((await client.post('/api/v2/delete', { scanRef })).statusCode).toBe(200);
    expect((await status(scanRef)).status).toBe('DELETED');
  });

  it('leaves the face out of DOCUMENT sessions, and says in the audit what it was', async () => {
    const { scanRef } = await dummy('APPROVED', { tokenType: 'DOCUMENT', documents: ['PASSPORT'] });
    expect(await status(scanRef)).toMatchObject({ status: 'APPROVED', autoFace: 'FACE_NOT_CHECKED' });
    const entries = await listAuditEntries(api.deps.db, scanRef);
    expect(entries.filter(({ facts }) => facts.dummy === true)).toHaveLength(1);
  });

  it('uses a credit like any other, and has none without', async () => {
    const poor = await api.client('DEV', {}, { IDENTIFICATION: 1 });
    const answers = [];
    for (let time = 0; time < 2; time += 1)
      answers.push(await poor.post('/api/v2/token', { clientId: 'a', dummyStatus: 'APPROVED' }));
    expect(answers.map((answer) => answer.statusCode)).toEqual([201, 400]);
    expect(answers[1]?.json()).toMatchObject({
      message: 'Partner reached token limit.',
      identifier: 'PERMISSIONS_ERROR',
    });
  });
});

describe('POST /api/v2/add-dummy-status', () => {
  const review = (scanRef: string, face: string, document: string) =>
    client.post('/api/v2/add-dummy-status', {
      scanRef,
      manualFaceMatchResult: face,
      manualDocumentValidity: document,
    });

  it('approves with both parts good, and sends the webhook of a review', async () => {
    const { scanRef } = await dummy('DENIED');
    const answer = await review(scanRef, 'FACE_MATCH', 'DOC_VALIDATED');
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    expect(await status(scanRef)).toMatchObject({
      status: 'APPROVED',
      autoDocument: 'DOC_EXPIRED',
      manualDocument: 'DOC_VALIDATED',
      manualFace: 'FACE_MATCH',
    });
    expect((await told(scanRef)).at(-1)).toMatchObject({
      event: 'IDENTIFICATION_MANUAL_FINISHED',
      body: { final: true, status: { overall: 'APPROVED' } },
    });
  });

  it('takes every word of the sets, and tells it as said', async () => {
    const { scanRef } = await dummy('APPROVED');
    for (const word of DOCUMENT_STATUSES) {
      expect((await review(scanRef, 'FACE_MATCH', word)).statusCode).toBe(200);
      expect(await status(scanRef)).toMatchObject({
        status: word === 'DOC_VALIDATED' ? 'APPROVED' : 'DENIED',
        manualDocument: word,
      });
    }
    for (const word of FACE_STATUSES.filter((face) => face !== 'FACE_NOT_CHECKED')) {
      expect((await review(scanRef, word, 'DOC_VALIDATED')).statusCode).toBe(200);
      expect(await status(scanRef)).toMatchObject({
        status: word === 'FACE_MATCH' ? 'APPROVED' : 'DENIED',
        manualFace: word,
      });
    }
  });

  it('needs something decided', async () => {
    for (const wish of ['ACTIVE', 'EXPIRED']) {
      const answer = await review((await dummy(wish)).scanRef, 'FACE_MATCH', 'DOC_VALIDATED');
      expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, 'PARTNER_ERROR']);
    }
    const { scanRef } = await dummy('APPROVED');
    expect((await review(scanRef, 'FACE_FINE', 'DOC_VALIDATED')).json().identifier).toBe('BAD_VALUE');
  });

  it.each([
    ['TEST', 'TESTING/PRODUCTION'],
    ['PROD', 'TESTING/PRODUCTION'],
    ['DEMO', 'DEMO'],
  ] as const)('is not there for %s', async (environment: Environment, name) => {
    const other = await api.client(environment);
    const { scanRef } = await dummy('APPROVED');
    const said = { scanRef, manualFaceMatchResult: 'FACE_MATCH', manualDocumentValidity: 'DOC_VALIDATED' };
    for (const answer of [
      await other.post('/api/v2/add-dummy-status', said),
      await other.post('/api/v2/token', { clientId: 'a', dummyStatus: 'APPROVED' }),
    ]) {
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({
        message: `This endpoint is not available for ${name} partners.`,
        identifier: 'PERMISSIONS_ERROR',
      });
    }
  });
});
