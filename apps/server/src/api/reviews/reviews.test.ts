import { statusResponse } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEntries } from '../../audit/queries.ts';
import { judgedSession } from '../../testing/judged-session.ts';
import { type PartnerCalls, partnerCalls } from '../../testing/partner-calls.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { listMessages } from '../../webhooks/listing/queries.ts';

let api: TestApi;
let partner: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi();
  partner = await partnerCalls(api, 'https://shop.example/hook');
});
afterAll(() => api.close());

const judged = (decision: 'approved' | 'unreadable' | 'expired') => judgedSession(api.deps, partner, { decision });
const review = (scanRef: string, body: object, by = partner) =>
  by.call('POST', `/v1/sessions/${scanRef}/review`, { note: 'Looked at it.', ...body });
async function told(sessionId: string) {
  const page = { limit: 10, offset: 0 };
  const rows = await listMessages(api.deps.db.orm, { partnerId: partner.partner.id, sessionId }, page);
  return rows.filter(({ event }) => event === 'IDENTIFICATION_MANUAL_FINISHED').length;
}

describe('POST /v1/sessions/{id}/review', () => {
  it('approves what waits for a person, and tells', async () => {
    const scanRef = await judged('unreadable');
    const answer = await review(scanRef, { outcome: 'APPROVED', reviewer: 'staff-1' });
    expect([answer.statusCode, statusResponse.parse(answer.json())]).toMatchObject([
      200,
      { status: 'APPROVED', manualDocument: 'DOC_VALIDATED', manualFace: 'FACE_MATCH' },
    ]);
    expect(await told(scanRef)).toBe(1);
  });

  it('declines in the reviewer’s words, part by part', async () => {
    const one = await judged('unreadable');
    const damaged = await review(one, { outcome: 'DECLINED', document: 'DOC_DAMAGED' });
    expect(damaged.json()).toMatchObject({ status: 'DENIED', manualDocument: 'DOC_DAMAGED', manualFace: 'FACE_MATCH' });
    const other = await judged('approved');
    const mismatch = await review(other, { outcome: 'DECLINED', face: 'FACE_MISMATCH' });
    expect(mismatch.json()).toMatchObject({
      status: 'DENIED',
      manualDocument: 'DOC_VALIDATED',
      manualFace: 'FACE_MISMATCH',
    });
  });

  it('keeps the note sealed, and shows it in the session’s history alone', async () => {
    const scanRef = await judged('unreadable');
    await review(scanRef, { outcome: 'DECLINED', note: 'Ona is not Ona.', reviewer: 'staff-2' });
    const stored = JSON.stringify(await listAuditEntries(api.deps.db, scanRef));
    expect(stored).not.toContain('Ona');
    const own = (await partner.call('GET', `/v1/sessions/${scanRef}/audit`)).json<{ entries: { facts: object }[] }>();
    expect(own.entries.at(-1)?.facts).toEqual({ reviewer: 'staff-2', note: 'Ona is not Ona.' });
    const all = await partner.call('GET', '/v1/audit?event=review.declined');
    expect(all.body).not.toContain('Ona');
    expect(all.body).not.toContain('sealedReason');
  });

  it('refuses what nobody has judged yet', async () => {
    const { scanRef } = (await partner.call('POST', '/api/v2/token', { clientId: 'a' })).json<{ scanRef: string }>();
    for (const path of ['review', 'reopen']) {
      const body = path === 'review' ? { outcome: 'APPROVED', note: 'x' } : {};
      const answer = await partner.call('POST', `/v1/sessions/${scanRef}/${path}`, body);
      expect([answer.statusCode, answer.json().identifier]).toEqual([400, 'BAD_VALUE']);
    }
  });

  it('is no stranger’s', async () => {
    const scanRef = await judged('unreadable');
    const stranger = await partnerCalls(api, null);
    for (const path of ['review', 'reopen']) {
      const body = { outcome: 'APPROVED', note: 'x' };
      const foreign = await stranger.call('POST', `/v1/sessions/${scanRef}/${path}`, body);
      const unknown = await stranger.call('POST', `/v1/sessions/${api.deps.random.uuid()}/${path}`, body);
      expect([foreign.statusCode, foreign.body]).toEqual([404, unknown.body]);
    }
    expect((await partner.call('POST', '/api/v2/status', { scanRef })).json().status).toBe('REVIEWING');
  });
});

describe('POST /v1/sessions/{id}/reopen', () => {
  it('takes a decided one back into review, once and again', async () => {
    const scanRef = await judged('expired');
    for (let time = 0; time < 2; time += 1) {
      const answer = await partner.call('POST', `/v1/sessions/${scanRef}/reopen`, { reviewer: 'staff-3' });
      expect([answer.statusCode, answer.json().status]).toEqual([200, 'REVIEWING']);
    }
    const history = await listAuditEntries(api.deps.db, scanRef);
    expect(history.filter(({ event }) => event === 'review.reopened')).toMatchObject([
      { facts: { reviewer: 'staff-3' }, actor: 'reviewer' },
    ]);
    expect((await review(scanRef, { outcome: 'APPROVED' })).json().status).toBe('APPROVED');
  });
});
