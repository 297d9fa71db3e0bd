import assert from 'node:assert/strict';
import { OVERALL_STATUSES } from '@bonafide/contract';
import type { ContractCase, ContractFact } from '../contract-fact.ts';
import { assertRefused, createToken, type Wire } from '../wire.ts';

const RETRIEVAL = '7 Data retrieval';
const DELETION = '8 Deletion and request update';
const DUMMIES = '9 Dummy results';
const NOBODY = '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11';

const STATUS_KEYS = [
  'status',
  'scanRef',
  'clientId',
  'autoDocument',
  'autoFace',
  'manualDocument',
  'manualFace',
  'fraudTags',
  'mismatchTags',
];
const DATA_KEYS = [
  'docFirstName',
  'docLastName',
  'docNumber',
  'docPersonalCode',
  'docExpiry',
  'docDob',
  'docDateOfIssue',
  'docType',
  'docSex',
  'docNationality',
  'docIssuingCountry',
  'selectedCountry',
  'birthPlace',
  'authority',
  'address',
  'mothersMaidenName',
  'driverLicenseCategory',
  'manuallyDataChanged',
  'fullName',
  'orgFirstName',
  'orgLastName',
  'orgNationality',
  'orgBirthPlace',
  'orgAuthority',
  'orgAddress',
  'ageEstimate',
  'clientIpProxyRiskLevel',
  'duplicateFaces',
  'duplicateDocFaces',
  'additionalData',
  'addressVerification',
  'scanRef',
  'clientId',
];
const FULL_STATUS_KEYS = [
  'face_match_result',
  'document_validity',
  'manual_face_match_result',
  'manual_document_validity',
  'client',
  'client_identity_document',
  'attempt_count',
  'suspection_reasons',
  'start_time',
  'finish_time',
  'review_time',
];

type Body = Readonly<Record<string, unknown>>;

/** A verification that is over, without a picture: only DEV can make one. */
async function verified(wire: Wire, dummyStatus = 'APPROVED', request: Body = {}) {
  const dev = await wire.partner('DEV');
  return { dev, ...(await createToken(dev, { dummyStatus, ...request })) };
}

async function asked(wire: Wire, path: string, scanRef: string): Promise<Body> {
  const answer = await wire.post(path, { scanRef });
  assert.equal(answer.status, 200, answer.text);
  return answer.json as Body;
}

const keysOf = (path: string, keys: readonly string[], exact: boolean): ContractCase => ({
  name: `POST ${path} has ${keys.length} keys`,
  async trial(wire) {
    const { dev, scanRef } = await verified(wire);
    const body = await asked(dev, path, scanRef);
    assert.deepEqual(
      keys.filter((key) => !(key in body)),
      [],
    );
    if (exact)
      assert.deepEqual(
        Object.keys(body).filter((key) => !keys.includes(key)),
        [],
      );
  },
});

const one = (chapter: string, subject: string, fact: string, tried: ContractCase['trial']): ContractFact => ({
  chapter,
  subject,
  fact,
  cases: [{ name: 'holds', trial: tried }],
});

/** Section 7. */
const RETRIEVAL_FACTS: readonly ContractFact[] = [
  {
    chapter: RETRIEVAL,
    subject: 'keys',
    fact: 'Each answer has its keys, whatever there is to say; null where nothing is.',
    cases: [
      keysOf('/api/v2/status', STATUS_KEYS, true),
      keysOf('/api/v2/data', DATA_KEYS, false),
      keysOf('/api/v2/full-status', FULL_STATUS_KEYS, false),
      keysOf('/api/v2/files', ['scanRef', 'clientId'], false),
    ],
  },
  {
    chapter: RETRIEVAL,
    subject: 'status',
    fact: 'One word of the nine says where a verification stands.',
    cases: [
      ...['APPROVED', 'DENIED', 'SUSPECTED', 'EXPIRED'].map((status) => ({
        name: `of a dummy ${status}`,
        async trial(wire: Wire) {
          const { dev, scanRef } = await verified(wire, status);
          assert.equal((await asked(dev, '/api/v2/status', scanRef)).status, status);
        },
      })),
      {
        name: 'ACTIVE while the token is alive and unused',
        async trial(wire) {
          const { scanRef } = await createToken(wire);
          assert.equal((await asked(wire, '/api/v2/status', scanRef)).status, 'ACTIVE');
        },
      },
      {
        name: 'EXPIRED once its time is over',
        async trial(wire) {
          const { scanRef } = await createToken(wire, { expiryTime: 0 });
          const { status } = await asked(wire, '/api/v2/status', scanRef);
          assert.equal(status, 'EXPIRED');
          assert.ok((OVERALL_STATUSES as readonly unknown[]).includes(status));
        },
      },
    ],
  },
  one(RETRIEVAL, 'SUSPECTED', 'It never comes without a tag.', async (wire) => {
    const { dev, scanRef } = await verified(wire, 'SUSPECTED');
    const { fraudTags, mismatchTags } = await asked(dev, '/api/v2/status', scanRef);
    assert.ok([fraudTags, mismatchTags].flat().length > 0);
  }),
  one(RETRIEVAL, 'data', 'It is flat, and names the verification that was asked for.', async (wire) => {
    const { dev, scanRef } = await verified(wire, 'APPROVED', { clientId: 'client-7' });
    const body = await asked(dev, '/api/v2/data', scanRef);
    assert.deepEqual([body.scanRef, body.clientId], [scanRef, 'client-7']);
    assert.ok(!('data' in body));
  }),
  one(RETRIEVAL, 'duplicateFaces', 'Null when there are none, never an empty list.', async (wire) => {
    const { dev, scanRef } = await verified(wire);
    const { duplicateFaces, duplicateDocFaces } = await asked(dev, '/api/v2/data', scanRef);
    assert.deepEqual([duplicateFaces, duplicateDocFaces], [null, null]);
  }),
  one(RETRIEVAL, 'full-status', 'Times read YYYY-MM-DD HH:MM:SS.', async (wire) => {
    const { dev, scanRef } = await verified(wire);
    const { start_time: start } = await asked(dev, '/api/v2/full-status', scanRef);
    assert.match(String(start), /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  }),
  one(RETRIEVAL, 'generate-pdf', 'A report as the base64 of a PDF.', async (wire) => {
    const { dev, scanRef } = await verified(wire);
    const answer = await dev.post('/api/v2/generate-pdf', { scanRef });
    assert.equal(answer.status, 200, answer.text.slice(0, 200));
    const [, base64 = ''] = /([A-Za-z0-9+/]{100,}={0,2})/.exec(answer.text) ?? [];
    assert.equal(Buffer.from(base64, 'base64').subarray(0, 5).toString('latin1'), '%PDF-');
  }),
  one(RETRIEVAL, 'list', "The partner's own verifications, by page and by clientId.", async (wire) => {
    const own = await wire.partner();
    for (const clientId of ['a', 'b', 'b', 'b']) await createToken(own, { clientId });
    const first = (await own.get('/kyc/identifications/?clientId=b&page=1&perPage=2')).json as Body;
    assert.deepEqual([first.count, first.previous, (first.results as unknown[]).length], [3, null, 2]);
    assert.ok(first.next);
    const [row] = first.results as Body[];
    assert.deepEqual(
      Object.keys(row ?? {}).filter((key) => ['scanRef', 'status', 'suspected'].includes(key)).length,
      3,
    );
    assert.equal(((await own.get('/kyc/identifications/')).json as Body).count, 4);
    assert.equal(((await (await wire.partner()).get('/kyc/identifications/')).json as Body).count, 0);
  }),
];

/** Section 8. */
const DELETION_FACTS: readonly ContractFact[] = [
  one(
    DELETION,
    'delete',
    'A verification that is over is erased: 200 and no body; afterwards it is DELETED.',
    async (wire) => {
      const { dev, scanRef } = await verified(wire);
      const answer = await dev.post('/api/v2/delete', { scanRef });
      assert.deepEqual([answer.status, answer.text], [200, '']);
      assert.equal((await asked(dev, '/api/v2/status', scanRef)).status, 'DELETED');
    },
  ),
  one(DELETION, 'delete again', 'Erasing twice is no error.', async (wire) => {
    const { dev, scanRef } = await verified(wire);
    for (let times = 0; times < 2; times += 1)
      assert.equal((await dev.post('/api/v2/delete', { scanRef })).status, 200);
  }),
  one(DELETION, 'EXPIRED-DELETED', 'One that expired unused and was erased says so.', async (wire) => {
    const { scanRef } = await createToken(wire, { expiryTime: 0 });
    assert.equal((await wire.post('/api/v2/delete', { scanRef })).status, 200);
    assert.equal((await asked(wire, '/api/v2/status', scanRef)).status, 'EXPIRED-DELETED');
  }),
  one(DELETION, 'a living token', 'It cannot be erased, in these words.', async (wire) => {
    const { scanRef } = await createToken(wire);
    assertRefused(await wire.post('/api/v2/delete', { scanRef }), 'PARTNER_ERROR', /^Token has not expired yet\.$/);
  }),
  one(
    DELETION,
    'request-information',
    'A finished verification is asked for more: 200 with both keys; a second time is an error.',
    async (wire) => {
      const { dev, scanRef } = await verified(wire);
      const path = `/kyc/identifications/${scanRef}/request-information/`;
      const answer = await dev.post(path, { lifetime: 86_400 });
      assert.equal(answer.status, 200, answer.text);
      const { sessionUrl, tokenString } = answer.json as Body;
      assert.ok(String(sessionUrl).includes(String(tokenString)));
      const again = await dev.post(path, {});
      assert.equal(again.status, 400);
    },
  ),
  {
    chapter: DELETION,
    subject: 'request-information',
    fact: 'Its fields have bounds, and nobody learns of what is not theirs.',
    cases: [
      ...[-1, 2_592_001, '60'].map((lifetime) => ({
        name: `lifetime ${JSON.stringify(lifetime)}`,
        async trial(wire: Wire) {
          const { dev, scanRef } = await verified(wire);
          assertRefused(
            await dev.post(`/kyc/identifications/${scanRef}/request-information/`, { lifetime }),
            'BAD_VALUE',
            /lifetime/,
          );
        },
      })),
      {
        name: "another partner's verification",
        async trial(wire) {
          const { scanRef } = await verified(wire);
          const foreign = await wire.post(`/kyc/identifications/${scanRef}/request-information/`, {});
          const unknown = await wire.post(`/kyc/identifications/${NOBODY}/request-information/`, {});
          assert.deepEqual([foreign.status, foreign.text], [unknown.status, unknown.text]);
        },
      },
    ],
  },
];

const WHERE_NOT: readonly (readonly [environment: string, message: RegExp])[] = [
  ['DEMO', /not available for DEMO partners/],
  ['TEST', /not available for TESTING\/PRODUCTION partners/],
  ['PROD', /not available for TESTING\/PRODUCTION partners/],
];

/** Section 9. */
const DUMMY_FACTS: readonly ContractFact[] = [
  {
    chapter: DUMMIES,
    subject: 'environments',
    fact: 'Dummies are for DEV; elsewhere the words say for whom they are not.',
    cases: WHERE_NOT.flatMap(([environment, message]) => [
      {
        name: `dummyStatus in ${environment}`,
        async trial(wire: Wire) {
          const partner = await wire.partner(environment);
          const answer = await partner.post('/api/v2/token', { clientId: 'a', dummyStatus: 'APPROVED' });
          assertRefused(answer, 'PERMISSIONS_ERROR', message);
        },
      },
      {
        name: `add-dummy-status in ${environment}`,
        async trial(wire: Wire) {
          const partner = await wire.partner(environment);
          const { scanRef } = await createToken(partner);
          const sent = { scanRef, manualFaceMatchResult: 'FACE_MATCH', manualDocumentValidity: 'DOC_VALIDATED' };
          assertRefused(await partner.post('/api/v2/add-dummy-status', sent), 'PERMISSIONS_ERROR', message);
        },
      },
    ]),
  },
  one(DUMMIES, 'message', 'A dummy token is made with 201 and words of its own.', async (wire) => {
    const dev = await wire.partner('DEV');
    const answer = await dev.post('/api/v2/token', { clientId: 'a', dummyStatus: 'APPROVED' });
    assert.equal(answer.status, 201);
    assert.equal((answer.json as Body).message, 'Dummy token and verification created successfully');
  }),
  one(DUMMIES, 'add-dummy-status', 'A reviewer is played: the values come back as the manual ones.', async (wire) => {
    const { dev, scanRef } = await verified(wire, 'DENIED');
    const sent = { scanRef, manualFaceMatchResult: 'FACE_MATCH', manualDocumentValidity: 'DOC_VALIDATED' };
    assert.equal((await dev.post('/api/v2/add-dummy-status', sent)).status, 200);
    const { status, manualFace, manualDocument } = await asked(dev, '/api/v2/status', scanRef);
    assert.deepEqual([manualFace, manualDocument], ['FACE_MATCH', 'DOC_VALIDATED']);
    assert.ok(['APPROVED', 'SUSPECTED'].includes(String(status)));
  }),
  {
    chapter: DUMMIES,
    subject: 'values',
    fact: 'Only the words of the contract are taken.',
    cases: ['approved', 'YES', '', 5].map((dummyStatus) => ({
      name: `dummyStatus ${JSON.stringify(dummyStatus)}`,
      async trial(wire: Wire) {
        const dev = await wire.partner('DEV');
        assertRefused(await dev.post('/api/v2/token', { clientId: 'a', dummyStatus }), 'BAD_VALUE', /dummyStatus/);
      },
    })),
  },
];

/** Sections 7 to 9. */
export const STANDING_FACTS: readonly ContractFact[] = [...RETRIEVAL_FACTS, ...DELETION_FACTS, ...DUMMY_FACTS];
