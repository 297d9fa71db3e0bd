import assert from 'node:assert/strict';
import type { ContractFact } from '../contract-fact.ts';
import { assertRefused, createToken, JPEG, type Method, PDF, type Wire } from '../wire.ts';
import { last, WEBHOOKS } from './heard.ts';
import { type Body, NOBODY, one, verified } from './verified.ts';

const UPLOAD = '/api/v2/upload-additional-step';
const DEFINITION = {
  title: { en: 'Work' },
  sections: [{ title: { en: 'Work' }, questions: [{ key: 'work', title: { en: 'What do you do?' }, type: 'TEXT' }] }],
};

/** An approved verification whose partner has a questionnaire. */
async function withQuestionnaire(wire: Wire) {
  const made = await verified(wire);
  const answer = await made.dev.post('/v1/questionnaires', { key: 'work', definition: DEFINITION });
  assert.equal(answer.status, 201, answer.text);
  return made;
}

const request = (dev: Wire, scanRef: string, terms: Body) =>
  dev.post(`/kyc/identifications/${scanRef}/request-information/`, terms);

/** Answers what a request asks, as the person does on the hosted page. */
async function answer(wire: Wire, requested: { readonly json: unknown }): Promise<void> {
  const { tokenString } = requested.json as Body;
  const headers = { authorization: `Bearer ${tokenString}`, 'x-bonafide-tab': 'tab' };
  const calls: readonly (readonly [Method, string, Body])[] = [
    ['POST', 'open', { platform: 'PC' }],
    ['PUT', 'questionnaire', { answers: { work: 'Gardener' } }],
    ['POST', 'submit', {}],
  ];
  for (const [method, path, body] of calls) {
    const { status, text } = await wire.authorised(null).send(method, `/flow/${path}`, body, headers);
    assert.equal(status, 200, `${path}: ${text}`);
  }
}

const eventsOf = (heard: Awaited<ReturnType<Wire['heard']>>) => heard.map(({ event }) => event);

const REQUEST_FACTS: readonly ContractFact[] = [
  one(
    WEBHOOKS,
    'RESUBMITTED',
    'A request for information that was answered is told once, with the answers.',
    async (wire) => {
      const { dev, scanRef } = await withQuestionnaire(wire);
      await answer(dev, await request(dev, scanRef, { questionnaire: 'work' }));
      const heard = await dev.heard(scanRef);
      assert.equal(eventsOf(heard).filter((event) => event === 'IDENTIFICATION_RESUBMITTED').length, 1);
      const { event, body, status } = last(heard);
      assert.deepEqual([event, body.final, status.overall], ['IDENTIFICATION_RESUBMITTED', true, 'APPROVED']);
      const [section] = Object(body.questionnaireAnswers).sections;
      assert.deepEqual(section.questions, [{ key: 'work', title: 'What do you do?', type: 'TEXT', value: 'Gardener' }]);
    },
  ),
  one(WEBHOOKS, 'RESUBMITTED', 'Once it is told, more may be asked for, and is told by itself.', async (wire) => {
    const { dev, scanRef } = await withQuestionnaire(wire);
    for (const told of [1, 2]) {
      const requested = await request(dev, scanRef, { questionnaire: 'work' });
      assert.equal(requested.status, 200, requested.text);
      assert.equal((await request(dev, scanRef, { questionnaire: 'work' })).status, 400);
      await answer(dev, requested);
      const events = eventsOf(await dev.heard(scanRef));
      assert.equal(events.filter((event) => event === 'IDENTIFICATION_RESUBMITTED').length, told);
    }
  }),
  one(
    WEBHOOKS,
    'riskAssessmentProfile',
    'One that is nobody’s is no error, and what was decided stays.',
    async (wire) => {
      const { dev, scanRef } = await withQuestionnaire(wire);
      const before = last(await dev.heard(scanRef));
      await answer(dev, await request(dev, scanRef, { questionnaire: 'work', riskAssessmentProfile: NOBODY }));
      const { body, status } = last(await dev.heard(scanRef));
      assert.deepEqual([status.overall, body.riskAssessment], [before.status.overall, before.body.riskAssessment]);
    },
  ),
  {
    chapter: WEBHOOKS,
    subject: 'request-information',
    fact: 'What cannot be asked for is refused by its name.',
    cases: [
      ['a questionnaire that is not there', { questionnaire: 'nothing' }, 'BAD_VALUE'],
      ['a profile that is no id', { riskAssessmentProfile: 'high' }, 'BAD_VALUE'],
      ['a bank card', { bankCardVerification: true }, 'PARTNER_CONTRACT_ERROR'],
      ['four digits that are five', { bankCardExpectedLastFour: '12345' }, 'BAD_VALUE'],
    ].map(([name, terms, identifier]) => ({
      name: String(name),
      async trial(wire: Wire) {
        const { dev, scanRef } = await verified(wire);
        assertRefused(await request(dev, scanRef, terms as Body), identifier as 'BAD_VALUE');
      },
    })),
  },
];

async function withStep(wire: Wire) {
  return verified(wire, 'APPROVED', { additionalSteps: { ALL: { ALL: { PAY_SLIP: { type: 'UPLOAD' } } } } });
}

const PAPER_FACTS: readonly ContractFact[] = [
  one(WEBHOOKS, 'upload-additional-step', 'It is about a finished verification of the partner.', async (wire) => {
    const { scanRef } = await createToken(wire);
    const answer = await wire.post(UPLOAD, { scanRef, image: PDF, step: 'UTILITY_BILL' });
    assert.equal(answer.status, 400, answer.text);
  }),
  {
    chapter: WEBHOOKS,
    subject: 'upload-additional-step',
    fact: 'A paper that comes afterwards is taken with 200 and told as RESUBMITTED, with a link to it.',
    cases: [
      ['a picture', JPEG],
      ['a PDF', PDF],
    ].map(([name, image]) => ({
      name: String(name),
      async trial(wire: Wire) {
        const { dev, scanRef } = await withStep(wire);
        const sent = await dev.post(UPLOAD, { scanRef, image, step: 'PAY_SLIP', additionalData: {} });
        assert.equal(sent.status, 200, sent.text);
        const { event, body } = last(await dev.heard(scanRef));
        assert.equal(event, 'IDENTIFICATION_RESUBMITTED');
        assert.deepEqual(body.additionalSteps, { PAY_SLIP: 'UPLOAD' });
        assert.ok(Object(body.fileUrls).PAY_SLIP);
        assert.equal(Object(body.additionalStepPdfUrls).PAY_SLIP !== undefined, image === PDF);
      },
    })),
  },
  {
    chapter: WEBHOOKS,
    subject: 'upload-additional-step',
    fact: 'What cannot be taken is refused, and nothing is told.',
    cases: [
      ['a step that is not set up', { step: 'NEVER_SET_UP' }, 'BAD_VALUE'],
      ['no step', { step: undefined }, 'MISSING_VALUE'],
      ['no image', { image: undefined }, 'MISSING_VALUE'],
      ['what is not base64', { image: '***' }, 'ENCODING_ERROR'],
      ['nobody’s verification', { scanRef: NOBODY }, 'BAD_VALUE'],
    ].map(([name, change, identifier]) => ({
      name: String(name),
      async trial(wire: Wire) {
        const { dev, scanRef } = await withStep(wire);
        const sent = { scanRef, image: JPEG, step: 'PAY_SLIP', ...(change as Body) };
        assertRefused(await dev.post(UPLOAD, sent), identifier as 'BAD_VALUE');
        assert.ok(!eventsOf(await dev.heard(scanRef)).includes('IDENTIFICATION_RESUBMITTED'));
      },
    })),
  },
];

/** Sections 5, 6 and 8: what comes after a verification is over. */
export const RESUBMISSION_FACTS: readonly ContractFact[] = [...REQUEST_FACTS, ...PAPER_FACTS];
