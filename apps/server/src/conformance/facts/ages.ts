import assert from 'node:assert/strict';
import type { ContractFact } from '../contract-fact.ts';
import type { Wire } from '../wire.ts';
import { type Body, one } from './verified.ts';

const FACES = '12 Faces and ages';
const ROUTE = '/age-estimation/token/';
const ASKED = { min_age: 18, confidence_threshold: 80, buffer: 3 };
const WISHES: Body = { escalation: 'NONE', retry_limit: 1, save_photo: false, expiry_minutes: 5, client_id: 'user 9' };
const USUAL: Body = { escalation: 'DOC', retry_limit: 3, save_photo: true, expiry_minutes: 60, client_id: null };
const KEYS = 'scanRef status outcome verdict estimatedAge confidence clientId occurredAt'.split(' ');

async function made(wire: Wire, wishes: Body = {}): Promise<Body> {
  const answer = await wire.post(ROUTE, { ...ASKED, ...wishes });
  assert.equal(answer.status, 201, answer.text);
  return answer.json as Body;
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
