import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEntries } from '../audit/queries.ts';
import { reviewSession } from '../reviews/review-session.ts';
import type { TestClient } from '../testing/test-api.ts';
import { addressOf, base64, compared, createPaperApi, JPEG, type PaperApi } from './paper-api.fixture.ts';

let papers: PaperApi;
let paper: PaperApi['paper'];
let api: PaperApi['api'];
beforeAll(async () => {
  papers = await createPaperApi();
  ({ api, paper } = papers);
});
afterAll(() => api.close());

const verified: PaperApi['verified'] = (wish) => papers.verified(wish);
const messages: PaperApi['messages'] = (scanRef) => papers.messages(scanRef);
const latest: PaperApi['latest'] = (scanRef) => papers.latest(scanRef);

describe('POST /v1/sessions/{id}/steps/{step}/values', () => {
  const type = (client: TestClient, scanRef: string, body: object, step = 'UTILITY_BILL') =>
    client.post(`/v1/sessions/${scanRef}/steps/${step}/values`, { reviewer: 'staff-7', ...body });

  it('lets a reviewer type what the machine could not read, before deciding', async () => {
    const { client, scanRef } = await verified({ ...compared(addressOf(paper)), images: { UTILITY_BILL: JPEG } });
    const before = (await messages(scanRef)).length;
    const answer = await type(client, scanRef, { values: { address: addressOf(paper) }, standing: 'VALID' });
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      {
        scanRef,
        step: 'UTILITY_BILL',
        status: 'VALID',
        additionalData: { address: { value: addressOf(paper), status: 'MATCH' } },
        mismatchTags: [],
      },
    ]);
    expect(await messages(scanRef)).toHaveLength(before);
    await reviewSession(api.deps, { sessionId: scanRef, decision: 'approve', reason: 'seen', reviewer: 'staff-7' });
    expect(await latest(scanRef)).toMatchObject({
      event: 'IDENTIFICATION_MANUAL_FINISHED',
      final: true,
      status: { overall: 'APPROVED', additionalSteps: 'VALID', mismatchTags: [] },
      manualAddress: addressOf(paper),
      manualAddressMatch: true,
    });
  });

  it('corrects a decided verification, and tells', async () => {
    const { client, scanRef } = await verified({
      ...compared(addressOf(paper)),
      images: { UTILITY_BILL: base64(paper) },
    });
    const other = '1 Elsewhere Road, Hull HU1 1AA';
    await type(client, scanRef, { values: { address: other } });
    expect(await latest(scanRef)).toMatchObject({
      event: 'IDENTIFICATION_MANUAL_FINISHED',
      status: { overall: 'SUSPECTED', additionalSteps: 'INVALID', mismatchTags: ['UTILITY_ADDRESS'] },
      manualAddress: other,
      manualAddressMatch: false,
    });
    await type(client, scanRef, { values: { address: { value: other, status: 'MATCH' } } });
    expect((await latest(scanRef))?.status).toMatchObject({ overall: 'APPROVED', mismatchTags: [] });
    const [entry] = (await listAuditEntries(api.deps.db, scanRef)).slice(-1);
    expect(entry).toMatchObject({
      event: 'step.corrected',
      actor: 'reviewer',
      facts: { reviewer: 'staff-7', fields: ['address'] },
    });
    expect(JSON.stringify(entry)).not.toContain('Elsewhere');
  });

  it('refuses strangers, unknown steps and verifications that nobody judged', async () => {
    const { client, scanRef } = await verified({ request: { utilityBill: true }, images: { UTILITY_BILL: JPEG } });
    const values = { values: { address: 'x' } };
    expect((await type(await api.client(), scanRef, values)).json()).toMatchObject({ identifier: 'BAD_VALUE' });
    expect((await type(client, scanRef, values, 'OTHER')).json()).toMatchObject({ identifier: 'BAD_VALUE' });
    expect((await type(client, (await client.token()).scanRef, values)).json()).toMatchObject({
      identifier: 'PARTNER_ERROR',
    });
    expect((await type(client, scanRef, { values: { address: 5 } })).json()).toMatchObject({ identifier: 'BAD_VALUE' });
  });
});
