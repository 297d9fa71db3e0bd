import { type GalleryThread, openGalleryThread } from '@bonafide/gallery';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FaceIndex, FaceQuery } from '../platform/ports.ts';
import { damageTemplate, restoreOldTemplates } from '../testing/queries.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { forgetFaces } from './enrol-faces.ts';
import { createFaceIndex } from './face-index.ts';
import { descriptor, MODEL, newPartner, verifiedFace } from './stored-faces.fixture.ts';

let test: TestDeps;
let partnerId: string;
const opened: GalleryThread[] = [];
const another = (): FaceIndex =>
  createFaceIndex(test.deps, () => {
    const thread = openGalleryThread();
    opened.push(thread);
    return thread;
  });

beforeAll(async () => {
  test = await createTestDeps();
});
beforeEach(async () => {
  partnerId = await newPartner(test.deps);
});
afterAll(async () => {
  for (const thread of opened) await thread.close();
  await test.close();
});

async function search(index: FaceIndex = test.deps.faces, more: Partial<FaceQuery> = {}) {
  const query = { partnerId, gallery: 'selfie', model: MODEL, descriptor: descriptor(0), radius: 0.5 } as const;
  const { compared, found } = await index.search({ ...query, ...more });
  return { compared, found: found.map(({ sessionId, distance }) => [sessionId, Math.round(distance * 1e6) / 1e6]) };
}
const erase = (id: string) => test.deps.db.transaction((tx) => forgetFaces(tx, id));

describe('the face index', () => {
  it('finds what is stored within the radius, nearest first, with exact distances', async () => {
    const far = await verifiedFace(test.deps, { partnerId, clientId: 'a', distance: 0.4999 });
    const near = await verifiedFace(test.deps, { partnerId, clientId: 'b', distance: 0.1, direction: 5 });
    await verifiedFace(test.deps, { partnerId, clientId: 'c', distance: 0.5001 });
    expect(await search()).toEqual({
      compared: 3,
      found: [
        [near, 0.1],
        [far, 0.4999],
      ],
    });
  });

  it('never looks into another partner, another gallery or another model', async () => {
    await verifiedFace(test.deps, { partnerId, clientId: 'a', distance: 0.1 });
    const nothing = { compared: 0, found: [] };
    expect(await search(undefined, { partnerId: await newPartner(test.deps) })).toEqual(nothing);
    expect(await search(undefined, { gallery: 'portrait' })).toEqual(nothing);
    expect(await search(undefined, { model: 'model-2' })).toEqual(nothing);
  });

  it('leaves a client out, however many verifications it has', async () => {
    for (let at = 0; at < 70; at += 1) await verifiedFace(test.deps, { partnerId, clientId: 'same', distance: 0.01 });
    const other = await verifiedFace(test.deps, { partnerId, clientId: 'other', distance: 0.3 });
    expect(await search(undefined, { notOfClient: 'same' })).toEqual({ compared: 71, found: [[other, 0.3]] });
    expect((await search(undefined, { notOfClient: 'other' })).found).toHaveLength(20);
  });

  it('follows additions and removals of every process', async () => {
    const [here, there] = [another(), another()];
    const first = await verifiedFace(test.deps, { partnerId, clientId: 'a', distance: 0.2 });
    expect([await search(here), await search(there)]).toEqual(Array(2).fill({ compared: 1, found: [[first, 0.2]] }));
    const second = await verifiedFace(test.deps, { partnerId, clientId: 'b', distance: 0.1 });
    await erase(first);
    expect([await search(here), await search(there)]).toEqual(Array(2).fill({ compared: 1, found: [[second, 0.1]] }));
  });

  it('misses nothing of transactions that overlap', async () => {
    const index = another();
    const expected = 12;
    const storing = Array.from({ length: expected }, (_, at) =>
      verifiedFace(test.deps, { partnerId, clientId: `c${at}`, distance: 0.01 * at, direction: at + 1 }),
    );
    const looking = Array.from({ length: 30 }, () => search(index));
    await Promise.all([...storing, ...looking]);
    expect((await search(index)).found).toHaveLength(expected);
  });

  it('is prepared only where there is something to search', async () => {
    const empty = await createTestDeps();
    const threads: GalleryThread[] = [];
    const index = createFaceIndex(empty.deps, () => {
      const thread = openGalleryThread();
      threads.push(thread);
      return thread;
    });
    await index.prepare();
    expect(threads).toHaveLength(0);
    await verifiedFace(empty.deps, { partnerId: await newPartner(empty.deps), clientId: 'a', distance: 0.2 });
    await index.prepare();
    expect(threads).toHaveLength(1);
    await index.close();
    await empty.close();
  });

  it('starts again from the database when its thread ends', async () => {
    const id = await verifiedFace(test.deps, { partnerId, clientId: 'a', distance: 0.2 });
    const index = another();
    await search(index);
    await opened.at(-1)?.close();
    expect(await search(index)).toEqual({ compared: 1, found: [[id, 0.2]] });
  });

  it('is built anew when a backup was restored under it', async () => {
    const id = await verifiedFace(test.deps, { partnerId, clientId: 'a', distance: 0.2 });
    const backup = await search();
    await verifiedFace(test.deps, { partnerId, clientId: 'b', distance: 0.1 });
    expect((await search()).compared).toBe(2);
    await restoreOldTemplates(test.deps.db, id);
    expect(await search()).toEqual(backup);
  });

  it('goes on without a row that was damaged', async () => {
    const damaged = await verifiedFace(test.deps, { partnerId, clientId: 'a', distance: 0.2 });
    const id = await verifiedFace(test.deps, { partnerId, clientId: 'b', distance: 0.3 });
    await damageTemplate(test.deps.db, damaged);
    expect((await search(another())).found).toEqual([[id, 0.3]]);
  });

  it('fails while the database is away, and answers when it is back', async () => {
    const id = await verifiedFace(test.deps, { partnerId, clientId: 'a', distance: 0.2 });
    let away = true;
    const orm = new Proxy(test.deps.db.orm, {
      get: (target, key, receiver) => {
        if (away) throw new Error('away');
        return Reflect.get(target, key, receiver);
      },
    });
    const index = createFaceIndex({ ...test.deps, db: { ...test.deps.db, orm } });
    await expect(search(index)).rejects.toThrow('away');
    away = false;
    expect((await search(index)).found).toEqual([[id, 0.2]]);
    await index.close();
  });
});
