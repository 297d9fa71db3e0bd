import assert from 'node:assert/strict';
import type { ContractFact } from '../contract-fact.ts';
import { assertRefused, createToken, type Wire } from '../wire.ts';

const CHAPTER = '2 Sessions: the answer of POST /api/v2/token';

/** Section 2.2: keys that clients index without asking whether they are there. */
const KEYS = [
  'message',
  'authToken',
  'redirectUrl',
  'scanRef',
  'clientId',
  'personScanRef',
  'firstName',
  'lastName',
  'successUrl',
  'errorUrl',
  'unverifiedUrl',
  'callbackUrl',
  'locale',
  'country',
  'expiryTime',
  'sessionLength',
  'documents',
  'allowedDocuments',
  'dateOfBirth',
  'dateOfExpiry',
  'dateOfIssue',
  'nationality',
  'personalNumber',
  'documentNumber',
  'sex',
  'address',
  'showInstructions',
  'tokenType',
  'utilityBill',
  'additionalSteps',
  'additionalData',
  'externalRef',
  'questionnaire',
  'registryCentersCountries',
  'riskAssessmentProfile',
  'theme',
  'faceMatchingThresholdModifier',
  'digitString',
  'videoCallQuestions',
];

const fact = (subject: string, text: string, name: string, trial: (wire: Wire) => Promise<void>): ContractFact => ({
  chapter: CHAPTER,
  subject,
  fact: text,
  cases: [{ name, trial }],
});

/** Section 2.2, and what section 2.1 says of fields together. */
export const TOKEN_ANSWER_FACTS: readonly ContractFact[] = [
  {
    chapter: CHAPTER,
    subject: 'keys',
    fact: 'Every key is there whatever was asked for, null when unset.',
    cases: KEYS.map((key) => ({
      name: `has ${key}`,
      trial: async (wire) => assert.ok(key in (await createToken(wire))),
    })),
  },
  fact('success', 'A token is made with status 201, never 200.', 'answers 201', async (wire) => {
    const answer = await wire.post('/api/v2/token', { clientId: 'a' });
    assert.equal(answer.status, 201);
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
  }),
  fact('message', 'The message is "Token created successfully".', 'says so', async (wire) => {
    assert.equal((await createToken(wire)).message, 'Token created successfully');
  }),
  fact('authToken', 'Exactly 40 letters and digits, another one each time.', 'two differ', async (wire) => {
    const [one, two] = [await createToken(wire), await createToken(wire)];
    for (const { authToken } of [one, two]) assert.match(authToken, /^[A-Za-z0-9]{40}$/);
    assert.notEqual(one.authToken, two.authToken);
  }),
  fact('scanRef', 'A UUID, another one each time, for the same clientId too.', 'two differ', async (wire) => {
    const [one, two] = [await createToken(wire), await createToken(wire)];
    for (const { scanRef } of [one, two]) assert.match(scanRef, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.notEqual(one.scanRef, two.scanRef);
  }),
  fact(
    'personScanRef',
    'It repeats the clientId, and is another name for it.',
    'is taken for clientId',
    async (wire) => {
      const answer = await wire.post('/api/v2/token', { personScanRef: 'person-9' });
      assert.equal(answer.status, 201);
      assert.deepEqual(pick(answer.json, ['clientId', 'personScanRef']), {
        clientId: 'person-9',
        personScanRef: 'person-9',
      });
    },
  ),
  fact(
    'redirectUrl',
    'The address to send the person to carries the authToken.',
    'leads to the hosted flow',
    async (wire) => {
      const { redirectUrl, authToken } = await createToken(wire);
      assert.ok(String(redirectUrl).endsWith(`/api/v2/redirect?authToken=${authToken}`));
    },
  ),
  fact(
    'country',
    'A text comes back as a text, a list as a list: typed clients fail on the other.',
    'keeps its shape',
    async (wire) => {
      assert.equal((await createToken(wire, { country: 'lt' })).country, 'lt');
      assert.deepEqual((await createToken(wire, { country: ['lt', 'lv'] })).country, ['lt', 'lv']);
    },
  ),
  fact('allowedDocuments', 'A map from country (or ALL) to a list of types.', 'lists by country', async (wire) => {
    const { allowedDocuments } = await createToken(wire, { country: ['lt', 'LV'], documents: ['PASSPORT'] });
    assert.deepEqual(allowedDocuments, { LT: ['PASSPORT'], LV: ['PASSPORT'] });
    const usual = await createToken(wire);
    assert.deepEqual(Object.keys(Object(usual.allowedDocuments)), ['ALL']);
  }),
  fact('theme', 'Unknown is no fault but in strict mode.', 'strictThemes refuses it', async (wire) => {
    const theme = '0f8fad5b-d9cb-469f-a165-70867728950e';
    assert.equal((await createToken(await wire.partner('TEST'), { theme })).theme, theme);
    const strict = await wire.partner('TEST', { strictThemes: true });
    const refused = await strict.post('/api/v2/token', { clientId: 'a', theme });
    assert.deepEqual([refused.status, Object(refused.json).identifier], [400, 'BAD_VALUE']);
    const { id } = (await strict.post('/v1/themes', { name: 'Own' })).json as { readonly id: string };
    assert.equal((await createToken(strict, { theme: id })).theme, id);
  }),
  fact('digitString', 'Null unless asked for; then eight digits.', 'is made on request', async (wire) => {
    assert.equal((await createToken(wire)).digitString, null);
    assert.match(String((await createToken(wire, { generateDigitString: true })).digitString), /^\d{8}$/);
  }),
  fact('expiryTime, sessionLength', 'Whole numbers in JSON, never texts.', 'are numbers', async (wire) => {
    const { expiryTime, sessionLength } = await createToken(wire);
    assert.ok(Number.isInteger(expiryTime) && Number.isInteger(sessionLength));
  }),
  fact('dates', 'A date that is unset is null, never an empty text.', 'are null', async (wire) => {
    const answer = await createToken(wire);
    assert.deepEqual([answer.dateOfBirth, answer.dateOfExpiry, answer.dateOfIssue], [null, null, null]);
  }),
  fact(
    'callbackUrl',
    'A partner whose contract forbids it is told so, and no session is made.',
    'is refused',
    async (wire) => {
      const barred = await wire.partner('TEST', { callbackUrlAllowed: false });
      const answer = await barred.post('/api/v2/token', { clientId: 'a', callbackUrl: 'https://shop.example/hook' });
      assertRefused(answer, 'PERMISSIONS_ERROR', /^You are not allowed to use a custom callback url\.$/);
      await createToken(barred);
    },
  ),
  fact('utilityBill', 'It stands for the usual proof of address step.', 'is spelled out', async (wire) => {
    const { additionalSteps, utilityBill } = await createToken(wire, { utilityBill: true });
    assert.equal(utilityBill, true);
    assert.equal(Object(additionalSteps).ALL.ALL.UTILITY_BILL.type, 'UPLOAD');
  }),
  fact('utilityBill', 'It cannot be combined with additionalSteps.', 'is refused beside them', async (wire) => {
    const steps = { ALL: { ALL: { UTILITY_BILL: { type: 'UPLOAD' } } } };
    assertRefused(
      await wire.post('/api/v2/token', { clientId: 'a', utilityBill: true, additionalSteps: steps }),
      'BAD_VALUE',
    );
  }),
  fact('ageLimit, ageMax', 'A range that nobody can be in is refused.', 'must be in order', async (wire) => {
    assertRefused(await wire.post('/api/v2/token', { clientId: 'a', ageLimit: 30, ageMax: 18 }), 'BAD_VALUE', /ageMax/);
  }),
  fact('unknown keys', 'They are ignored: clients send retired ones.', 'are ignored', async (wire) => {
    const answer = await createToken(wire, { videoCallQuestions: ['a'], somethingNew: { deep: [1] } });
    assert.deepEqual(answer.videoCallQuestions, []);
    assert.ok(!('somethingNew' in answer));
  }),
  fact('clientId', 'The same one again is the same person, verified anew.', 'may come again', async (wire) => {
    const [one, two] = [await createToken(wire, { clientId: 'same' }), await createToken(wire, { clientId: 'same' })];
    assert.deepEqual([one.clientId, two.clientId], ['same', 'same']);
  }),
];

function pick(value: unknown, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, (value as Record<string, unknown>)[key]]));
}
