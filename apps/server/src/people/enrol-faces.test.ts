import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseSession } from '../retention/erase-session.ts';
import { findSession, updateSession } from '../sessions/queries.ts';
import { openSessionKey } from '../sessions/session-secrets.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { blockFace } from './block-face.ts';
import { descriptorFrom } from './descriptor-bytes.ts';
import { enrolFaces } from './enrol-faces.ts';
import { listSessionPeople } from './queries.ts';
import { described, descriptor, newPartner, verifiedFace } from './stored-faces.fixture.ts';
import { findSessionTemplate, latestChange, listChanges } from './templates/queries.ts';

let test: TestDeps;
let partnerId: string;
beforeAll(async () => {
  test = await createTestDeps();
  partnerId = await newPartner(test.deps);
});
afterAll(() => test.close());

const stored = (id: string, gallery = 'selfie') => findSessionTemplate(test.deps.db, id, gallery);

describe('enrolFaces', () => {
  it("seals a face under its session's key, in its gallery", async () => {
    const id = await verifiedFace(test.deps, { partnerId, clientId: 'a', distance: 0.25 });
    const session = await findSession(test.deps.db, id);
    const sealed = (await stored(id))?.sealedDescriptor ?? new Uint8Array();
    const key = session && openSessionKey(test.deps, session);
    expect([...descriptorFrom(key?.open(sealed, 'face/selfie') ?? new Uint8Array())]).toEqual(descriptor(0.25));
    expect(() => key?.open(sealed, 'face/portrait')).toThrow();
    expect(await stored(id, 'portrait')).toBeNull();
  });

  it('keeps the latest attempt alone', async () => {
    const id = await verifiedFace(test.deps, { partnerId, clientId: 'a', distance: 0.25 });
    const before = await latestChange(test.deps.db);
    await enrolFaces(test.deps, id, { selfie: null, portrait: described(0.1) });
    expect([await stored(id), (await stored(id, 'portrait'))?.model]).toEqual([null, 'model-1']);
    const changes = await listChanges(test.deps.db, before, 10);
    expect(changes.map(({ gallery, sealedDescriptor }) => [gallery, sealedDescriptor === null])).toEqual([
      ['selfie', true],
      ['portrait', false],
    ]);
  });
});

describe('erasing a verification', () => {
  it('erases its faces, the people on lists that were taken from it, and whatever could open them', async () => {
    const id = await verifiedFace(test.deps, { partnerId, clientId: 'a', distance: 0.25 });
    expect(await blockFace(test.deps, { sessionId: id, photo: 'SELFIE', reason: 'fraud' })).not.toBeNull();
    await test.deps.db.transaction((tx) => updateSession(tx, id, { state: 'approved' }));
    const before = await latestChange(test.deps.db);
    expect(await eraseSession(test.deps, id)).toBe('erased');
    expect([await stored(id), await listSessionPeople(test.deps.db, id)]).toEqual([null, []]);
    const changes = await listChanges(test.deps.db, before, 10);
    expect(changes.map(({ gallery, sealedDescriptor, wrappedKey }) => [gallery, sealedDescriptor, wrappedKey])).toEqual(
      [
        ['selfie', null, null],
        ['blacklist', null, null],
      ],
    );
    await enrolFaces(test.deps, id, { selfie: described(0.1), portrait: null });
    expect(await stored(id)).toBeNull();
  });
});
