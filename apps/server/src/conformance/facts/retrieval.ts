import assert from 'node:assert/strict';
import { OVERALL_STATUSES } from '@bonafide/contract';
import type { ContractCase, ContractFact } from '../contract-fact.ts';
import { createToken, type Wire } from '../wire.ts';
import { asked, type Body, one, verified } from './verified.ts';

const RETRIEVAL = '7 Data retrieval';

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

/** Section 7. */
export const RETRIEVAL_FACTS: readonly ContractFact[] = [
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
  {
    chapter: RETRIEVAL,
    subject: 'manual parts',
    fact: 'Before a review they are null, or empty texts where the environment says so.',
    cases: ([{}, { emptyManualStatus: true }] as const).map((settings) => {
      const word = 'emptyManualStatus' in settings ? '' : null;
      return {
        name: JSON.stringify(word),
        async trial(wire: Wire) {
          const partner = await wire.partner('TEST', settings);
          const { scanRef } = await createToken(partner);
          const status = await asked(partner, '/api/v2/status', scanRef);
          const full = await asked(partner, '/api/v2/full-status', scanRef);
          assert.deepEqual([status.manualDocument, status.manualFace], [word, word]);
          assert.deepEqual([full.manual_document_validity, full.manual_face_match_result], [word, word]);
        },
      };
    }),
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
  {
    chapter: RETRIEVAL,
    subject: 'list',
    fact: 'Each row says with its status whether it is suspected.',
    cases: ['APPROVED', 'DENIED', 'SUSPECTED', 'EXPIRED'].map((status) => ({
      name: status,
      async trial(wire: Wire) {
        const { dev, scanRef } = await verified(wire, status);
        const { results } = (await dev.get('/kyc/identifications/')).json as Body;
        assert.deepEqual(results, [{ scanRef, status, suspected: status === 'SUSPECTED' }]);
      },
    })),
  },
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
