import { errorBody, informationResponse } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examineUploadedStep } from '../additional-steps/examine-uploaded-step.ts';
import {
  createPaperApi,
  ENGINES,
  JPEG,
  type PaperApi,
  type VerifiedWish,
} from '../additional-steps/paper-api.fixture.ts';
import { buildApp } from '../api-app.ts';
import { judgeAttempt } from '../pipeline/purposes.ts';
import { sweep } from '../pipeline/sweep/sweep.ts';
import { reviewSession } from '../reviews/review-session.ts';
import { findSession, findSessionByTokenHash } from '../sessions/queries.ts';
import { hashToken } from '../sessions/session-token.ts';
import type { TestClient } from '../testing/test-api.ts';

let papers: PaperApi;
let whole: Awaited<ReturnType<typeof buildApp>>;
beforeAll(async () => {
  papers = await createPaperApi();
  whole = await buildApp(papers.api.deps);
});
afterAll(async () => {
  await whole.close();
  await papers.api.close();
});

const PHOTO = Buffer.from(JPEG, 'base64');
const DEFINITION = {
  title: { en: 'Source of funds' },
  sections: [
    {
      title: { en: 'Work' },
      questions: [
        { key: 'work', title: { en: 'What do you do?' }, type: 'TEXT', required: true },
        { key: 'contract', title: { en: 'Your contract' }, type: 'FILE' },
      ],
    },
  ],
};

const ask = (client: TestClient, scanRef: string, terms: unknown = {}) =>
  client.post(`/kyc/identifications/${scanRef}/request-information/`, terms);

/** The person's end of a request: the hosted page's calls, and the job that follows. */
async function answering(client: TestClient, scanRef: string, terms: object = {}) {
  const answer = await ask(client, scanRef, terms);
  expect(answer.statusCode).toBe(200);
  const { tokenString, sessionUrl } = informationResponse.parse(answer.json());
  expect(sessionUrl).toBe(`http://localhost:8080/session?authToken=${tokenString}`);
  const headers = { authorization: `Bearer ${tokenString}`, 'x-bonafide-tab': 'tab' };
  const call = (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object | Buffer) =>
    whole.inject({
      method,
      url: `/flow/${path}`,
      headers: { ...headers, ...(Buffer.isBuffer(payload) && { 'content-type': 'application/octet-stream' }) },
      ...(payload !== undefined && { payload }),
    });
  const session = async () => {
    const found = await findSessionByTokenHash(papers.api.deps.db, hashToken(tokenString));
    if (!found) throw new Error('no session');
    return found;
  };
  return {
    call,
    session,
    async submit() {
      expect((await call('POST', 'submit')).statusCode).toBe(200);
      const { id, attempt } = await session();
      await judgeAttempt(papers.api.deps, ENGINES, { sessionId: id, attempt });
    },
  };
}

const status = async (client: TestClient, scanRef: string) =>
  (await client.post('/api/v2/status', { scanRef })).json().status;
const approve = (sessionId: string) =>
  reviewSession(papers.api.deps, { sessionId, decision: 'approve', reason: 'fine', reviewer: 'staff-7' });

describe('a paper that was asked for later', () => {
  const verified = (wish: VerifiedWish = {}) => papers.verified(wish);

  it('comes by a link, is reviewed, and is told as resubmitted', async () => {
    const { client, scanRef } = await verified();
    const update = await answering(client, scanRef, { additionalStepUploadRequired: true });
    const page = (await update.call('POST', 'open', { platform: 'MOBILE' })).json();
    expect(page).toMatchObject({ purpose: 'information_update', state: 'capturing', faceRequired: false });
    expect(page.steps).toMatchObject([{ name: 'UTILITY_BILL' }]);
    expect((await update.call('POST', 'submit')).json().identifier).toBe('MISSING_VALUE');
    expect((await update.call('PUT', 'evidence/FACE', PHOTO)).statusCode).not.toBe(200);
    expect((await update.call('PUT', 'steps/UTILITY_BILL?way=upload', PHOTO)).statusCode).toBe(200);
    await update.submit();
    expect((await update.call('GET', 'session')).json().state).toBe('approved');
    await examineUploadedStep(papers.api.deps, ENGINES, { sessionId: scanRef, step: 'UTILITY_BILL' });
    expect(await papers.latest(scanRef)).toMatchObject({
      event: 'IDENTIFICATION_RESUBMITTED',
      final: false,
      scanRef,
      fileUrls: { UTILITY_BILL: expect.any(String) },
    });
    expect(await status(client, scanRef)).toBe('REVIEWING');
    const again = await ask(client, scanRef);
    expect([again.statusCode, errorBody.parse(again.json()).identifier]).toEqual([400, 'PARTNER_ERROR']);
    await approve(scanRef);
    expect(await status(client, scanRef)).toBe('APPROVED');
    expect((await ask(client, scanRef)).statusCode).toBe(200);
  });

  it('is final at once where nobody reviews', async () => {
    const { client, scanRef } = await verified({ environment: 'DEV' });
    const update = await answering(client, scanRef);
    await update.call('POST', 'open', { platform: 'PC' });
    await update.call('PUT', 'steps/UTILITY_BILL?way=upload', PHOTO);
    await update.submit();
    await examineUploadedStep(papers.api.deps, ENGINES, { sessionId: scanRef, step: 'UTILITY_BILL' });
    expect(await papers.latest(scanRef)).toMatchObject({ event: 'IDENTIFICATION_RESUBMITTED', final: true });
    expect((await ask(client, scanRef)).statusCode).toBe(200);
  });

  it('is told once with all others that one request brought', async () => {
    const additionalSteps = ['UTILITY_BILL', 'PAYSLIP', 'LEASE'].map((name) => ({
      name,
      country: 'ALL',
      documentType: 'ALL' as const,
      type: 'UPLOAD' as const,
    }));
    const wish = { settings: { additionalSteps }, request: { additionalSteps: { ALL: { ALL: {} } } } };
    const { client, scanRef } = await verified({ ...wish, environment: 'DEV' });
    const update = await answering(client, scanRef);
    await update.call('POST', 'open', { platform: 'PC' });
    for (const { name } of additionalSteps)
      expect((await update.call('PUT', `steps/${name}?way=upload`, PHOTO)).statusCode).toBe(200);
    await update.submit();
    const events = async () => (await papers.messages(scanRef)).map(({ event }) => event);
    for (const step of ['LEASE', 'UTILITY_BILL']) {
      await examineUploadedStep(papers.api.deps, ENGINES, { sessionId: scanRef, step });
      expect(await events()).toEqual(['IDENTIFICATION_AUTO_FINISHED']);
    }
    await examineUploadedStep(papers.api.deps, ENGINES, { sessionId: scanRef, step: 'PAYSLIP' });
    expect(await events()).toEqual(['IDENTIFICATION_AUTO_FINISHED', 'IDENTIFICATION_RESUBMITTED']);
    const text = expect.any(String);
    const fileUrls = { UTILITY_BILL: text, PAYSLIP: text, LEASE: text };
    expect(await papers.latest(scanRef)).toMatchObject({ final: true, fileUrls });
    const image = PHOTO.toString('base64');
    expect((await client.post('/api/v2/upload-additional-step', { scanRef, step: 'LEASE', image })).statusCode).toBe(
      200,
    );
    await examineUploadedStep(papers.api.deps, ENGINES, { sessionId: scanRef, step: 'LEASE' });
    expect(await events()).toHaveLength(3);
  });

  it('goes with the verification when that is erased', async () => {
    const { client, scanRef } = await verified();
    const update = await answering(client, scanRef);
    await update.call('POST', 'open', { platform: 'PC' });
    await update.call('PUT', 'steps/UTILITY_BILL?way=upload', PHOTO);
    const { id } = await update.session();
    expect((await client.post('/api/v2/delete', { scanRef })).statusCode).toBe(200);
    expect(await findSession(papers.api.deps.db, id)).toMatchObject({ state: 'erased', wrappedKey: null });
    await judgeAttempt(papers.api.deps, ENGINES, { sessionId: id, attempt: 1 });
    expect(await status(client, scanRef)).toBe('DELETED');
  });
});

describe('a questionnaire that was asked later', () => {
  it('moves to the verification with its files, and is told at once', async () => {
    const { client, scanRef } = await papers.verified();
    await client.post('/v1/questionnaires', { key: 'funds', definition: DEFINITION });
    const update = await answering(client, scanRef, { questionnaire: 'funds' });
    const page = (await update.call('POST', 'open', { platform: 'PC' })).json();
    expect([page.steps, page.questionnaire.title]).toEqual([[], 'Source of funds']);
    expect((await update.call('POST', 'submit')).statusCode).toBe(400);
    expect((await update.call('PUT', 'questionnaire', { answers: { work: 'Gardener' } })).statusCode).toBe(200);
    await update.submit();
    expect(await papers.latest(scanRef)).toMatchObject({
      event: 'IDENTIFICATION_RESUBMITTED',
      final: false,
      questionnaireAnswers: { sections: [{ questions: [{ key: 'work', value: 'Gardener' }, { key: 'contract' }] }] },
    });
  });
});

describe('POST /kyc/identifications/{scanRef}/request-information/', () => {
  it('refuses a second request until the first is over', async () => {
    const { client, scanRef } = await papers.verified();
    const update = await answering(client, scanRef, { lifetime: 60 });
    expect((await ask(client, scanRef)).json().identifier).toBe('PARTNER_ERROR');
    papers.api.clock.advance(60_000);
    expect((await ask(client, scanRef, { lifetime: 60 })).statusCode).toBe(200);
    papers.api.clock.advance(60_000);
    await sweep(papers.api.deps);
    expect((await update.session()).state).toBe('expired');
    expect((await papers.messages(scanRef)).map(({ event }) => event)).toEqual(['IDENTIFICATION_AUTO_FINISHED']);
    expect((await ask(client, scanRef)).statusCode).toBe(200);
  });

  it('lets one of two simultaneous requests pass', async () => {
    const { client, scanRef } = await papers.verified();
    const both = await Promise.all([ask(client, scanRef), ask(client, scanRef)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 400]);
  });

  it('takes a body with nothing in it, with everything, and none', async () => {
    for (const terms of ['{}', 'null', '{"lifetime":null,"additionalStepUploadRequired":null}']) {
      const { client, scanRef } = await papers.verified();
      expect((await ask(client, scanRef, terms)).statusCode).toBe(200);
    }
  });

  it('needs a finished verification, its own partner and good values', async () => {
    const { client, scanRef } = await papers.verified();
    const unused = (await client.token()).scanRef;
    const stranger = await papers.api.client();
    for (const [by, id, terms, identifier] of [
      [client, unused, {}, 'PARTNER_ERROR'],
      [stranger, scanRef, {}, 'BAD_VALUE'],
      [client, papers.api.deps.random.uuid(), {}, 'BAD_VALUE'],
      [client, scanRef, { lifetime: 2_592_001 }, 'BAD_VALUE'],
      [client, scanRef, { lifetime: '60' }, 'BAD_VALUE'],
      [client, scanRef, { questionnaire: 'unknown' }, 'BAD_VALUE'],
      [client, scanRef, { riskAssessmentProfile: 'high' }, 'BAD_VALUE'],
      [client, scanRef, { bankCardExpectedLastFour: '123' }, 'BAD_VALUE'],
      [client, scanRef, { bankCardVerification: true }, 'PARTNER_CONTRACT_ERROR'],
    ] as const) {
      const answer = await ask(by, id, terms);
      expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, identifier]);
    }
  });
});
