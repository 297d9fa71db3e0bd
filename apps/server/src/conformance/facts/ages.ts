import assert from 'node:assert/strict';
import type { ContractFact } from '../contract-fact.ts';
import { JPEG, type Wire } from '../wire.ts';
import { type Body, one } from './verified.ts';

const FACES = '12 Faces and ages';
const ROUTE = '/age-estimation/token/';
const TAB = { 'x-bonafide-tab': 'tab-a' };
const BYTES = { ...TAB, 'content-type': 'application/octet-stream' };
const ASKED = { min_age: 18, confidence_threshold: 80, buffer: 3 };
const WISHES: Body = { escalation: 'NONE', retry_limit: 1, save_photo: false, expiry_minutes: 5, client_id: 'user 9' };
const USUAL: Body = { escalation: 'DOC', retry_limit: 3, save_photo: true, expiry_minutes: 60, client_id: null };
const KEYS = 'scanRef status outcome verdict estimatedAge confidence clientId occurredAt'.split(' ');

async function made(wire: Wire, wishes: Body = {}): Promise<Body> {
  const answer = await wire.post(ROUTE, { ...ASKED, ...wishes });
  assert.equal(answer.status, 201, answer.text);
  return answer.json as Body;
}

/** What is asked of a drawn grown-up's face, and what comes of it. The engines look at the picture. */
const OUTCOMES: readonly (readonly [outcome: string, verdict: string, wishes: Body])[] = [
  ['SUCCESS', 'ADULT', { min_age: 1, buffer: 0, confidence_threshold: 0 }],
  ['UNDERAGE', 'UNDERAGE', { min_age: 120, buffer: 0, confidence_threshold: 0 }],
  ['UNCERTAIN', 'UNCERTAIN', { min_age: 30, buffer: 0, confidence_threshold: 100 }],
];

/** Shows a face to an age estimation of a partner of its own, as its page does; what was heard of it. */
async function estimated(wire: Wire, wishes: Body, face: string): Promise<readonly Body[]> {
  const partner = await wire.partner();
  const [first] = Object((await partner.get('/v1/notifications')).json).results;
  const path = `/age-${first.id}`;
  await partner.send('PATCH', `/v1/notifications/${first.id}`, { url: `${wire.hook}${path}` });
  const { token } = await made(partner, { escalation: 'NONE', ...wishes });
  const page = partner.authorised(`Bearer ${token}`);
  const call = async (
    method: 'POST' | 'PUT',
    at: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = TAB,
  ) => {
    const answer = await page.send(method, at, body, headers);
    assert.equal(answer.status, 200, answer.text);
  };
  await call('POST', '/flow/open', { platform: 'MOBILE' });
  await call('PUT', '/flow/evidence/FACE', Buffer.from(face, 'base64'), BYTES);
  await call('POST', '/flow/submit', {});
  return (await partner.heardAt(path, 'pictures')).map(({ body }) => body);
}

/** Section 12: age estimations. */
export const AGE_FACTS: readonly ContractFact[] = [
  {
    chapter: FACES,
    subject: 'age estimation',
    fact: 'Made with 201; its fields have bounds.',
    cases: [
      {
        name: 'the least that is needed',
        async trial(wire) {
          const answer = await wire.post(ROUTE, {
            min_age: 18,
            confidence_threshold: 80,
            buffer: 3,
          });
          assert.equal(answer.status, 201, answer.text);
          for (const key of ['token', 'session_url', 'expires_at']) assert.ok(key in (answer.json as Body), key);
        },
      },
      ...(
        [
          ['min_age', 0],
          ['min_age', 121],
          ['confidence_threshold', 101],
          ['buffer', 21],
          ['retry_limit', 4],
          ['expiry_minutes', 4],
        ] as const
      ).map(([field, value]) => ({
        name: `${field} ${value}`,
        async trial(wire: Wire) {
          const sent = { ...ASKED, [field]: value };
          assert.equal((await wire.post(ROUTE, sent)).status, 400);
        },
      })),
    ],
  },
  {
    chapter: FACES,
    subject: 'age estimation',
    fact: 'Every wish comes back, and what was not wished for as it is usual.',
    cases: Object.keys(USUAL).map((field) => ({
      name: field,
      async trial(wire: Wire) {
        assert.deepEqual((await made(wire))[field], USUAL[field]);
        assert.deepEqual((await made(wire, { [field]: WISHES[field] }))[field], WISHES[field]);
      },
    })),
  },
  {
    chapter: FACES,
    subject: 'AGE_ESTIMATION',
    fact: 'A face is told once, as completed, with outcome, verdict, estimated age and confidence.',
    cases: OUTCOMES.map(([outcome, verdict, wishes]) => ({
      name: outcome,
      async trial(wire: Wire) {
        const { selfie } = await wire.drawPerson('anna');
        const [told, ...more] = await estimated(wire, wishes, selfie);
        assert.ok(told && more.length === 0);
        assert.deepEqual([told.status, told.outcome, told.verdict], ['COMPLETED', outcome, verdict]);
        const { estimatedAge, confidence } = told;
        assert.ok(Number.isInteger(estimatedAge) && typeof confidence === 'number', JSON.stringify(told));
      },
    })),
  },
  one(FACES, 'AGE_ESTIMATION', 'Tries without a face end as ATTEMPTS_EXCEEDED, failed.', async (wire) => {
    const [told] = await estimated(wire, { retry_limit: 1 }, JPEG);
    assert.deepEqual([told?.status, told?.outcome, told?.estimatedAge], ['FAILED', 'ATTEMPTS_EXCEEDED', null]);
  }),
  one(FACES, 'AGE_ESTIMATION', 'One that ends without a photo has failed without an outcome.', async (wire) => {
    const { token } = await made(wire, { client_id: 'user 9' });
    const answer = await wire.post('/v1/age-estimations/cancel', { token });
    assert.equal(answer.status, 200, answer.text);
    const heard = await wire.heard(String((answer.json as Body).scanRef));
    assert.deepEqual(
      heard.map(({ event }) => event),
      ['AGE_ESTIMATION'],
    );
    const body = heard[0]?.body ?? {};
    assert.deepEqual(
      KEYS.filter((key) => !(key in body)),
      [],
    );
    assert.deepEqual([body.status, body.outcome, body.clientId], ['FAILED', null, 'user 9']);
  }),
];
