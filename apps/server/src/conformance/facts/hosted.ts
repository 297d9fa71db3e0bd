import assert from 'node:assert/strict';
import { CODE_WORDS } from '@bonafide/i18n';
import type { ContractFact } from '../contract-fact.ts';
import { createToken, JPEG, type Wire } from '../wire.ts';
import { last, WEBHOOKS } from './heard.ts';
import { type Body, one } from './verified.ts';

const UI = '3 Hosted flow';
const ANSWERS = '12 Questionnaires';
const TAB = { 'x-bonafide-tab': 'tab-a' };
const BYTES = { ...TAB, 'content-type': 'application/octet-stream' };

/** The page of a session, as its browser calls. */
async function opened(wire: Wire, request: Body = {}) {
  const { authToken, scanRef } = await createToken(wire, request);
  const page = wire.authorised(`Bearer ${authToken}`);
  const call = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => {
    const answer = await page.send(method, path, body, body instanceof Uint8Array ? BYTES : TAB);
    assert.equal(answer.status, 200, answer.text);
    return answer.json as Body;
  };
  return { scanRef, call, session: await call('POST', '/flow/open', { platform: 'MOBILE' }) };
}

async function photographed({ call }: Awaited<ReturnType<typeof opened>>): Promise<void> {
  await call('POST', '/flow/choice', { country: 'LT', documentType: 'PASSPORT' });
  for (const step of ['FRONT', 'FACE']) await call('PUT', `/flow/evidence/${step}`, Buffer.from(JPEG, 'base64'));
}

/** What the hosted flow is written in. */
const LANGUAGES = Object.keys(CODE_WORDS);

const PAGE_FACTS: readonly ContractFact[] = [
  {
    chapter: UI,
    subject: 'page',
    fact: 'Links of every kind that are in use open the page, whatever else they carry.',
    cases: [
      '/?authToken=x',
      '/?iframe=true&authToken=x&lang=lt',
      '/session?authToken=x',
      '/session/?authToken=x&a=b',
    ].map((path) => ({
      name: path,
      async trial(wire: Wire) {
        const answer = await wire.authorised(null).get(path);
        assert.equal(answer.status, 200);
        assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
      },
    })),
  },
  {
    chapter: UI,
    subject: '/code',
    fact: 'The page on which digits are typed speaks the language of the link or of the browser.',
    cases: LANGUAGES.map((tag) => ({
      name: tag,
      async trial(wire: Wire) {
        const anybody = wire.authorised(null);
        const byLink = await anybody.get(`/code?lang=${tag}`);
        const byBrowser = await anybody.send('GET', '/code', undefined, { 'accept-language': `${tag}-XX,ja;q=0.8` });
        for (const { text } of [byLink, byBrowser]) assert.ok(text.includes(`<html lang="${tag}"`));
      },
    })),
  },
  one(UI, '/code', 'The digits of a session lead to it; others lead nowhere.', async (wire) => {
    const { digitString, authToken } = await createToken(wire, { generateDigitString: true });
    const right = await wire.authorised(null).get(`/code?digits=${digitString}`);
    assert.equal(right.status, 302);
    assert.match(right.headers.get('location') ?? '', new RegExp(`/session\\?authToken=${authToken}`));
    const wrong = await wire.authorised(null).get('/code?digits=0');
    assert.deepEqual([wrong.status, wrong.headers.get('location')], [200, null]);
  }),
  one(UI, 'magic-link-redirect', 'A link makes a session of its own for everybody who follows it.', async (wire) => {
    const made = await wire.post('/v1/magic-links', { name: 'poster' });
    assert.equal(made.status, 201, made.text);
    const { pathname, search } = new URL(String((made.json as Body).url));
    const follow = async () => (await wire.authorised(null).get(pathname + search)).headers.get('location') ?? '';
    const tokens = [await follow(), await follow()].map((link) => /authToken=([A-Za-z0-9]{40})$/.exec(link)?.[1]);
    assert.ok(tokens[0] && tokens[1] && tokens[0] !== tokens[1], String(tokens));
  }),
];

const FLOW_FACTS: readonly ContractFact[] = [
  one(UI, 'documents', 'The page offers what the token allows, and what is one needs no choice.', async (wire) => {
    const { session } = await opened(wire, { country: 'lt', documents: ['PASSPORT'] });
    assert.deepEqual([session.countries, session.documentTypes], [['LT'], ['PASSPORT']]);
    assert.deepEqual([session.country, session.documentType], ['LT', 'PASSPORT']);
  }),
  one(UI, 'tokenType', 'A session for a document alone asks for no face.', async (wire) => {
    assert.equal((await opened(wire, { tokenType: 'DOCUMENT' })).session.faceRequired, false);
    assert.equal((await opened(wire)).session.faceRequired, true);
  }),
  one(UI, 'sessionLength', 'Once opened, a session has the time that it was given.', async (wire) => {
    assert.equal((await opened(wire, { sessionLength: 90 })).session.secondsLeft, 90);
  }),
  one(WEBHOOKS, 'CANCELLED', 'Told when the person gives up, or the partner does.', async (wire) => {
    const partner = await wire.partner();
    const { scanRef, call } = await opened(partner);
    await call('POST', '/flow/cancel', {});
    const other = await createToken(partner);
    assert.equal((await partner.post(`/v1/sessions/${other.scanRef}/cancel`, {})).status, 200);
    for (const ref of [scanRef, other.scanRef]) {
      const { event, body } = last(await partner.heard(ref));
      assert.deepEqual([event, body.final], ['IDENTIFICATION_CANCELLED', true]);
    }
  }),
  one(WEBHOOKS, 'time over', 'Nothing sent in time is EXPIRED; photos that did not do are DENIED.', async (wire) => {
    const partner = await wire.partner();
    const idle = await opened(partner, { sessionLength: 60 });
    const tried = await opened(partner, { sessionLength: 60 });
    await photographed(tried);
    await tried.call('POST', '/flow/submit', {});
    await partner.heard(tried.scanRef, 'blurred');
    await partner.pass(1);
    const told = async (ref: string) => last(await partner.heard(ref)).status.overall;
    assert.deepEqual([await told(idle.scanRef), await told(tried.scanRef)], ['EXPIRED', 'DENIED']);
  }),
];

/** Each of the contract's types of question, with an answer that it takes and one that it does not. */
const QUESTIONS: readonly (readonly [type: string, value: unknown, wrong: unknown])[] = [
  ['CHECKBOX', true, 'perhaps'],
  ['COLOR', '#a01010', 'red'],
  ['COUNTRY', 'LT', 'ZZ'],
  ['COUNTRY_MULTI', ['LT', 'LV'], ['LT', 'ZZ']],
  ['DATE', '2024-02-29', '2023-02-29'],
  ['DATETIME', '2024-02-29T10:00', '10:00'],
  ['EMAIL', 'ona@shop.example', 'ona'],
  ['FLOAT', '1.5', 'much'],
  ['LIST', ['one', 'two'], 7],
  ['INTEGER', '7', '7.5'],
  ['PASSWORD', 'not kept in clear', ['a']],
  ['RADIO', 'a', 'c'],
  ['SELECT', 'b', 'c'],
  ['SELECT_MULTI', ['a', 'b'], ['c']],
  ['TEL', '+37060000000', 'call me'],
  ['TEXT', 'words', ['a']],
  ['TEXT_AREA', 'two\nlines', ['a']],
  ['TIME', '10:00', '25:00'],
  ['URL', 'https://shop.example/a', 'nowhere'],
];
const OPTIONS = ['a', 'b'].map((value) => ({ value, label: { en: value } }));
const keyOf = (type: string) => `q_${type.toLowerCase()}`;

async function asks(wire: Wire, types: readonly string[], required: boolean): Promise<string> {
  const key = `asked_${types.length}_${types[0]}`;
  const questions = types.map((type) => ({
    key: keyOf(type),
    type,
    title: { en: type },
    required,
    ...(/RADIO|SELECT/.test(type) && { options: OPTIONS }),
  }));
  const definition = { title: { en: 'About you' }, sections: [{ title: { en: 'You' }, questions }] };
  const made = await wire.post('/v1/questionnaires', { key, definition });
  assert.equal(made.status, 201, made.text);
  return key;
}

let answered: Promise<readonly Body[]> | null = null;
function answersHeard(wire: Wire): Promise<readonly Body[]> {
  answered ??= (async () => {
    const partner = await wire.partner();
    const types = [...QUESTIONS.map(([type]) => type), 'FILE', 'FILE_MULTI'];
    const person = await opened(partner, { questionnaire: await asks(partner, types, false) });
    await photographed(person);
    for (const type of ['FILE', 'FILE_MULTI'])
      await person.call('PUT', `/flow/questionnaire/files/${keyOf(type)}`, Buffer.from(JPEG, 'base64'));
    const answers = Object.fromEntries(QUESTIONS.map(([type, value]) => [keyOf(type), value]));
    await person.call('PUT', '/flow/questionnaire', { answers });
    await person.call('POST', '/flow/submit', {});
    const { body } = last(await partner.heard(person.scanRef));
    const { title, sections } = Object(body.questionnaireAnswers);
    assert.deepEqual([title, sections[0].title], ['About you', 'You']);
    return sections[0].questions;
  })();
  return answered;
}

const QUESTION_FACTS: readonly ContractFact[] = [
  {
    chapter: ANSWERS,
    subject: 'questionnaireAnswers',
    fact: 'Every type of question comes back with its key, title, type and answer.',
    cases: [
      ...QUESTIONS,
      ['FILE', 'QUESTION_q_file_1'] as const,
      ['FILE_MULTI', ['QUESTION_q_file_multi_1']] as const,
    ].map(([type, value]) => ({
      name: type,
      async trial(wire: Wire) {
        const told = (await answersHeard(wire)).find(({ key }) => key === keyOf(type));
        assert.deepEqual(told, { key: keyOf(type), title: type, type, value });
      },
    })),
  },
  {
    chapter: ANSWERS,
    subject: 'validation',
    fact: 'An answer of another kind is refused by its question, and nothing is kept.',
    cases: QUESTIONS.map(([type, , wrong]) => ({
      name: type,
      async trial(wire: Wire) {
        const partner = await wire.partner();
        const { authToken } = await createToken(partner, { questionnaire: await asks(partner, [type], true) });
        const page = partner.authorised(`Bearer ${authToken}`);
        await page.send('POST', '/flow/open', { platform: 'MOBILE' }, TAB);
        const answer = await page.send('PUT', '/flow/questionnaire', { answers: { [keyOf(type)]: wrong } }, TAB);
        assert.ok(answer.status === 422 || answer.status === 400, `${answer.status} ${answer.text}`);
        assert.equal(
          Object(((await page.send('GET', '/flow/session', undefined, TAB)).json as Body).questionnaire).answered,
          false,
        );
      },
    })),
  },
];

/** Section 3, what section 6 says of sessions that end by themselves, and the questionnaires of section 12. */
export const HOSTED_FACTS: readonly ContractFact[] = [...PAGE_FACTS, ...FLOW_FACTS, ...QUESTION_FACTS];
