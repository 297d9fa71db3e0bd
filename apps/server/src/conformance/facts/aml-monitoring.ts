import assert from 'node:assert/strict';
import type { ContractCase, ContractFact } from '../contract-fact.ts';
import { assertRefused, type Wire } from '../wire.ts';

const chapter = '12 Other APIs';
const PATH = '/aml/monitorings/';
const person = (fullName: string) => ({
  isSubscribed: true,
  amlCheck: { clientId: 'client-1', userType: 'PERSON', input: { fullName } },
});

type Shown = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly amlCheck: Readonly<Record<string, unknown>>;
};

async function made(wire: Wire, body: object = person('Ona Pavyzde')): Promise<Shown> {
  const answer = await wire.post(PATH, body);
  assert.equal(answer.status, 201, answer.text);
  return answer.json as Shown;
}

const refusal = (name: string, change: object): ContractCase => ({
  name,
  async trial(wire) {
    assertRefused(await wire.post(PATH, { ...person('Ona Pavyzde'), ...change }), 'BAD_VALUE');
  },
});

const alertIn = (name: string, body: object): ContractCase => ({
  name: `${name} raises an alert in the development environment alone`,
  async trial(wire) {
    const development = await wire.partner('DEV');
    const [there, here] = [await addedOlder(development, body), await addedOlder(wire, body)];
    assert.equal((await callback(development, there)).alertStatus === 'ALERT', true);
    assert.notEqual((await callback(wire, here)).alertStatus, 'ALERT');
  },
});

async function addedOlder(wire: Wire, body: object): Promise<string> {
  const answer = await wire.post('/api/v2/add-aml-user', body);
  assert.equal(answer.status, 200, answer.text);
  return (answer.json as { readonly monitoring_id: string }).monitoring_id;
}

async function callback(wire: Wire, monitoringId: string) {
  const answer = await wire.post('/api/v2/get-monitoring-callback', { monitoringId });
  assert.equal(answer.status, 200, answer.text);
  return answer.json as Readonly<Record<string, unknown>>;
}

const CALLBACK_KEYS = [
  'adverseMediaStatus',
  'alertStatus',
  'amlCheck',
  'dob',
  'expiration',
  'isActive',
  'monitoringId',
  'name',
  'nationality',
  'pepsStatus',
  'results',
  'sanctionsStatus',
  'scanRefList',
  'status',
  'surname',
];

export const AML_MONITORING_FACTS: readonly ContractFact[] = [
  {
    chapter,
    subject: 'POST /aml/monitorings/',
    fact: 'Answers 201 with the monitoring, its status, its end in a year, and what was asked.',
    cases: [
      {
        name: 'a person',
        async trial(wire) {
          const shown = await made(wire);
          assert.match(String(shown.status), /^(ACTIVE|PENDING)$/);
          assert.equal(shown.isSubscribed, true);
          assert.deepEqual(shown.tags, []);
          const { clientId, userType } = shown.amlCheck;
          assert.deepEqual([clientId, userType], ['client-1', 'PERSON']);
          const years =
            new Date(String(shown.expiration)).getUTCFullYear() - new Date(String(shown.created)).getUTCFullYear();
          assert.equal(years, 1);
        },
      },
      {
        name: 'a company',
        async trial(wire) {
          const amlCheck = {
            clientId: 'c',
            userType: 'COMPANY',
            input: { companyName: 'Pavyzdys Ltd', country: 'LT' },
          };
          const shown = await made(wire, { isSubscribed: false, amlCheck, tags: ['one', 'Two'] });
          assert.deepEqual(shown.tags, ['one', 'Two']);
          assert.deepEqual(shown.amlCheck.input, { companyName: 'Pavyzdys Ltd', country: 'LT' });
        },
      },
      refusal('refuses six tags', { tags: ['1', '2', '3', '4', '5', '6'] }),
      refusal('refuses a tag of 33 characters', { tags: ['x'.repeat(33)] }),
      refusal('refuses a tag with a comma', { tags: ['a,b'] }),
      refusal('refuses another type', { amlCheck: { clientId: 'c', userType: 'ROBOT', input: {} } }),
      {
        name: 'refuses to be left without isSubscribed',
        async trial(wire) {
          const { amlCheck } = person('Ona Pavyzde');
          assertRefused(await wire.post(PATH, { amlCheck }), 'MISSING_VALUE', /isSubscribed/);
        },
      },
    ],
  },
  {
    chapter,
    subject: '/aml/monitorings/{id}/',
    fact: 'Is read, changed, stopped, started, drawn and deleted (204) under its id.',
    cases: [
      {
        name: 'from the first to the last',
        async trial(wire) {
          const { id } = await made(wire);
          const at = `${PATH}${id}/`;
          assert.equal(((await wire.get(at)).json as Shown).id, id);
          const changed = await wire.send('PATCH', at, { tags: ['branch'] });
          assert.deepEqual((changed.json as Shown).tags, ['branch']);
          assert.equal(((await wire.post(`${at}stop/`, {})).json as Shown).status, 'STOPPED');
          assert.equal(((await wire.post(`${at}start/`, { comment: 'x' })).json as Shown).status, 'PENDING');
          const drawn = await wire.post(`${at}pdf/`, {});
          assert.deepEqual([drawn.status, drawn.headers.get('content-type')], [200, 'application/pdf']);
          const gone = await wire.send('DELETE', at);
          assert.deepEqual([gone.status, gone.text], [204, '']);
          assertRefused(await wire.get(at), 'BAD_VALUE');
        },
      },
    ],
  },
  {
    chapter,
    subject: 'GET /aml/monitorings/',
    fact: 'Lists by pages, filtered by name, country, tags, status, type and time.',
    cases: [
      {
        name: 'a page of one, with the address of the next',
        async trial(wire) {
          const own = await wire.partner();
          for (const name of ['Ona Pirmoji', 'Ona Antroji']) await made(own, person(name));
          const page = (await own.get(`${PATH}?perPage=1&name=ona`)).json as {
            readonly count: number;
            readonly next: string;
            readonly previous: null;
            readonly results: readonly unknown[];
          };
          assert.deepEqual([page.count, page.results.length, page.previous], [2, 1, null]);
          assert.match(page.next, /\/aml\/monitorings\/\?.*page=2/);
          assert.equal(((await own.get(`${PATH}?status=STOPPED`)).json as { readonly count: number }).count, 0);
        },
      },
    ],
  },
  {
    chapter,
    subject: 'POST /api/v2/add-aml-user',
    fact: 'Takes a verification, a person or a company, and answers the id of the monitoring.',
    cases: [
      {
        name: 'a person by three-letter country; the callback has every key',
        async trial(wire) {
          const id = await addedOlder(wire, {
            name: 'Ona',
            surname: 'Pavyzde',
            type: 'PERSON',
            nationality: 'LTU',
            dateOfBirth: '1990-12-20',
          });
          const told = await callback(wire, id);
          assert.deepEqual(Object.keys(told).sort(), CALLBACK_KEYS);
          const { name, surname, nationality, dob, isActive } = told;
          assert.deepEqual([name, surname, nationality, dob, isActive], ['Ona', 'Pavyzde', 'LT', '1990-12-20', true]);
        },
      },
      {
        name: 'refuses a verification that is not there',
        async trial(wire) {
          assertRefused(await wire.post('/api/v2/add-aml-user', { scanRef: 'nothing' }), 'BAD_VALUE');
        },
      },
      {
        name: 'refuses a person without a surname',
        async trial(wire) {
          assertRefused(
            await wire.post('/api/v2/add-aml-user', { name: 'Ona', type: 'PERSON' }),
            'MISSING_VALUE',
            /surname/,
          );
        },
      },
      alertIn('Manfred Weber', { name: 'Manfred', surname: 'Weber', type: 'PERSON' }),
      alertIn('GoPayments', { name: 'GoPayments', country: 'LT', type: 'COMPANY' }),
      alertIn('Cliff Hazard', { name: 'Cliff', surname: 'Hazard', type: 'PERSON', monitorAdverseMedia: true }),
    ],
  },
];
