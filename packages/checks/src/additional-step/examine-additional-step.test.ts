import { type DrawnPaper, drawPaper, PAPERS_TODAY, paperPlan } from '@bonafide/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AdditionalStepInput, examineAdditionalStep, readPages } from './examine-additional-step.ts';

/** A PDF with its text is read without a model. */
const engines = { document: {} } as unknown as Parameters<typeof examineAdditionalStep>[0];

let paper: DrawnPaper;
let old: DrawnPaper;
beforeAll(async () => {
  const plan = paperPlan(60, 4, 'training').filter(({ medium }) => medium === 'pdf');
  const drawn = plan.filter(({ fault }) => fault === null || fault === 'too_old');
  const [first] = drawn.filter(({ fault }) => fault === null);
  const [second] = drawn.filter(({ fault }) => fault === 'too_old');
  if (!first || !second) throw new Error('no PDF is planned');
  [paper, old] = await Promise.all([drawPaper(first), drawPaper(second)]);
});

function examine({ bytes, truth }: DrawnPaper, changes: Partial<AdditionalStepInput> = {}) {
  return examineAdditionalStep(engines, {
    type: 'COMPARE',
    isProofOfAddress: true,
    known: { address: truth.address.join(', ') },
    fields: ['address'],
    bytes,
    person: truth.name,
    now: new Date(`${PAPERS_TODAY}T12:00:00Z`),
    acceptedKinds: null,
    acceptedCountries: null,
    sameCountry: null,
    ...changes,
  });
}

describe('a proof of address', () => {
  it('in order is valid, surely', async () => {
    const finding = await examine(paper);
    expect(finding).toMatchObject({ standing: 'valid', sure: true, mismatches: [], reasons: [] });
    expect(finding.values.address).toEqual({ value: paper.truth.address.join(', '), status: 'match' });
  });

  it('of more than three months ago is told as expired', async () => {
    expect(await examine(old)).toMatchObject({
      standing: 'invalid',
      sure: false,
      mismatches: ['expired_utility_bill'],
      values: { address: { status: 'match' } },
    });
  });

  it.each([
    ['of somebody else', { person: 'Somebody Else' }, 'utility_name'],
    ['of another kind', { acceptedKinds: ['gas_bill'] as const }, 'not_supported_poa_document_type'],
    ['of another address', { known: { address: '1 Elsewhere Road, Hull HU1 1AA' } }, 'utility_address'],
  ])('%s is told as that', async (_name, changes, mismatch) => {
    expect(await examine(paper, changes)).toMatchObject({ standing: 'invalid', sure: false, mismatches: [mismatch] });
  });

  it('that is only read is held against nobody', async () => {
    const read = {
      type: 'EXTRACT',
      person: 'Somebody Else',
      known: {},
      fields: ['address', 'fullName', 'issueDate'],
    } as const;
    expect(await examine(paper, read)).toMatchObject({
      standing: 'valid',
      sure: true,
      values: {
        address: { value: paper.truth.address.join(', '), status: 'no_data' },
        fullName: { value: paper.truth.name, status: 'no_data' },
        issueDate: { value: paper.truth.issued, status: 'no_data' },
      },
    });
  });

  it('is looked through for other fields too', async () => {
    const finding = await examine(paper, { fields: ['address', 'colour'], known: {} });
    expect(finding).toMatchObject({
      standing: 'not_found',
      sure: false,
      values: { address: { status: 'no_data' }, colour: { value: null, status: 'not_found' } },
    });
  });
});

describe('another paper', () => {
  it('is read for the fields that the partner names, without terms of proofs of address', async () => {
    const changes = { isProofOfAddress: false, person: 'Somebody Else', acceptedKinds: ['gas_bill'] as const };
    expect(await examine(old, changes)).toMatchObject({ standing: 'valid', sure: true });
  });

  it('whose own end has passed is told as expired', () => {
    const text = 'Valid until: 31.12.2025';
    const box = { x: 0, y: 0, width: 200, height: 20 };
    const quad = [0, 200, 200, 0].map((x, i) => ({ x, y: i < 2 ? 0 : 20 }));
    const pages = [{ size: { width: 500, height: 500 }, lines: [{ text, box, quad, confidence: 1 }] }] as never;
    const read = (now: string) => readPages(pages, { fields: ['validUntil'], known: {}, now: new Date(now) });
    expect(read('2026-01-01T12:00:00Z')).toEqual({
      values: { validUntil: '2025-12-31' },
      reasons: ['additional_step.expired'],
    });
    expect(read('2025-12-31T12:00:00Z').reasons).toEqual([]);
  });
});
