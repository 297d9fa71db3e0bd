import assert from 'node:assert/strict';
import { DIGITAL_ID_TYPES, type ErrorIdentifier } from '@bonafide/contract';
import type { ContractFact } from '../contract-fact.ts';
import { assertRefused, createToken, JPEG, LOCKED_PDF, PDF, type Wire } from '../wire.ts';

const CHAPTER = '4 Direct processing';
const PASSPORT = { country: 'LT', documentType: 'PASSPORT', images: { FRONT: JPEG, FACE: JPEG } };

interface Sent {
  readonly request?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

async function processed(wire: Wire, { request = {}, body = {} }: Sent) {
  const { authToken, scanRef } = await createToken(wire, request);
  return { scanRef, authToken, answer: await wire.post('/api/v2/process', { token: authToken, ...PASSPORT, ...body }) };
}

function taken(subject: string, fact: string, name: string, sent: Sent): ContractFact {
  return {
    chapter: CHAPTER,
    subject,
    fact,
    cases: [
      {
        name,
        async trial(wire) {
          const { answer, authToken } = await processed(wire, sent);
          assert.deepEqual([answer.status, answer.text], [200, '']);
          assertRefused(await wire.post('/api/v2/process', { token: authToken, ...PASSPORT }), 'TOKEN_NOT_VALID');
        },
      },
    ],
  };
}

interface Refusal extends Sent {
  readonly name: string;
  readonly as: ErrorIdentifier;
  readonly message?: RegExp;
}

/** What is refused leaves the token good: the same images in order are taken afterwards. */
function refusals(subject: string, fact: string, tried: readonly Refusal[]): ContractFact {
  return {
    chapter: CHAPTER,
    subject,
    fact,
    cases: tried.map(({ name, as, message, ...sent }) => ({
      name,
      async trial(wire) {
        const { answer, scanRef } = await processed(wire, sent);
        assertRefused(answer, as, message);
        assert.equal(Object((await wire.post('/api/v2/status', { scanRef })).json).status, 'ACTIVE');
      },
    })),
  };
}

const missing = (step: string): RegExp => new RegExp(`^No image provided for step '${step}'$`);

/** Section 4 and the documentation of direct processing, row by row. */
export const DIRECT_PROCESSING_FACTS: readonly ContractFact[] = [
  taken('success', 'Answered with 200 and nothing in the body; the token is used up.', 'a passport and a face', {}),
  taken('country', 'Taken in any case.', 'in lower case', { body: { country: 'lt' } }),
  taken('DOCUMENT', 'A session for a document alone needs no face.', 'without a face', {
    request: { tokenType: 'DOCUMENT' },
    body: { images: { FRONT: JPEG } },
  }),
  taken('BACK', 'A card brings both sides.', 'both sides', {
    body: { documentType: 'ID_CARD', images: { FRONT: JPEG, BACK: JPEG, FACE: JPEG } },
  }),
  taken('skipAnalysis', 'Images are taken without a look at their quality; the type may be left out.', 'skipped', {
    body: { documentType: undefined, skipAnalysis: true },
  }),
  taken('PDF', 'A document may be a PDF.', 'as a PDF', { body: { images: { FRONT: PDF, FACE: JPEG } } }),
  taken('data URL', 'Base64 may stand behind the head of a data URL.', 'as a data URL', {
    body: { images: { FRONT: `data:image/jpeg;base64,${JPEG}`, FACE: JPEG } },
  }),
  taken('UTILITY_BILL', 'A step of the token brings its image under its name.', 'with its bill', {
    request: { utilityBill: true },
    body: { images: { FRONT: JPEG, FACE: JPEG, UTILITY_BILL: PDF } },
  }),
  {
    chapter: CHAPTER,
    subject: 'authToken',
    fact: 'Older clients send the token under this key.',
    cases: [
      {
        name: 'stands for token',
        async trial(wire) {
          const { authToken } = await createToken(wire);
          const answer = await wire.post('/api/v2/process', { authToken, ...PASSPORT });
          assert.deepEqual([answer.status, answer.text], [200, '']);
        },
      },
    ],
  },
  refusals('missing values', 'What must be there and is not is MISSING_VALUE.', [
    { name: 'country', body: { country: undefined }, as: 'MISSING_VALUE', message: /country/ },
    { name: 'images', body: { images: undefined }, as: 'MISSING_VALUE', message: /images/ },
    { name: 'FRONT', body: { images: { FACE: JPEG } }, as: 'MISSING_VALUE', message: missing('FRONT') },
    { name: 'FACE', body: { images: { FRONT: JPEG } }, as: 'MISSING_VALUE', message: missing('FACE') },
    ...['ID_CARD', 'DRIVER_LICENSE', 'RESIDENCE_PERMIT'].map((documentType) => ({
      name: `BACK of ${documentType}`,
      body: { documentType },
      as: 'MISSING_VALUE' as const,
      message: missing('BACK'),
    })),
    {
      name: 'the bill of a token that asks for one',
      request: { utilityBill: true },
      as: 'MISSING_VALUE',
      message: missing('UTILITY_BILL'),
    },
    {
      name: 'an empty image',
      body: { images: { FRONT: JPEG, FACE: '' } },
      as: 'MISSING_VALUE',
      message: missing('FACE'),
    },
  ]),
  refusals('bad values', 'What cannot be taken is named, and the token stays good.', [
    { name: 'an unknown country', body: { country: 'ZZ' }, as: 'BAD_VALUE', message: /country/ },
    { name: 'an unknown type', body: { documentType: 'LIBRARY_CARD' }, as: 'BAD_VALUE', message: /documentType/ },
    { name: 'a switch as a text', body: { skipAnalysis: 'yes' }, as: 'BAD_VALUE', message: /skipAnalysis/ },
    {
      name: 'what is not base64',
      body: { images: { FRONT: '***', FACE: JPEG } },
      as: 'ENCODING_ERROR',
      message: /FRONT/,
    },
    {
      name: 'another kind of file',
      body: { images: { FRONT: Buffer.from('GIF89a').toString('base64'), FACE: JPEG } },
      as: 'BAD_VALUE',
      message: /FRONT/,
    },
    {
      name: 'a PDF under a password',
      body: { images: { FRONT: LOCKED_PDF, FACE: JPEG } },
      as: 'BAD_VALUE',
      message: /password/,
    },
    {
      name: 'an image that no step asks for',
      body: { images: { FRONT: JPEG, FACE: JPEG, SIDE: JPEG } },
      as: 'BAD_VALUE',
    },
  ]),
  refusals(
    'digital identities',
    'There is nothing to photograph of them, so they are refused.',
    DIGITAL_ID_TYPES.map((documentType) => ({ name: documentType, body: { documentType }, as: 'BAD_VALUE' })),
  ),
  refusals('sessions', 'Not every token may be processed directly.', [
    { name: 'one with a questionnaire', request: { questionnaire: 'kyc' }, as: 'TOKEN_NOT_VALID' },
    { name: 'one that requires NFC', request: { nfcRequired: true }, as: 'TOKEN_NOT_VALID' },
  ]),
  {
    chapter: CHAPTER,
    subject: 'token',
    fact: "It must be known, alive and the partner's own.",
    cases: [
      {
        name: 'an unknown one',
        trial: async (wire) =>
          assertRefused(await wire.post('/api/v2/process', { token: 'x'.repeat(40), ...PASSPORT }), 'TOKEN_NOT_VALID'),
      },
      {
        name: 'none',
        trial: async (wire) => assertRefused(await wire.post('/api/v2/process', PASSPORT), 'MISSING_VALUE', /token/),
      },
      {
        name: "another partner's",
        async trial(wire) {
          const { authToken } = await createToken(wire);
          const stranger = await wire.partner();
          assertRefused(await stranger.post('/api/v2/process', { token: authToken, ...PASSPORT }), 'TOKEN_NOT_VALID');
        },
      },
      {
        name: 'an expired one',
        async trial(wire) {
          const { authToken } = await createToken(wire, { expiryTime: 0 });
          assertRefused(await wire.post('/api/v2/process', { token: authToken, ...PASSPORT }), 'TOKEN_NOT_VALID');
        },
      },
    ],
  },
  {
    chapter: CHAPTER,
    subject: 'contract',
    fact: 'A partner without direct processing is refused.',
    cases: [
      {
        name: 'without it',
        async trial(wire) {
          const barred = await wire.partner('TEST', { directProcessingAllowed: false });
          const { authToken } = await createToken(barred);
          assertRefused(
            await barred.post('/api/v2/process', { token: authToken, ...PASSPORT }),
            'PARTNER_CONTRACT_ERROR',
          );
        },
      },
    ],
  },
];
