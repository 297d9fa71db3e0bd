import assert from 'node:assert/strict';
import type { ContractCase, ContractFact } from '../contract-fact.ts';
import { assertRefused, type DrawnProof, type Wire, type WireAnswer } from '../wire.ts';
import { type Body, NOBODY, one } from './verified.ts';

const PAPERS = '5 Proof of address';
const ROUTE = '/api/v2/poa-checks/';
const KEYS = `id created file providedName providedAddress name address orgName orgAddress issueDate documentType country hasLogo
  isScreenshot nameMatch addressMatch dateValid documentTypeSupported countrySupported overallStatus`;

/** Waits for the answer while the worker works. */
async function checked(wire: Wire, body: Body): Promise<WireAnswer> {
  let answered = false;
  const answer = wire.post(ROUTE, body).finally(() => {
    answered = true;
  });
  while (!answered) await wire.heard(NOBODY);
  return answer;
}

const CASES: readonly (readonly [string, (paper: DrawnProof) => Body])[] = [
  ['MATCH', ({ name, address }) => ({ providedName: name, providedAddress: address })],
  ['NO_MATCH', ({ name }) => ({ providedName: name, providedAddress: '1 Elsewhere Road, Hull HU1 1AA' })],
  ['NOT_COMPARED', () => ({})],
];

/** Section 5: proofs of address by themselves. */
export const PROOF_OF_ADDRESS_FACTS: readonly ContractFact[] = [
  {
    chapter: PAPERS,
    subject: 'poa-checks',
    fact: 'Answered with 201 and every key, with what the paper says and how it stands to what was provided.',
    cases: CASES.map(
      ([overallStatus, provided]): ContractCase => ({
        name: overallStatus,
        async trial(wire) {
          const paper = await wire.drawProof();
          const answer = await checked(wire, { file: paper.file, ...provided(paper) });
          assert.equal(answer.status, 201, answer.text);
          const body = answer.json as Body;
          assert.deepEqual(Object.keys(body).sort(), KEYS.split(/\s+/).sort());
          assert.deepEqual([body.name, body.address, body.overallStatus], [paper.name, paper.address, overallStatus]);
          const { pathname, search } = new URL(String(body.file));
          assert.equal((await wire.authorised(null).get(pathname + search)).status, 200);
        },
      }),
    ),
  },
  one(PAPERS, 'poa-checks', 'Without a file there is nothing to check.', async (wire) =>
    assertRefused(await wire.post(ROUTE, {}), 'MISSING_VALUE', /file/),
  ),
  one(PAPERS, 'poa-checks', 'What is not base64 is ENCODING_ERROR.', async (wire) =>
    assertRefused(await wire.post(ROUTE, { file: '***' }), 'ENCODING_ERROR'),
  ),
];
