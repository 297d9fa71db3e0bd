import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEntries } from '../audit/queries.ts';
import { grantCredits } from '../credits/grant-credits.ts';
import { reviewSession } from '../reviews/review-session.ts';
import { findSession } from '../sessions/queries.ts';
import type { TestClient } from '../testing/test-api.ts';
import { examineUploadedStep, rescueStep } from './examine-uploaded-step.ts';
import { addressOf, base64, compared, createPaperApi, ENGINES, JPEG, type PaperApi } from './paper-api.fixture.ts';
import { findStuckSteps } from './queries.ts';

let papers: PaperApi;
let paper: PaperApi['paper'];
let oldPaper: PaperApi['oldPaper'];
let api: PaperApi['api'];
beforeAll(async () => {
  papers = await createPaperApi();
  ({ api, paper, oldPaper } = papers);
});
afterAll(() => api.close());

const verified: PaperApi['verified'] = (wish) => papers.verified(wish);
const messages: PaperApi['messages'] = (scanRef) => papers.messages(scanRef);
const latest: PaperApi['latest'] = (scanRef) => papers.latest(scanRef);

describe('POST /api/v2/upload-additional-step', () => {
  const bill = { UTILITY_BILL: { address: 'x' } };
  const upload = (client: TestClient, body: object) => client.post('/api/v2/upload-additional-step', body);
  async function uploaded(client: TestClient, body: { scanRef: string; [key: string]: unknown }) {
    const answer = await upload(client, { step: 'UTILITY_BILL', ...body });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ scanRef: body.scanRef });
    await api.jobs.run({ 'examine-step': (data) => examineUploadedStep(api.deps, ENGINES, data) });
    return latest(body.scanRef);
  }

  it('puts a new paper in the place of an old one, reads it and tells', async () => {
    const { client, scanRef } = await verified({
      ...compared(addressOf(oldPaper)),
      environment: 'DEV',
      images: { UTILITY_BILL: base64(oldPaper) },
    });
    expect((await latest(scanRef))?.status).toMatchObject({ overall: 'SUSPECTED', additionalSteps: 'INVALID' });
    const message = await uploaded(client, {
      scanRef,
      image: base64(paper),
      additionalData: { UTILITY_BILL: { address: addressOf(paper) } },
    });
    expect(message).toMatchObject({
      event: 'IDENTIFICATION_RESUBMITTED',
      final: true,
      status: { overall: 'APPROVED', additionalSteps: 'VALID', mismatchTags: [] },
      data: { additionalData: { UTILITY_BILL: { address: { value: addressOf(paper), status: 'MATCH' } } } },
    });
    const events = (await listAuditEntries(api.deps.db, scanRef)).map(({ event }) => event);
    expect(events.slice(-2)).toEqual(['step.replaced', 'step.examined']);
  });

  it('hands a doubtful paper to a human where there is one', async () => {
    const { client, scanRef } = await verified({
      ...compared(addressOf(paper)),
      images: { UTILITY_BILL: base64(paper) },
    });
    const message = await uploaded(client, { scanRef, image: base64(oldPaper) });
    expect(message).toMatchObject({ final: false, status: { overall: 'REVIEWING' } });
    expect(message?.status.mismatchTags).toContain('EXPIRED_UTILITY_BILL');
    const review = { sessionId: scanRef, decision: 'approve', reason: 'seen', reviewer: 'staff-1' } as const;
    expect(await reviewSession(api.deps, review)).toMatchObject({ reviewed: true });
    expect((await latest(scanRef))?.status.overall).toBe('SUSPECTED');
  });

  it('takes a step that is set up although the verification never had it', async () => {
    const settings = {
      additionalSteps: [{ name: 'UTILITY_BILL', country: 'ALL', documentType: 'ALL', type: 'EXTRACT' }],
    } as const;
    const { client, scanRef } = await verified({
      settings: { additionalSteps: [...settings.additionalSteps] },
      request: { additionalSteps: { ALL: { ALL: {} } } },
    });
    expect((await latest(scanRef))?.additionalSteps).toBeNull();
    const message = await uploaded(client, { scanRef, image: base64(paper) });
    expect(message).toMatchObject({
      additionalSteps: { UTILITY_BILL: 'EXTRACT' },
      status: { additionalSteps: 'VALID' },
    });
  });

  it('keeps a paper that is only stored, and drops the finding about one that was replaced', async () => {
    const { client, scanRef } = await verified({ request: { utilityBill: true }, images: { UTILITY_BILL: JPEG } });
    expect(await uploaded(client, { scanRef, image: base64(paper) })).toMatchObject({
      event: 'IDENTIFICATION_RESUBMITTED',
      status: { overall: 'APPROVED', additionalSteps: null },
      additionalStepPdfUrls: { UTILITY_BILL: expect.stringContaining('/files/') },
    });
    const other = await verified({ ...compared(addressOf(paper)), images: { UTILITY_BILL: base64(paper) } });
    await upload(other.client, { scanRef: other.scanRef, step: 'UTILITY_BILL', image: base64(oldPaper) });
    const before = (await messages(other.scanRef)).length;
    const late = examineUploadedStep(
      api.deps,
      ENGINES,
      { sessionId: other.scanRef, step: 'UTILITY_BILL' },
      async () => {
        await upload(other.client, { scanRef: other.scanRef, step: 'UTILITY_BILL', image: base64(paper) });
        return { standing: 'valid', sure: true, values: {}, mismatches: [], reasons: [] };
      },
    );
    await late;
    expect(await messages(other.scanRef)).toHaveLength(before);
  });

  it('is read after all when its job was lost, and by a human when the engines break on it', async () => {
    const compare = { ...compared(addressOf(paper)), images: { UTILITY_BILL: base64(paper) } };
    const { client, scanRef } = await verified(compare);
    await upload(client, { scanRef, step: 'UTILITY_BILL', image: base64(paper) });
    const stuck = { sessionId: scanRef, step: 'UTILITY_BILL' };
    const found = async () =>
      (await findStuckSteps(api.deps.db, api.clock.now(), 10)).filter(({ sessionId }) => sessionId === scanRef);
    api.clock.advance(60_000);
    expect(await found()).toEqual([]);
    const drop = { 'examine-step': async () => undefined };
    await api.jobs.run(drop);
    expect(await found()).toEqual([{ ...stuck, failed: false }]);
    await rescueStep(api.deps, { ...stuck, failed: false });
    await api.jobs.run(drop);
    await rescueStep(api.deps, { ...stuck, failed: true });
    expect(await latest(scanRef)).toMatchObject({
      event: 'IDENTIFICATION_RESUBMITTED',
      final: false,
      status: { overall: 'REVIEWING', additionalSteps: null, mismatchTags: [] },
    });
    expect(await found()).toEqual([]);
  });

  it('costs a credit of its type, like the first one, and is refused without one', async () => {
    const { client, scanRef } = await verified({
      environment: 'DEV',
      request: { utilityBill: true },
      images: { UTILITY_BILL: JPEG },
    });
    const { apiKey } = client.partner;
    const grant = (kind: 'STEP_UPLOAD' | 'STEP_COMPARE', credits: number) =>
      grantCredits(api.deps, { apiKey, kind, credits });
    await grant('STEP_COMPARE', 0);
    await grant('STEP_UPLOAD', 1);
    api.clock.advance(10_000);
    await uploaded(client, { scanRef, image: JPEG });
    const told = (await messages(scanRef)).length;
    const refused = await upload(client, { scanRef, step: 'UTILITY_BILL', image: base64(paper) });
    const words = { identifier: 'PERMISSIONS_ERROR', message: 'Partner reached token limit.' };
    expect([refused.statusCode, refused.json()]).toMatchObject([400, words]);
    const asked = await client.post(`/kyc/identifications/${scanRef}/request-information/`, {});
    expect([asked.statusCode, asked.json()]).toMatchObject([400, words]);
    expect(await messages(scanRef)).toHaveLength(told);
    expect((await api.jobs.waiting()).filter(({ name }) => name === 'examine-step')).toEqual([]);
    await grant('STEP_UPLOAD', 1);
    expect((await client.post(`/kyc/identifications/${scanRef}/request-information/`, {})).statusCode).toBe(200);
    expect((await upload(client, { scanRef, step: 'UTILITY_BILL', image: JPEG })).statusCode).toBe(400);
  });

  it('refuses what it cannot take, and changes nothing', async () => {
    const { client, scanRef } = await verified();
    const unused = await client.token();
    const stranger = await api.client();
    const refused = async (by: TestClient, body: object) =>
      (await upload(by, { scanRef, step: 'UTILITY_BILL', image: JPEG, ...body })).json();
    expect(await refused(client, {})).toMatchObject({
      identifier: 'BAD_VALUE',
      message: "'step': It is not set up for you",
    });
    expect(await refused(client, { scanRef: unused.scanRef })).toMatchObject({ identifier: 'PARTNER_ERROR' });
    expect(await refused(stranger, {})).toMatchObject({
      identifier: 'BAD_VALUE',
      message: expect.stringMatching(/scanRef/),
    });
    const own = await verified({ request: { utilityBill: true }, images: { UTILITY_BILL: JPEG } });
    const at = { scanRef: own.scanRef };
    expect(await refused(own.client, { ...at, image: '***' })).toMatchObject({ identifier: 'ENCODING_ERROR' });
    expect(await refused(own.client, { ...at, image: '' })).toMatchObject({ identifier: 'MISSING_VALUE' });
    expect(await refused(own.client, { ...at, additionalData: { ...bill, OTHER: 5 } })).toMatchObject({
      identifier: 'BAD_VALUE',
    });
    expect(await refused(own.client, { ...at, step: 'FRONT' })).toMatchObject({ identifier: 'BAD_VALUE' });
    expect((await findSession(api.deps.db, own.scanRef))?.sequence).toBe(2);
    const jobs = (await api.jobs.waiting()).filter((job) => JSON.stringify(job.data).includes(own.scanRef));
    expect(jobs.filter(({ name }) => name === 'examine-step')).toEqual([]);
  });
});
