import assert from 'node:assert/strict';
import type { ContractFact } from '../contract-fact.ts';
import { assertRefused, createToken, JPEG, PDF, type Wire } from '../wire.ts';

const CHAPTER = '5 Additional steps';

type Trial = (wire: Wire) => Promise<void>;

function facts(subject: string, fact: string, cases: Readonly<Record<string, Trial>>): ContractFact {
  return { chapter: CHAPTER, subject, fact, cases: Object.entries(cases).map(([name, trial]) => ({ name, trial })) };
}

/** What the answer to a token says of one step. */
async function echoed(wire: Wire, step: unknown, { name = 'UTILITY_BILL', country = 'ALL', type = 'ALL' } = {}) {
  const { additionalSteps } = await createToken(wire, { additionalSteps: { [country]: { [type]: { [name]: step } } } });
  return Object(additionalSteps)[country][type][name];
}

function refused(additionalSteps: unknown): Trial {
  return async (wire) =>
    assertRefused(await wire.post('/api/v2/token', { clientId: 'a', additionalSteps }), 'BAD_VALUE');
}

function each<T extends string>(values: readonly T[], trial: (wire: Wire, value: T) => Promise<void>) {
  return Object.fromEntries(values.map((value): [string, Trial] => [value, (wire) => trial(wire, value)]));
}

const DOCUMENTS = ['ID_CARD', 'PASSPORT', 'RESIDENCE_PERMIT', 'DRIVER_LICENSE', 'PAN_CARD', 'AADHAAR', 'OTHER', 'ALL'];
const LANGUAGES = 'lt en ru pl lv et ro it de fr sv es hu ja bg cs nl pt uk vi sk th hi id'.split(' ');
const WAYS = ['canUpload', 'canCapture', 'canUploadPDF'] as const;
const OWN = { additionalSteps: { ALL: { ALL: { PAY_SLIP: { type: 'UPLOAD' } } } } };
const IMAGES = { FRONT: JPEG, FACE: JPEG };

async function sent(wire: Wire, request: object, images: object) {
  const { authToken: token } = await createToken(wire, { ...request });
  return wire.post('/api/v2/process', { token, country: 'LT', documentType: 'PASSPORT', images });
}

const SET_UP = [
  { name: 'UTILITY_BILL', type: 'EXTRACT' },
  { name: 'ADDITIONAL_DOCUMENT' },
  { name: 'VISA_COPY', country: 'LT', documentType: 'PASSPORT' },
];
const environment = (wire: Wire, more: object = {}) => wire.partner('TEST', { additionalSteps: SET_UP, ...more });
const namesOf = (additionalSteps: unknown) => Object.keys(Object(additionalSteps).ALL?.ALL ?? {});

const ENVIRONMENT_FACTS: readonly ContractFact[] = [
  facts('environment', 'A token that says nothing has all steps of its environment, in order.', {
    'all of them': async (wire) => {
      const { additionalSteps, utilityBill } = await createToken(await environment(wire));
      assert.deepEqual(namesOf(additionalSteps), ['UTILITY_BILL', 'ADDITIONAL_DOCUMENT']);
      assert.deepEqual(Object.keys(Object(additionalSteps).LT.PASSPORT), ['VISA_COPY']);
      assert.equal(utilityBill, null);
    },
    'the default step': async (wire) => {
      const partner = await wire.partner('TEST', { additionalSteps: [{ name: 'UTILITY_BILL' }] });
      assert.equal((await createToken(partner)).utilityBill, true);
    },
    none: async (wire) => assert.deepEqual((await createToken(wire)).additionalSteps, {}),
  }),
  facts('environment', 'The short form picks from what is set up.', {
    'one of two': async (wire) => {
      const additionalSteps = { ALL: { ALL: ['ADDITIONAL_DOCUMENT'] } };
      const answer = await createToken(await environment(wire), { additionalSteps });
      assert.deepEqual(namesOf(answer.additionalSteps), ['ADDITIONAL_DOCUMENT']);
    },
    'keeps its type': async (wire) => {
      const additionalSteps = { ALL: { ALL: ['UTILITY_BILL'] } };
      const answer = await createToken(await environment(wire), { additionalSteps });
      assert.equal(Object(answer.additionalSteps).ALL.ALL.UTILITY_BILL.type, 'EXTRACT');
    },
  }),
  facts('environment', 'Definitions of a token need the permission; picking does not.', {
    'a definition': async (wire) => {
      const partner = await environment(wire, { stepOverridesAllowed: false });
      const additionalSteps = { ALL: { ALL: { UTILITY_BILL: { type: 'COMPARE' } } } };
      assertRefused(await partner.post('/api/v2/token', { clientId: 'a', additionalSteps }), 'PERMISSIONS_ERROR');
    },
    'a name': async (wire) => {
      const partner = await environment(wire, { stepOverridesAllowed: false });
      await createToken(partner, { additionalSteps: { ALL: { ALL: ['UTILITY_BILL'] } } });
    },
  }),
  facts('environment', 'Steps of a country and a document are asked for with these alone.', {
    'this document': async (wire) => {
      const images = { ...IMAGES, UTILITY_BILL: JPEG, ADDITIONAL_DOCUMENT: JPEG };
      assertRefused(await sent(await environment(wire), {}, images), 'MISSING_VALUE', /VISA_COPY/);
    },
    'another country': async (wire) => {
      const partner = await environment(wire);
      const { authToken: token } = await createToken(partner);
      const images = { ...IMAGES, UTILITY_BILL: JPEG, ADDITIONAL_DOCUMENT: JPEG };
      const body = { token, country: 'LV', documentType: 'PASSPORT', images };
      assert.equal((await partner.post('/api/v2/process', body)).text, '');
    },
  }),
];

/** Section 5 and the documentation of additional steps, as far as requests and answers show it. */
export const ADDITIONAL_STEP_FACTS: readonly ContractFact[] = [
  ...ENVIRONMENT_FACTS,
  facts(
    'additionalSteps',
    'Steps are for a country and a kind of document, or for all.',
    each(DOCUMENTS, async (wire, type) => assert.equal((await echoed(wire, {}, { type })).type, 'UPLOAD')),
  ),
  facts('additionalSteps', 'What is no country, document, name or list is refused.', {
    'an unknown country': refused({ ZZ: { ALL: {} } }),
    'a document that is none': refused({ ALL: { LIBRARY_CARD: {} } }),
    'a name in lower case': refused({ ALL: { ALL: { bill: {} } } }),
    'the name of a side': refused({ ALL: { ALL: { FRONT: {} } } }),
    'a list of steps': refused(['UTILITY_BILL']),
    'a name that is not set up': refused({ ALL: { ALL: ['NEVER_SET_UP'] } }),
  }),
  facts('additionalSteps', 'The empty form asks for nothing.', {
    'is echoed': async (wire) => {
      const none = { ALL: { ALL: {} } };
      assert.deepEqual((await createToken(wire, { additionalSteps: none })).additionalSteps, none);
    },
    'needs no paper': async (wire) =>
      assert.equal((await sent(wire, { additionalSteps: { ALL: { ALL: {} } } }, IMAGES)).text, ''),
  }),
  facts('type', 'Steps are kept, read or compared; what is read of a bill is its address.', {
    UPLOAD: async (wire) => assert.deepEqual((await echoed(wire, { type: 'UPLOAD' })).fields, []),
    EXTRACT: async (wire) => assert.deepEqual((await echoed(wire, { type: 'EXTRACT' })).fields, ['address']),
    COMPARE: async (wire) => assert.deepEqual((await echoed(wire, { type: 'COMPARE' })).fields, ['address']),
    'another one': refused({ ALL: { ALL: { UTILITY_BILL: { type: 'READ' } } } }),
  }),
  facts('fields', 'A step names the fields that are read.', {
    'are echoed': async (wire) => {
      const fields = ['address', 'ssn'];
      assert.deepEqual((await echoed(wire, { type: 'EXTRACT', fields })).fields, fields);
    },
    'must be names': refused({ ALL: { ALL: { UTILITY_BILL: { fields: ['two words'] } } } }),
  }),
  facts(
    'texts',
    'The default step has words in every language of the hosted flow.',
    each(LANGUAGES, async (wire, language) => {
      const { name, description } = (await echoed(wire, {})).texts[language];
      assert.ok(name.length > 0 && description.length > name.length);
    }),
  ),
  facts(
    'texts',
    'Name and description can be replaced in each language.',
    each(LANGUAGES, async (wire, language) => {
      const own = { name: 'Own name', description: 'Own words.' };
      assert.deepEqual((await echoed(wire, { texts: { [language]: own } })).texts[language], own);
    }),
  ),
  facts(
    'settings',
    'Each way of sending can be barred; it is open unless it is.',
    each(WAYS, async (wire, way) => {
      const { settings } = await echoed(wire, { settings: { [way]: false } });
      assert.deepEqual(settings, { canUpload: true, canCapture: true, canUploadPDF: true, [way]: false });
    }),
  ),
  facts('settings', 'Only true and false are taken, and one way must be left.', {
    'a text': refused({ ALL: { ALL: { UTILITY_BILL: { settings: { canUpload: 'true' } } } } }),
    'no way left': refused({
      ALL: { ALL: { UTILITY_BILL: { settings: { canUpload: false, canCapture: false, canUploadPDF: false } } } },
    }),
  }),
  facts(
    'additionalData',
    'What is known about a step is echoed; without it a token for COMPARE is made all the same.',
    {
      'is echoed': async (wire) => {
        const additionalData = { UTILITY_BILL: { address: '1 Invented Way', ssn: '1' } };
        assert.deepEqual((await createToken(wire, { additionalData })).additionalData, additionalData);
      },
      'is left out': async (wire) => {
        const step = await echoed(wire, { type: 'COMPARE' });
        assert.equal(step.type, 'COMPARE');
      },
      'is no text': async (wire) => {
        const additionalData = { UTILITY_BILL: { address: 5 } };
        assertRefused(await wire.post('/api/v2/token', { clientId: 'a', additionalData }), 'BAD_VALUE');
      },
    },
  ),
  facts('process', 'Direct processing brings the papers of the token under their names.', {
    'as a picture': async (wire) => assert.equal((await sent(wire, OWN, { ...IMAGES, PAY_SLIP: JPEG })).text, ''),
    'as a PDF': async (wire) => assert.equal((await sent(wire, OWN, { ...IMAGES, PAY_SLIP: PDF })).text, ''),
    'is missing': async (wire) =>
      assertRefused(await sent(wire, OWN, IMAGES), 'MISSING_VALUE', /^No image provided for step 'PAY_SLIP'$/),
    'is not asked for': async (wire) =>
      assertRefused(await sent(wire, OWN, { ...IMAGES, PAY_SLIP: JPEG, LEASE: JPEG }), 'BAD_VALUE'),
  }),
];
