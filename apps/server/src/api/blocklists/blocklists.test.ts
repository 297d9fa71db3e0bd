import { blockedFace, blockedPersonData, errorBody } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolFaces } from '../../people/enrol-faces.ts';
import { createList, showList } from '../../people/people-lists.ts';
import { described, descriptor, MODEL } from '../../people/stored-faces.fixture.ts';
import { recordOutcome } from '../../pipeline/record-outcome.ts';
import { reviewSession } from '../../reviews/review-session.ts';
import { scriptedOutcome } from '../../testing/scripted-outcome.ts';
import { addPhotos, submit } from '../../testing/submitted-session.ts';
import { createTestApi, type TestApi, type TestClient } from '../../testing/test-api.ts';

let api: TestApi;
let client: TestClient;
let authorization: string;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client();
  const answer = await client.post('/api/v2/token', { clientId: 'a' });
  authorization = String(answer.raw.req.headers.authorization);
});
afterAll(() => api.close());

const addressOf = (scanRef: string, face: string) => `/kyc/identifications/${scanRef}/blocklists/${face}/`;
const unblock = (scanRef: string, face: string) =>
  api.app.inject({ method: 'DELETE', url: addressOf(scanRef, face), headers: { authorization } });
const statusOf = async (scanRef: string) => (await client.post('/api/v2/status', { scanRef })).json();

/** An approved verification whose faces are known. */
async function approved(distance = 0): Promise<string> {
  const { scanRef } = await client.token();
  await addPhotos(api.deps, scanRef, ['FRONT', 'FACE']);
  await submit(api.deps, scanRef);
  await enrolFaces(api.deps, scanRef, { selfie: described(distance), portrait: described(distance + 0.3) });
  await recordOutcome(api.deps, { sessionId: scanRef, attempt: 1, outcome: scriptedOutcome(), tookMs: 1 });
  return scanRef;
}

async function onBlacklist(distance: number): Promise<number> {
  const query = { gallery: 'blacklist', model: MODEL, descriptor: descriptor(distance), radius: 0.05 } as const;
  return (await api.deps.faces.search({ partnerId: client.partner.id, ...query })).found.length;
}

describe('blocking a face', () => {
  it('answers 201 with the entry, tags the verification and makes the face known', async () => {
    const scanRef = await approved(0.7);
    const answer = await client.post(addressOf(scanRef, 'SELFIE'), { reason: 'charge-back' });
    expect(answer.statusCode).toBe(201);
    const entry = blockedFace.parse(answer.json());
    expect(entry).toMatchObject({ id: scanRef, reason: 'charge-back', created: api.clock.now().toISOString() });
    expect(entry.faceImageUrl).toMatch(/\/files\/.+signature=/);
    expect(await statusOf(scanRef)).toMatchObject({ status: 'SUSPECTED', fraudTags: ['FACE_IN_BLACKLIST'] });
    expect([await onBlacklist(0.7), await onBlacklist(1)]).toEqual([1, 0]);
  });

  it('answers the same entry again', async () => {
    const scanRef = await approved(1.4);
    const first = await client.post(addressOf(scanRef, 'DOCUMENT'), { reason: 'first' });
    api.clock.advance(1000);
    const second = await client.post(addressOf(scanRef, 'DOCUMENT'), { reason: 'second' });
    expect([second.statusCode, second.json().reason, second.json().created]).toEqual([
      201,
      'first',
      first.json().created,
    ]);
    expect((await statusOf(scanRef)).fraudTags).toEqual(['DOC_FACE_IN_BLACKLIST']);
    expect([await onBlacklist(1.7), await onBlacklist(1.4)]).toEqual([1, 0]);
  });

  it('is undone by 204, as often as one likes', async () => {
    const scanRef = await approved(2.1);
    await client.post(addressOf(scanRef, 'SELFIE'), {});
    for (let time = 0; time < 2; time += 1) {
      const answer = await unblock(scanRef, 'SELFIE');
      expect([answer.statusCode, answer.body]).toEqual([204, '']);
      expect(await statusOf(scanRef)).toMatchObject({ status: 'APPROVED', fraudTags: [] });
      expect(await onBlacklist(2.1)).toBe(0);
    }
  });

  it('is undone by clients that say JSON and send nothing, too', async () => {
    const scanRef = await approved(4.9);
    await client.post(addressOf(scanRef, 'SELFIE'), {});
    const headers = { authorization, 'content-type': 'application/json' };
    const answer = await api.app.inject({ method: 'DELETE', url: addressOf(scanRef, 'SELFIE'), headers });
    expect(answer.statusCode).toBe(204);
    expect(await onBlacklist(4.9)).toBe(0);
  });

  it('needs a known face, a known word and a reason that is a text', async () => {
    const { scanRef } = await client.token();
    const unknown = api.deps.random.uuid();
    const known = await approved(2.8);
    for (const [url, body] of [
      [addressOf(scanRef, 'SELFIE'), {}],
      [addressOf(unknown, 'SELFIE'), {}],
      [addressOf(known, 'EVERYTHING'), {}],
      [addressOf(known, 'SELFIE'), { reason: 7 }],
    ] as const) {
      const answer = await client.post(url, body);
      expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, 'BAD_VALUE']);
    }
  });

  it('is nobody else’s business', async () => {
    const scanRef = await approved(3.5);
    const stranger = await api.client();
    const foreign = await stranger.post(addressOf(scanRef, 'SELFIE'), {});
    const nowhere = await stranger.post(addressOf(api.deps.random.uuid(), 'SELFIE'), {});
    expect([foreign.statusCode, foreign.body]).toEqual([400, nowhere.body]);
    const anybody = await api.app.inject({ method: 'DELETE', url: addressOf(scanRef, 'SELFIE') });
    expect(anybody.statusCode).toBe(401);
    expect(await onBlacklist(3.5)).toBe(0);
  });

  it('shows on the partner’s list', async () => {
    const scanRef = await approved(4.2);
    await client.post(addressOf(scanRef, 'SELFIE'), { reason: 'why' });
    const partnerId = client.partner.id;
    const list = await createList(api.deps, { partnerId, name: 'Blocklist', kind: 'blacklist' });
    const people = await showList(api.deps, { partnerId, listId: list.id });
    expect(people.find(({ sessionId }) => sessionId === scanRef)).toMatchObject({ name: null, reason: 'why' });
    const stranger = await api.client();
    expect(await showList(api.deps, { partnerId: stranger.partner.id, listId: list.id })).toEqual([]);
  });
});

describe('blocking data', () => {
  const INFO = 'DOCUMENT_INFO';

  it('answers 201 with what is blocked, tags the verification and is undone by 204', async () => {
    const scanRef = await approved(7);
    const answer = await client.post(addressOf(scanRef, INFO), { reason: 'fraud' });
    expect(answer.statusCode).toBe(201);
    expect(blockedPersonData.parse(answer.json())).toEqual({
      id: scanRef,
      reason: 'fraud',
      created: api.clock.now().toISOString(),
      fullName: 'ONA MARIJA ŽVIRBLĖ',
      dateOfBirth: '1990-02-28',
      personalNumber: null,
      documentNumber: '00000001',
      nationality: 'LT',
    });
    expect(await statusOf(scanRef)).toMatchObject({ status: 'SUSPECTED', fraudTags: ['DATA_IN_BLACKLIST'] });
    const again = await client.post(addressOf(scanRef, INFO), { reason: 'other' });
    expect([again.statusCode, again.json().reason]).toEqual([201, 'fraud']);
    for (let time = 0; time < 2; time += 1) {
      expect((await unblock(scanRef, INFO)).statusCode).toBe(204);
      expect(await statusOf(scanRef)).toMatchObject({ status: 'APPROVED', fraudTags: [] });
    }
  });

  it('needs data that were read', async () => {
    const { scanRef } = await client.token();
    const answer = await client.post(addressOf(scanRef, INFO), {});
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, 'BAD_VALUE']);
  });

  it.each([
    ['approved', ['DATA_BLACKLISTED']],
    ['expired', []],
    ['unreadable', []],
  ] as const)('is told of a verification that ends %s as %j', async (decision, tags) => {
    const { scanRef } = await client.token({ checkPersonBlacklist: true });
    await addPhotos(api.deps, scanRef, ['FRONT', 'FACE']);
    await submit(api.deps, scanRef);
    const scripted = scriptedOutcome(decision);
    const outcome = { ...scripted, decision: { ...scripted.decision, fraudSignals: ['blacklist.data'] } };
    await recordOutcome(api.deps, { sessionId: scanRef, attempt: 1, outcome, tookMs: 1 });
    expect((await statusOf(scanRef)).fraudTags).toEqual(tags);
    if (decision !== 'unreadable') return;
    const review = { sessionId: scanRef, decision: 'approve', reason: 'looked', reviewer: 'staff-1' } as const;
    await reviewSession(api.deps, review);
    expect(await statusOf(scanRef)).toMatchObject({ status: 'SUSPECTED', fraudTags: ['DATA_BLACKLISTED'] });
  });
});
