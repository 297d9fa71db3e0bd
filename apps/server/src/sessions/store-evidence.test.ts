import { tokenRequest } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPartner } from '../partners/create-partner.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { createSession } from './create-session.ts';
import { listEvidence } from './queries.ts';
import type { SessionRow } from './session.ts';
import { NO_CAPTURE, openCapture, openRequest, openSessionKey, sealCapture } from './session-secrets.ts';
import { loadEvidence, storeEvidence } from './store-evidence.ts';

let test: TestDeps;
let partnerId: string;
beforeAll(async () => {
  test = await createTestDeps();
  const request = { name: 'Shop', environment: 'TEST', webhookUrl: null } as const;
  partnerId = (await createPartner(test.deps, request)).partner.id;
});
afterAll(() => test.close());

const create = async (): Promise<SessionRow> =>
  (await createSession(test.deps, { partnerId, request: tokenRequest.parse({ clientId: 'a', firstName: 'Ona' }) }))
    .session;
const photo = (text: string) => ({
  step: 'FRONT' as const,
  bytes: new TextEncoder().encode(text),
  mediaType: 'image/jpeg',
});

describe('storeEvidence', () => {
  it('keeps the bytes sealed and gives them back', async () => {
    const session = await create();
    const { row, replacedBlobKey } = await storeEvidence(test.deps.db, test.deps, {
      session,
      evidence: photo('first'),
    });
    expect(replacedBlobKey).toBeNull();
    expect(row).toMatchObject({ attempt: 1, step: 'FRONT', bytes: 5, mediaType: 'image/jpeg', readAt: null });
    const sealed = Buffer.from((await test.deps.blobs.get(row.blobKey)) ?? []);
    expect(sealed.length).toBeGreaterThan(5);
    expect(sealed.includes('first')).toBe(false);
    expect(new TextDecoder().decode((await loadEvidence(test.deps, session, row)) ?? undefined)).toBe('first');
  });

  it('replaces the same step of the same attempt only', async () => {
    const session = await create();
    const first = await storeEvidence(test.deps.db, test.deps, { session, evidence: photo('first') });
    const second = await storeEvidence(test.deps.db, test.deps, { session, evidence: photo('second') });
    expect(second.replacedBlobKey).toBe(first.row.blobKey);
    const retried = { ...session, attempt: 2 };
    await storeEvidence(test.deps.db, test.deps, { session: retried, evidence: photo('third') });
    const rows = await listEvidence(test.deps.db, { sessionId: session.id });
    expect(rows.map((row) => [row.attempt, row.id === second.row.id])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('opens under its own id only, so that objects cannot be exchanged', async () => {
    const session = await create();
    const { row } = await storeEvidence(test.deps.db, test.deps, { session, evidence: photo('one') });
    const exchanged = { ...row, id: test.deps.random.uuid() };
    await expect(loadEvidence(test.deps, session, exchanged)).rejects.toThrow();
    expect(await loadEvidence(test.deps, { ...session, wrappedKey: null }, row)).toBeNull();
    expect(await loadEvidence(test.deps, session, { ...row, blobKey: 'sessions/none/none' })).toBeNull();
  });
});

describe('session secrets', () => {
  it('open until the key is forgotten', async () => {
    const session = await create();
    expect(openRequest(test.deps, session)).toMatchObject({ firstName: 'ONA', digitString: null });
    expect(openCapture(test.deps, session)).toEqual(NO_CAPTURE);
    const key = openSessionKey(test.deps, session);
    if (!key) throw new Error('no key');
    const captured = { ...session, sealedCapture: sealCapture(key, { ...NO_CAPTURE, clientIp: '192.0.2.1' }) };
    expect(openCapture(test.deps, captured).clientIp).toBe('192.0.2.1');
    const erased = { ...captured, wrappedKey: null };
    expect([openRequest(test.deps, erased), openCapture(test.deps, erased)]).toEqual([null, NO_CAPTURE]);
  });

  it('do not open under the key of another session', async () => {
    const [one, other] = [await create(), await create()];
    expect(() => openRequest(test.deps, { ...one, wrappedKey: other.wrappedKey })).toThrow();
    expect(() => openRequest(test.deps, { ...one, sealedRequest: other.sealedRequest })).toThrow();
  });
});
