import { loadEngines } from '@bonafide/checks';
import { type DemoVerification, demoVerification } from '@bonafide/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerJobHandlers } from '../job-handlers.ts';
import type { JobHandlers } from '../platform/queue/worker.ts';
import { createScriptedReceiver } from '../testing/scripted-receiver.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';

const EVERYTHING = {
  checkDuplicateFaces: true,
  checkDuplicateDocFaces: true,
  checkFaceBlacklist: true,
  checkDocFaceBlacklist: true,
  checkPersonBlacklist: true,
  checkDuplicatePersonalData: true,
};
const PATIENCE_MS = 400_000;

const receiver = createScriptedReceiver();
let api: TestApi;
let client: TestClient;
let handlers: JobHandlers;
beforeAll(async () => {
  api = await createTestApi({ http: receiver });
  client = await api.client('DEV');
  handlers = registerJobHandlers(api.deps, loadEngines);
});
afterAll(() => api.close());

interface FaceNews {
  readonly status: { readonly fraudTags: readonly string[] };
  readonly data: { readonly duplicateFaces: string[] | null; readonly duplicateDocFaces: string[] | null };
}

/** Verifies photos with the real engines and answers what the webhook says about faces. */
async function verify(clientId: string, { front, selfie }: DemoVerification) {
  const { authToken, scanRef } = await client.token({ clientId, ...EVERYTHING });
  const images = { FRONT: front.toString('base64'), FACE: selfie.toString('base64') };
  await client.post('/api/v2/process', { token: authToken, country: 'LT', documentType: 'PASSPORT', images });
  await api.jobs.run(handlers);
  const webhook = receiver.received().findLast(({ body }) => body.scanRef === scanRef);
  if (!webhook) throw new Error('no webhook came');
  const { status, data } = webhook.body as unknown as FaceNews;
  const tags = status.fraudTags.filter((tag) => /DUPLICATE|BLACKLIST/.test(tag)).sort();
  return { scanRef, tags, duplicates: [data.duplicateFaces, data.duplicateDocFaces] };
}

it(
  'a person is known again as another client and when blocked, and nobody else is taken for them',
  async () => {
    const [person, stranger] = [
      await demoVerification('anna-utopia-passport'),
      await demoVerification('karl-expired-passport'),
    ];
    const first = await verify('one', person);
    expect(first).toMatchObject({ tags: [], duplicates: [null, null] });
    expect(await verify('two', stranger)).toMatchObject({ tags: [], duplicates: [null, null] });
    for (const list of ['SELFIE', 'DOCUMENT_INFO'])
      await client.post(`/kyc/identifications/${first.scanRef}/blocklists/${list}/`, { reason: 'test' });
    expect(await verify('three', person)).toMatchObject({
      tags: [
        'DATA_BLACKLISTED',
        'DOC_FACE_BLACKLISTED',
        'DUPLICATE_DOC_FACE',
        'DUPLICATE_FACE',
        'DUPLICATE_PERSONAL_DATA',
        'FACE_BLACKLISTED',
      ],
      duplicates: [[first.scanRef], [first.scanRef]],
    });
  },
  PATIENCE_MS,
);
