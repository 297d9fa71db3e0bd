import assert from 'node:assert/strict';
import type { ContractFact } from '../contract-fact.ts';
import { assertRefused, createToken, type Wire } from '../wire.ts';
import { asked, type Body, one, verified } from './verified.ts';

const DUMMIES = '9 Dummy results';

const WHERE_NOT: readonly (readonly [environment: string, message: RegExp])[] = [
  ['DEMO', /not available for DEMO partners/],
  ['TEST', /not available for TESTING\/PRODUCTION partners/],
  ['PROD', /not available for TESTING\/PRODUCTION partners/],
];

/** What reviewers say besides that all is well. */
const MANUAL_FACES = ['FACE_MISMATCH', 'NO_FACE_FOUND', 'TOO_MANY_FACES', 'FACE_UNCERTAIN', 'FAKE_FACE'];
const MANUAL_DOCUMENTS = [
  'DOC_NOT_FULLY_VISIBLE',
  'DOC_NOT_SUPPORTED',
  'DOC_EXPIRED',
  'DOC_DAMAGED',
  'DOC_FAKE',
  'DOC_PERSONAL_CODE_INVALID',
  'MRZ_INVALID',
];

/** Section 9. */
export const DUMMY_FACTS: readonly ContractFact[] = [
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
    subject: 'add-dummy-status',
    fact: 'Every word of a reviewer is taken, and told as the manual part.',
    cases: [
      ...MANUAL_FACES.map((face) => ({ face, document: 'DOC_VALIDATED' })),
      ...MANUAL_DOCUMENTS.map((document) => ({ face: 'FACE_MATCH', document })),
    ].map(({ face, document }) => ({
      name: `${face}, ${document}`,
      async trial(wire: Wire) {
        const { dev, scanRef } = await verified(wire);
        const sent = { scanRef, manualFaceMatchResult: face, manualDocumentValidity: document };
        assert.equal((await dev.post('/api/v2/add-dummy-status', sent)).status, 200);
        const { status, manualFace, manualDocument } = await asked(dev, '/api/v2/status', scanRef);
        assert.deepEqual([status, manualFace, manualDocument], ['DENIED', face, document]);
      },
    })),
  },
  one(DUMMIES, 'tokenType', 'A dummy of a document alone has no face.', async (wire) => {
    const { dev, scanRef } = await verified(wire, 'APPROVED', { tokenType: 'DOCUMENT' });
    const { status, autoFace } = await asked(dev, '/api/v2/status', scanRef);
    assert.deepEqual([status, autoFace], ['APPROVED', 'FACE_NOT_CHECKED']);
  }),
  one(DUMMIES, 'ACTIVE', 'Older clients ask for a dummy that is yet to be used.', async (wire) => {
    const { dev, scanRef } = await verified(wire, 'ACTIVE');
    assert.equal((await asked(dev, '/api/v2/status', scanRef)).status, 'ACTIVE');
    assert.deepEqual(await dev.heard(scanRef), []);
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
