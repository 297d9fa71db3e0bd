import assert from 'node:assert/strict';
import { RISK_LEVELS } from '@bonafide/contract';
import type { ContractFact } from '../contract-fact.ts';
import { assertRefused, type Method, type Wire } from '../wire.ts';
import { type Body, NOBODY, one, verified } from './verified.ts';

const LISTS = '12 Block lists';
const RISK = '12 Address and fraud risk';
const FACES = '12 Faces and ages';
const NOT_HERE = '1 What is not offered';
const UI = '3 Hosted flow';

const LIST_FACTS: readonly ContractFact[] = [
  one(
    LISTS,
    'DOCUMENT_INFO',
    'Data are blocked with 201 and unblocked with 204; unblocking twice is no error.',
    async (wire) => {
      const { dev, scanRef } = await verified(wire);
      const path = `/kyc/identifications/${scanRef}/blocklists/DOCUMENT_INFO/`;
      const blocked = await dev.post(path, { reason: 'charge-back' });
      assert.equal(blocked.status, 201, blocked.text);
      const entry = blocked.json as Body;
      for (const key of [
        'id',
        'fullName',
        'dateOfBirth',
        'personalNumber',
        'documentNumber',
        'nationality',
        'reason',
        'created',
      ])
        assert.ok(key in entry, key);
      assert.equal(entry.reason, 'charge-back');
      for (let times = 0; times < 2; times += 1) {
        const freed = await dev.send('DELETE', path);
        assert.deepEqual([freed.status, freed.text], [204, '']);
      }
    },
  ),
  {
    chapter: LISTS,
    subject: 'scanRef',
    fact: 'Nobody can block, or learn of, what is not theirs.',
    cases: ['DOCUMENT', 'DOCUMENT_INFO', 'SELFIE'].map((list) => ({
      name: list,
      async trial(wire: Wire) {
        const { scanRef } = await verified(wire);
        const foreign = await wire.post(`/kyc/identifications/${scanRef}/blocklists/${list}/`, {});
        const unknown = await wire.post(`/kyc/identifications/${NOBODY}/blocklists/${list}/`, {});
        assert.deepEqual([foreign.status, foreign.text], [unknown.status, unknown.text]);
        assert.ok(foreign.status >= 400);
      },
    })),
  },
];

const RISK_FACTS: readonly ContractFact[] = [
  {
    chapter: RISK,
    subject: 'proxy-check',
    fact: 'An address of either kind is answered with a level of risk.',
    cases: ['64.236.213.12', '2001:db8::7', '::ffff:192.0.2.1'].map((ip) => ({
      name: ip,
      async trial(wire: Wire) {
        const answer = await wire.post('/fraud/proxy-check', { ip_address: ip });
        assert.equal(answer.status, 200, answer.text);
        assert.ok((RISK_LEVELS as readonly unknown[]).includes((answer.json as Body).risk_level));
      },
    })),
  },
  {
    chapter: RISK,
    subject: 'proxy-check',
    fact: 'What is no address is refused.',
    cases: ['', '300.1.1.1', 'example.org', '1.2.3', 5].map((ip) => ({
      name: JSON.stringify(ip),
      trial: async (wire: Wire) =>
        assertRefused(await wire.post('/fraud/proxy-check', { ip_address: ip }), 'BAD_VALUE', /ip_address/),
    })),
  },
  one(RISK, 'proxy-check', 'The address must be there.', async (wire) =>
    assertRefused(await wire.post('/fraud/proxy-check', {}), 'MISSING_VALUE', /ip_address/),
  ),
  {
    chapter: RISK,
    subject: 'fraud probability',
    fact: 'Any one of the fifteen fields is enough for an answer.',
    cases: Object.entries({
      user_agent: 'Mozilla/5.0',
      accept_language: 'lt',
      ip_address: '192.0.2.1',
      first_name: 'Ona',
      last_name: 'Petraitė',
      email_address: 'ona@shop.example',
      email_domain: 'shop.example',
      street_address: 'Gedimino pr. 1',
      city: 'Vilnius',
      country: 'LT',
      postal_code: 'LT-01103',
      phone_number: '+37060000000',
      phone_country_code: '370',
      credit_card_number_6: '411111',
      credit_card_last_4_digits: '1111',
    }).map(([field, value]) => ({
      name: field,
      async trial(wire: Wire) {
        const answer = await wire.post('/fraud/estimate-fraud-probability', { [field]: value });
        assert.equal(answer.status, 200, answer.text);
        assert.ok((RISK_LEVELS as readonly unknown[]).includes((answer.json as Body).fraud_level));
      },
    })),
  },
  one(RISK, 'fraud probability', 'Nothing at all cannot be judged.', async (wire) => {
    assert.equal((await wire.post('/fraud/estimate-fraud-probability', {})).status, 400);
  }),
];

const FACE_FACTS: readonly ContractFact[] = [
  one(FACES, 'check-status', 'An unknown or deleted verification is 404.', async (wire) => {
    const answer = await wire.get(`/identification/facial-auth/${NOBODY}/check-status/?method=FACE_MATCHING`);
    assert.equal(answer.status, 404);
  }),
  one(FACES, 'authentication-info', 'It needs the verification that it is about.', async (wire) =>
    assertRefused(await wire.post('/partner/authentication-info', {}), 'MISSING_VALUE', /scanRef/),
  ),
];

const RETIRED: readonly (readonly [method: Method, path: string])[] = [
  ['POST', '/api/v2/check-gdc-api'],
  ['POST', '/api/v2/video-call'],
  ['POST', '/api/v2/video-call-record'],
  ['POST', '/kyb/tokens/'],
  ['GET', '/kyb/companies/'],
];

const ABSENT_FACTS: readonly ContractFact[] = [
  {
    chapter: NOT_HERE,
    subject: 'retired and missing services',
    fact: "They answer with the contract's error, not with a page about nothing.",
    cases: RETIRED.map(([method, path]) => ({
      name: `${method} ${path}`,
      async trial(wire: Wire) {
        const answer = await wire.send(method, path, method === 'POST' ? {} : undefined);
        assertRefused(answer, 'PARTNER_CONTRACT_ERROR');
      },
    })),
  },
];

const UI_FACTS: readonly ContractFact[] = [
  {
    chapter: UI,
    subject: 'redirect',
    fact: 'It leads to the hosted page with the authToken and whatever else the link carries.',
    cases: [
      '/api/v2/redirect?authToken=abc',
      '/api/v2/redirect/?authToken=abc&lang=lt',
      '/api/v2/redirect?iframe=true&authToken=abc',
    ].map((path) => ({
      name: path,
      async trial(wire: Wire) {
        const answer = await wire.get(path);
        assert.equal(answer.status, 302);
        const { searchParams } = new URL(answer.headers.get('location') ?? '', 'http://localhost');
        assert.equal(searchParams.get('authToken'), 'abc');
      },
    })),
  },
  one(UI, 'magic-link-redirect', 'A link that nobody made leads nowhere.', async (wire) => {
    const answer = await wire.get(`/api/v2/magic-link-redirect?token=${'a'.repeat(40)}`);
    assert.ok(answer.status >= 300 && answer.status < 500);
    assert.ok(!(answer.headers.get('location') ?? '').includes('authToken='));
  }),
];

/** Sections 1, 3, 5 and 12, as far as they are tried without images. */
export const SERVICE_FACTS: readonly ContractFact[] = [
  ...UI_FACTS,
  ...LIST_FACTS,
  ...RISK_FACTS,
  ...FACE_FACTS,
  ...ABSENT_FACTS,
];
