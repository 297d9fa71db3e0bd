import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../api-app.ts';
import { loadAttempt } from '../pipeline/load-attempt.ts';
import { eraseSession } from '../retention/erase-session.ts';
import { findSession, listEvidence } from '../sessions/queries.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';
import { presentAnswers } from './present.ts';
import { findAnswers } from './queries.ts';

let api: TestApi;
let client: TestClient;
let whole: Awaited<ReturnType<typeof buildApp>>;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client();
  whole = await buildApp(api.deps);
});
afterAll(async () => {
  await whole.close();
  await api.close();
});

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
const DEFINITION = {
  title: { en: 'Source of funds', lt: 'Lėšų kilmė' },
  sections: [
    {
      title: { en: 'Work' },
      questions: [
        {
          key: 'occupation',
          title: { en: 'What do you do?', lt: 'Kuo užsiimate?' },
          type: 'RADIO',
          required: true,
          options: [
            { value: 'employed', label: { en: 'I am employed' } },
            { value: 'student', label: { en: 'I study' } },
          ],
        },
        {
          key: 'employer',
          title: { en: 'Who employs you?' },
          type: 'TEXT',
          required: true,
          condition: { question: 'occupation', is: 'equal', value: 'employed' },
        },
        { key: 'contract', title: { en: 'Your contract' }, type: 'FILE_MULTI' },
      ],
    },
  ],
};

let keys = 0;
async function questionnaire(definition: object = DEFINITION): Promise<string> {
  keys += 1;
  const answer = await client.post('/v1/questionnaires', { key: `funds-${keys}`, definition });
  expect(answer.statusCode).toBe(201);
  return `funds-${keys}`;
}
async function begun(request: Readonly<Record<string, unknown>>) {
  const { authToken, scanRef } = await client.token(request);
  const headers = { authorization: `Bearer ${authToken}`, 'x-bonafide-tab': 'tab' };
  const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object | Buffer) =>
    whole.inject({
      method,
      url: `/flow/${path}`,
      headers: { ...headers, ...(Buffer.isBuffer(payload) && { 'content-type': 'application/octet-stream' }) },
      ...(payload !== undefined && { payload }),
    });
  await call('POST', 'open', { platform: 'PC' });
  await call('POST', 'choice', { country: 'LT', documentType: 'PASSPORT' });
  for (const step of ['FRONT', 'FACE']) await call('PUT', `evidence/${step}`, JPEG);
  const session = async () => {
    const row = await findSession(api.deps.db, scanRef);
    if (!row) throw new Error('no session');
    return row;
  };
  return { scanRef, call, session };
}

describe('the questionnaire of a session', () => {
  it('is asked in the person’s language, with its conditions, and holds no answer', async () => {
    const { call } = await begun({ questionnaire: await questionnaire(), locale: 'lt' });
    await call('PUT', 'questionnaire', { answers: { occupation: 'student' } });
    const { questionnaire: asked } = (await call('GET', 'session')).json();
    expect(asked).toMatchObject({
      title: 'Lėšų kilmė',
      required: true,
      answered: true,
      sections: [
        { questions: [{ title: 'Kuo užsiimate?' }, { condition: { value: 'employed' } }, { type: 'FILE_MULTI' }] },
      ],
    });
    expect(JSON.stringify(asked)).not.toContain('"student":');
  });

  it('must be answered before the session can be sent', async () => {
    const { call, session } = await begun({ questionnaire: await questionnaire() });
    expect((await call('POST', 'submit')).json()).toMatchObject({ identifier: 'MISSING_VALUE' });
    expect((await call('PUT', 'questionnaire', { answers: { occupation: 'student' } })).statusCode).toBe(200);
    expect((await call('POST', 'submit')).statusCode).toBe(200);
    expect((await session()).state).toBe('processing');
  });

  it('may be left out where the token says so', async () => {
    const { call, session } = await begun({ questionnaire: await questionnaire(), questionnaireRequired: false });
    expect((await call('POST', 'submit')).statusCode).toBe(200);
    expect((await session()).state).toBe('processing');
  });

  it('that nobody here has is asked of nobody, and a person is shown that', async () => {
    const { call, scanRef } = await begun({ questionnaire: 'of-another-provider' });
    expect((await call('GET', 'session')).json().questionnaire).toBeNull();
    expect((await call('POST', 'submit')).statusCode).toBe(200);
    const loaded = await loadAttempt(api.deps, { sessionId: scanRef, attempt: 1 });
    expect(loaded?.input.request.servicesMissing).toEqual(['questionnaire']);
  });

  it('is refused question by question, and nothing is kept', async () => {
    const { call, scanRef } = await begun({ questionnaire: await questionnaire() });
    const answers = { occupation: 'employed', employer: ' ', other: 'x' };
    const refused = await call('PUT', 'questionnaire', { answers });
    expect([refused.statusCode, refused.json().faults]).toEqual([
      422,
      [
        { question: 'employer', fault: 'missing' },
        { question: 'other', fault: 'unknown' },
      ],
    ]);
    for (const body of [{}, { answers: [] }, { answers: 'x' }])
      expect((await call('PUT', 'questionnaire', body)).statusCode).toBe(422);
    expect(await findAnswers(api.deps.db, scanRef)).toBeNull();
  });

  it('takes files as answers, and takes them back', async () => {
    const { call, scanRef, session } = await begun({ questionnaire: await questionnaire() });
    for (const number of [1, 2])
      expect((await call('PUT', 'questionnaire/files/contract', JPEG)).json().questionnaire.files.contract).toBe(
        number,
      );
    expect((await call('PUT', 'questionnaire/files/occupation', JPEG)).statusCode).toBe(400);
    expect((await call('PUT', 'questionnaire/files/contract', Buffer.from('text'))).statusCode).toBe(400);
    await call('PUT', 'questionnaire', { answers: { occupation: 'student', contract: ['forged'] } });
    const told = await presentAnswers(api.deps, api.deps.db, await session());
    expect(told?.sections[0]?.questions).toEqual([
      { key: 'occupation', title: 'What do you do?', type: 'RADIO', value: 'student' },
      {
        key: 'contract',
        title: 'Your contract',
        type: 'FILE_MULTI',
        value: ['QUESTION_contract_1', 'QUESTION_contract_2'],
      },
    ]);
    expect((await call('DELETE', 'questionnaire/files/contract')).json().questionnaire.files.contract).toBe(0);
    const held = await listEvidence(api.deps.db, { sessionId: scanRef });
    expect(held.map(({ step }) => step)).toEqual(['FACE', 'FRONT']);
  });

  it('keeps the questions as they were answered when it is changed later', async () => {
    const key = await questionnaire();
    const { call, session } = await begun({ questionnaire: key });
    await call('PUT', 'questionnaire', { answers: { occupation: 'employed', employer: 'Example Works' } });
    const changed = { ...DEFINITION, title: { en: 'Another title' } };
    const put = await api.app.inject({
      method: 'PUT',
      url: `/v1/questionnaires/${key}`,
      headers: { authorization: (await client.post('/api/v2/status', {})).raw.req.headers.authorization ?? '' },
      payload: { definition: changed },
    });
    expect([put.statusCode, put.json().version]).toEqual([200, 2]);
    expect((await presentAnswers(api.deps, api.deps.db, await session()))?.title).toBe('Source of funds');
  });

  it('is sealed, and erased with the session', async () => {
    const { call, scanRef, session } = await begun({ questionnaire: await questionnaire(), sessionLength: 60 });
    await call('PUT', 'questionnaire', { answers: { occupation: 'employed', employer: 'Example Works' } });
    const row = await findAnswers(api.deps.db, scanRef);
    expect(Buffer.from(row?.sealedAnswers ?? []).toString('latin1')).not.toContain('Example Works');
    api.clock.advance(61_000);
    expect(await eraseSession(api.deps, scanRef)).toBe('erased');
    expect(await findAnswers(api.deps.db, scanRef)).toBeNull();
    expect(await presentAnswers(api.deps, api.deps.db, await session())).toBeNull();
  });
});

describe('a saved questionnaire', () => {
  it.each([
    [
      'a question twice',
      { sections: [{ title: { en: 'A' }, questions: [1, 2].map(() => DEFINITION.sections[0]?.questions[0]) }] },
    ],
    [
      'a type that does not exist',
      { sections: [{ title: { en: 'A' }, questions: [{ key: 'a', title: { en: 'A' }, type: 'MAGIC' }] }] },
    ],
    [
      'a condition on nothing',
      {
        sections: [
          {
            title: { en: 'A' },
            questions: [{ key: 'a', title: { en: 'A' }, type: 'TEXT', condition: { question: 'b', is: 'answered' } }],
          },
        ],
      },
    ],
    ['no section', { sections: [] }],
    ['a key that does not exist', { sectoins: [] }],
  ])('is refused with %s', async (_name, change) => {
    const answer = await client.post('/v1/questionnaires', {
      key: 'refused',
      definition: { ...DEFINITION, ...change },
    });
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, 'BAD_VALUE']);
  });

  it('is its owner’s alone', async () => {
    const key = await questionnaire();
    const stranger = await api.client();
    const { authorization = '' } = (await stranger.post('/api/v2/status', {})).raw.req.headers;
    const own = (await client.post('/v1/questionnaires', { key, definition: DEFINITION })).json();
    expect(own.message).toContain('There is a questionnaire with this key');
    const asked = await api.app.inject({ url: `/v1/questionnaires/${key}`, headers: { authorization } });
    expect(asked.json().message).toBe('There is no such questionnaire');
    expect((await stranger.post('/v1/questionnaires', { key, definition: DEFINITION })).statusCode).toBe(201);
  });
});
