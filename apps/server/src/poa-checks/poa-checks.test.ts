import type { ProofOfAddressOutcome } from '@bonafide/checks';
import { poaCheckResponse } from '@bonafide/contract';
import { ENGINE_UNAVAILABLE } from '@bonafide/domain';
import type { DrawnPaper } from '@bonafide/testkit';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { drawnPdf, TODAY } from '../additional-steps/papers.fixture.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';
import { describeProof, overallOf } from './poa-finding.ts';
import { findPoaCheck } from './queries.ts';
import { type ProofExaminer, readProofCheck } from './read-proof-check.ts';

let api: TestApi;
let client: TestClient;
let paper: DrawnPaper;
beforeAll(async () => {
  api = await createTestApi();
  api.clock.advance(TODAY.getTime() - api.clock.now().getTime());
  client = await api.client('PROD');
  paper = await drawnPdf();
});
afterAll(() => api.close());

const ENGINES = async () => ({ document: {}, face: {} }) as never;
const address = () => paper.truth.address.join(', ');

/** Sends a check and reads it as a worker would. */
async function check(body: object, examine?: ProofExaminer) {
  let answered = false;
  const answer = client.post('/api/v2/poa-checks/', { file: paper.bytes.toString('base64'), ...body }).finally(() => {
    answered = true;
  });
  while (!answered) {
    await api.jobs.run({ 'read-proof': ({ checkId }) => readProofCheck(api.deps, ENGINES, checkId, examine) });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return answer;
}

describe('POST /api/v2/poa-checks/', () => {
  it('answers with what the paper says, and keeps the file sealed behind a signed link', async () => {
    const answer = await check({ providedName: paper.truth.name, providedAddress: address() });
    expect(answer.statusCode).toBe(201);
    const body = poaCheckResponse.parse(answer.json());
    expect(body).toMatchObject({
      created: TODAY.toISOString(),
      providedName: paper.truth.name,
      providedAddress: address(),
      name: paper.truth.name,
      address: address(),
      issueDate: paper.truth.issued,
      nameMatch: true,
      addressMatch: true,
      dateValid: true,
      documentTypeSupported: true,
      isScreenshot: false,
      orgName: paper.truth.issuer,
      orgAddress: 'Town Hall, Aldermoor QA2 4TH',
      hasLogo: null,
      overallStatus: 'MATCH',
    });
    expect(body.documentType).toBe(paper.truth.kind.toUpperCase());
    const served = await api.app.inject(body.file.replace('http://localhost:8080', ''));
    expect([served.statusCode, served.rawPayload.equals(paper.bytes)]).toEqual([200, true]);
    const row = await findPoaCheck(api.deps.db, body.id);
    const stored = Buffer.from((await api.deps.blobs.get(row?.blobKey ?? '')) ?? []);
    expect(stored.includes(paper.bytes.subarray(0, 64))).toBe(false);
    expect(JSON.stringify(row)).not.toContain(paper.truth.name);
  });

  it.each([
    ['another person', { providedName: 'Peter Other' }, 'NO_MATCH'],
    ['another address', { providedAddress: '1 Elsewhere Road, Hull HU1 1AA' }, 'NO_MATCH'],
    ['nothing', {}, 'NOT_COMPARED'],
  ])('compares with %s', async (_name, body, overallStatus) => {
    expect((await check(body)).json()).toMatchObject({ overallStatus });
  });

  it.each([
    ['no file', { file: undefined }, 'MISSING_VALUE'],
    ['an empty file', { file: '' }, 'MISSING_VALUE'],
    ['no base64', { file: '***' }, 'ENCODING_ERROR'],
    ['text', { file: Buffer.from('a paper').toString('base64') }, 'BAD_VALUE'],
    ['HEIC', { file: Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0').toString('base64') }, 'BAD_VALUE'],
    ['a locked PDF', { file: Buffer.from('%PDF-1.7\ntrailer << /Encrypt 5 0 R >>').toString('base64') }, 'BAD_VALUE'],
    ['a long address', { providedAddress: 'x'.repeat(256) }, 'BAD_VALUE'],
  ])('refuses %s and keeps nothing', async (_name, body, identifier) => {
    const answer = await client.post('/api/v2/poa-checks', { file: paper.bytes.toString('base64'), ...body });
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, identifier]);
    expect((await api.jobs.waiting()).filter(({ name }) => name === 'read-proof')).toEqual([]);
  });

  it('blames no paper for a fault of ours, and keeps nothing of it', async () => {
    const answer = await check({}, async () => ({ reading: null, check: broken }));
    expect([answer.statusCode, answer.json().identifier]).toEqual([500, 'INTERNAL_ERROR']);
  });

  it('is deleted with its file, by its owner alone', async () => {
    const { id, file } = (await check({})).json();
    const remove = async (by: TestClient) => {
      const { authorization = '' } = (await by.post('/api/v2/status', {})).raw.req.headers;
      return api.app.inject({ method: 'DELETE', url: `/v1/poa-checks/${id}/`, headers: { authorization } });
    };
    const link = file.replace('http://localhost:8080', '');
    expect((await remove(await api.client())).statusCode).toBe(204);
    expect((await api.app.inject(link)).statusCode).toBe(200);
    const { blobKey } = (await findPoaCheck(api.deps.db, id)) ?? { blobKey: '' };
    expect([(await remove(client)).statusCode, (await remove(client)).statusCode]).toEqual([204, 204]);
    expect((await api.app.inject(link)).statusCode).toBe(404);
    expect([await findPoaCheck(api.deps.db, id), await api.deps.blobs.get(blobKey)]).toEqual([null, null]);
  });
});

const broken = {
  check: 'proof-of-address',
  status: 'inconclusive',
  reasons: [{ code: ENGINE_UNAVAILABLE, message: 'An engine failed.' }],
  measurements: [],
  comparisons: [],
  regions: [],
  engine: { name: 'test', version: '1', modelDigest: null },
  tookMs: 0,
} as const satisfies ProofOfAddressOutcome['check'];

test.each([
  [true, true, 'MATCH'],
  [true, false, 'NO_MATCH'],
  [null, false, 'NO_MATCH'],
  [true, null, 'NOT_COMPARED'],
  [null, null, 'NOT_COMPARED'],
] as const)('name %s and address %s are %s', (nameMatch, addressMatch, overall) => {
  expect(overallOf({ nameMatch, addressMatch }, { name: 'a', address: 'b' })).toBe(overall);
});

test('a paper that could not be opened says nothing', () => {
  const all = describeProof({ reading: null, check: broken }, { poaDocuments: ['OTHER'], poaCountries: ['LT'] });
  const { overallStatus, ...rest } = all;
  expect([overallStatus, ...new Set(Object.values(rest))]).toEqual(['NOT_COMPARED', null]);
});
