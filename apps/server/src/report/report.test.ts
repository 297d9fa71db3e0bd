import { writeFile } from 'node:fs/promises';
import { fullStatusResponse } from '@bonafide/contract';
import { readPdfText } from '@bonafide/imaging';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordOutcome } from '../pipeline/record-outcome.ts';
import { reviewSession } from '../reviews/review-session.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';
import { richOutcome } from './report.fixture.ts';

let api: TestApi;
let client: TestClient;
let photo: string;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client();
  const drawn = sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#7a9bb8' } });
  photo = (await drawn.jpeg().toBuffer()).toString('base64');
});
afterAll(() => api.close());

const SENT = { firstName: 'Ona', lastName: 'Žvirblienė', dateOfBirth: '1990-02-28', country: 'lt', checkAml: true };

/** A verification that was examined and that a person then decided. */
async function reviewed(images: Record<string, string> = {}) {
  const { authToken, scanRef } = await client.token(SENT);
  const sent = {
    token: authToken,
    country: 'LT',
    documentType: 'PASSPORT',
    images: { FRONT: photo, FACE: photo, ...images },
  };
  const answer = await client.post('/api/v2/process', sent);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  api.clock.advance(5_000);
  await recordOutcome(api.deps, { sessionId: scanRef, attempt: 1, outcome: richOutcome(), tookMs: 5 });
  api.clock.advance(60_000);
  const review = {
    sessionId: scanRef,
    decision: 'decline',
    reason: 'the photo was exchanged',
    reviewer: 'staff-7',
  } as const;
  await reviewSession(api.deps, review);
  return scanRef;
}

async function pdfOf(scanRef: string): Promise<Buffer> {
  const answer = await client.post('/api/v2/generate-pdf', { scanRef });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(answer.body).toMatch(/^[A-Za-z0-9+/]+=*$/);
  return Buffer.from(answer.body, 'base64');
}

const textOf = async (pdf: Uint8Array): Promise<string> => (await readPdfText(pdf, 10)).join('\n');

describe('POST /api/v2/generate-pdf', () => {
  it('makes a report that says everything, in Latin, Greek and Cyrillic', async () => {
    const scanRef = await reviewed();
    const pdf = await pdfOf(scanRef);
    const keep = process.env.BONAFIDE_KEEP_REPORT;
    if (keep) await writeFile(keep, pdf);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const text = await textOf(pdf);
    for (const said of [
      scanRef,
      'DENIED',
      'staff-7',
      'Žvirblė',
      'Όνα Мария',
      'partner_data.surname',
      'face.similarity: 0.7123',
      'FMR 0.1 %',
      'DIFFERS',
      richOutcome().decision.policy,
      'no clean result',
      'review.declined',
      'FRONT',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('the photo was exchanged');
  });

  it('shows the photos', async () => {
    const pdf = await pdfOf(await reviewed());
    expect(pdf.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(2);
    expect(pdf.byteLength).toBeLessThan(300_000);
  });

  it('reports what there is before a decision, of broken photos, and after erasing', async () => {
    const { authToken, scanRef } = await client.token({ expiryTime: 60 });
    expect(await textOf(await pdfOf(scanRef))).toContain('Nothing has been decided yet');
    const broken = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]).toString('base64');
    const images = { FRONT: broken, FACE: broken };
    await client.post('/api/v2/process', { token: authToken, country: 'LT', documentType: 'PASSPORT', images });
    expect(await textOf(await pdfOf(scanRef))).toContain('cannot be shown');
    const erased = await reviewed();
    await client.post('/api/v2/delete', { scanRef: erased });
    const text = await textOf(await pdfOf(erased));
    expect(text).toContain('was erased');
    expect(text).not.toContain('Žvirbl');
  });
});

describe('POST /api/v2/full-status', () => {
  const ask = async (scanRef: string) =>
    fullStatusResponse.strict().parse((await client.post('/api/v2/full-status', { scanRef })).json());

  it('tells what was sent, read and decided', async () => {
    const before = api.clock.now();
    const status = await ask(await reviewed());
    const time = (seconds: number) =>
      new Date(before.getTime() + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
    expect(status).toMatchObject({
      face_match_result: 'FACE_MATCH',
      document_validity: 'DOC_VALIDATED',
      client: { name: 'ONA', surname: 'ŽVIRBLIENĖ', country: 'LT', default_country: 'LT', sex: null },
      client_identity_document: {
        doc_name: 'ONA MARIJA',
        doc_expiry_date: '2031-05-06',
        doc_country: 'LT',
        doc_sex: 'F',
        doc_document_type: 'PASSPORT',
        mrz_surname: 'ZVIRBLE',
        mrz_nationality: 'LT',
        mrz_document_type: 'P',
        mrz_string: expect.stringMatching(/^P<LTU.{83}$/),
        manual_name: 'ONA MARIJA',
        document_type: 'PASSPORT',
      },
      attempt_count: 1,
      start_time: time(0),
      finish_time: time(5),
      review_time: time(65),
    });
  });

  it('has every key before anything is known', async () => {
    const status = await ask((await client.token()).scanRef);
    expect(status).toMatchObject({
      face_match_result: null,
      start_time: null,
      review_time: null,
      suspection_reasons: [],
    });
    expect(new Set(Object.values(status.client))).toEqual(new Set([null]));
    expect(status.client_identity_document.doc_name).toBe('');
  });
});
