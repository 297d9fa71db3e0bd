import assert from 'node:assert/strict';
import { AML_STATUSES } from '@bonafide/contract';
import type { ContractFact } from '../contract-fact.ts';
import { assertRefused, type Wire } from '../wire.ts';
import { asked, type Body, NOBODY, one, verified } from './verified.ts';

const AML = '12 AML';

const PERSON = { clientId: 'a', userType: 'PERSON', input: { fullName: 'Ona Pavyzdė' } };
const DATASETS = { datasets: ['SAN_CURRENT', 'PEP_CURRENT'] };

/** Section 12: screening by itself and within a verification, as far as it is told without a list. */
export const SCREENING_FACTS: readonly ContractFact[] = [
  one(
    AML,
    '/aml/checks/',
    'Made with 201; what was asked comes back with a status and what was found.',
    async (wire) => {
      const answer = await wire.post('/aml/checks/', { ...PERSON, filter: DATASETS });
      assert.equal(answer.status, 201, answer.text);
      const body = answer.json as Body;
      for (const key of ['id', 'checkedAt', 'created', 'overallStatus', 'amlCheck', 'adverseMedia', 'monitoring'])
        assert.ok(key in body, key);
      assert.ok((AML_STATUSES as readonly unknown[]).includes(body.overallStatus));
      assert.equal((body.filter as Body).threshold, 85);
      assert.equal((body.filter as Body).dateOfBirthMatching, 'EXACT');
    },
  ),
  {
    chapter: AML,
    subject: '/aml/checks/',
    fact: 'The filter has bounds, and its datasets must be named.',
    cases: (
      [
        ['no filter', undefined],
        ['no datasets', {}],
        ['an empty list of datasets', { datasets: [] }],
        ['an unknown dataset', { datasets: ['SAN'] }],
        ['threshold 74', { ...DATASETS, threshold: 74 }],
        ['threshold 101', { ...DATASETS, threshold: 101 }],
        ['sanction body 81', { ...DATASETS, sanctionBodies: [81] }],
        ['an unknown tier', { ...DATASETS, pepTiers: ['PEP_TIER_4'] }],
      ] as const
    ).map(([name, filter]) => ({
      name,
      async trial(wire: Wire) {
        assert.equal((await wire.post('/aml/checks/', { ...PERSON, filter })).status, 400);
      },
    })),
  },
  one(AML, 'pdf', 'A check is drawn as a PDF, with a password where one is wished.', async (wire) => {
    const { id } = (await wire.post('/aml/checks/', { ...PERSON, filter: DATASETS })).json as Body;
    for (const body of [{}, { password: 'secret' }]) {
      const answer = await wire.post(`/aml/checks/${id}/pdf/`, body);
      assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'application/pdf']);
      assert.ok(answer.text.startsWith('%PDF-'));
      assert.equal(answer.text.includes('/Encrypt'), 'password' in body);
    }
  }),
  one(AML, 'profiles', 'A profile of a check that nobody made is an error of the contract.', async (wire) => {
    const answer = await wire.get(`/aml/checks/${NOBODY}/profiles/abc/`);
    assertRefused(answer, 'BAD_VALUE');
  }),
  {
    chapter: AML,
    subject: 'checkAml',
    fact: 'A verification tells what came of its screening: AML, amlCheck and the statuses that older clients read.',
    cases: (
      [
        ['APPROVED', []],
        ['SUSPECTED', ['AML_SUSPECTION']],
      ] as const
    ).map(([dummyStatus, tags]) => ({
      name: `dummy ${dummyStatus}`,
      async trial(wire: Wire) {
        const { dev, scanRef } = await verified(wire, dummyStatus, { checkAml: true });
        const { fraudTags } = await asked(dev, '/api/v2/status', scanRef);
        assert.deepEqual(fraudTags, tags);
      },
    })),
  },
];
