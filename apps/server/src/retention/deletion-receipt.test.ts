import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';
import { type DeletionReceipt, verifyReceipt } from './deletion-receipt.ts';

let api: TestApi;
let client: TestClient;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client('DEV');
});
afterAll(() => api.close());

async function receiptOf(scanRef: string, by = client) {
  const authorization = String((await by.post('/api/v2/status', {})).raw.req.headers.authorization);
  return api.app.inject({ url: `/v1/sessions/${scanRef}/deletion-receipt`, headers: { authorization } });
}

async function erased(request: Record<string, unknown> = { dummyStatus: 'APPROVED', documents: ['ID_CARD'] }) {
  const { scanRef } = await client.token(request);
  await client.post('/api/v2/delete', { scanRef });
  return { scanRef, receipt: (await receiptOf(scanRef)).json<DeletionReceipt>() };
}

describe('the receipt of a deletion', () => {
  it('says what was erased and when, signed with the key of the installation', async () => {
    const { scanRef, receipt } = await erased();
    const statement = verifyReceipt(receipt, receipt.publicKey);
    expect(statement).toMatchObject({
      scanRef,
      clientId: 'client-1',
      deletedAt: api.clock.now().toISOString(),
      status: 'DELETED',
      erased: {
        dataKey: expect.stringMatching(/^[0-9a-f]{64}$/),
        files: ['BACK', 'FACE', 'FRONT'].map((step) => ({ step, attempt: 1, bytes: expect.any(Number) })),
        examinations: 1,
        messages: 1,
      },
    });
  });

  it('is the same for ever, also when it is deleted again', async () => {
    const { scanRef, receipt } = await erased();
    api.clock.advance(1_000);
    await client.post('/api/v2/delete', { scanRef });
    expect((await receiptOf(scanRef)).json()).toEqual(receipt);
  });

  it('tells what was never used', async () => {
    const { receipt } = await erased({ expiryTime: 0 });
    expect(verifyReceipt(receipt, receipt.publicKey)).toMatchObject({
      status: 'EXPIRED-DELETED',
      erased: { files: [] },
    });
  });

  it('does not verify when anything of it was changed', async () => {
    const { receipt } = await erased();
    const other = await createTestApi();
    const stranger = await other.client('DEV');
    const { scanRef } = await stranger.token({ expiryTime: 0 });
    await stranger.post('/api/v2/delete', { scanRef });
    const authorization = String((await stranger.post('/api/v2/status', {})).raw.req.headers.authorization);
    const url = `/v1/sessions/${scanRef}/deletion-receipt`;
    const foreign = (await other.app.inject({ url, headers: { authorization } })).json<DeletionReceipt>();
    await other.close();
    expect(verifyReceipt(foreign, foreign.publicKey)).not.toBeNull();
    for (const [changed, key] of [
      [{ ...receipt, statement: receipt.statement.replace('"examinations":1', '"examinations":0') }, receipt.publicKey],
      [{ ...receipt, signature: foreign.signature }, receipt.publicKey],
      [receipt, foreign.publicKey],
      [receipt, 'no key'],
      [{ ...receipt, statement: 'no JSON' }, receipt.publicKey],
    ] as const)
      expect(verifyReceipt(changed, key)).toBeNull();
  });

  it('is there for what was deleted only, and for its own partner only', async () => {
    const { scanRef } = await client.token();
    const none = await receiptOf(scanRef);
    expect([none.statusCode, none.json().identifier]).toEqual([404, 'BAD_VALUE']);
    const { scanRef: gone } = await erased();
    const foreign = await receiptOf(gone, await api.client());
    expect([foreign.statusCode, foreign.json().identifier]).toEqual([400, 'BAD_VALUE']);
  });
});
