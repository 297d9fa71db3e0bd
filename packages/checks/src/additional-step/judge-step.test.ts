import { ENGINE_UNAVAILABLE } from '@bonafide/domain';
import { describe, expect, it, test } from 'vitest';
import { type AdditionalStepInput, examineAdditionalStep, readPages } from './examine-additional-step.ts';
import { judgeStep, reviewStep } from './judge-step.ts';
import { STEP_REASONS, stepReason } from './step-reasons.ts';

const ADDRESS = '12 Invented Way, Leeds LS1 4AP';
const BILL = { type: 'COMPARE', isProofOfAddress: true, known: { address: ADDRESS } } as const;
const PAPER = { type: 'COMPARE', isProofOfAddress: false, known: { ssn: '123456789' } } as const;
const read = (values: Record<string, string | null>, reasons: string[] = []) => ({ values, reasons });

describe('judgeStep', () => {
  it('is sure of what matches', () => {
    expect(judgeStep(BILL, read({ address: '12 INVENTED WAY, LEEDS LS1 4AP' }))).toEqual({
      standing: 'valid',
      sure: true,
      values: { address: { value: '12 INVENTED WAY, LEEDS LS1 4AP', status: 'match' } },
      comparisons: [expect.objectContaining({ field: 'address', known: ADDRESS, agrees: true })],
      mismatches: [],
      reasons: [],
    });
  });

  it('says part by part what it compared, and what the paper lacks', () => {
    const { comparisons } = judgeStep(BILL, read({ address: '14 Invented Way, Leeds LS1 4AP' }));
    const parts = comparisons?.[0]?.parts ?? [];
    expect(parts.map(({ part, verdict }) => [part, verdict])).toEqual([
      ['street', 'agrees'],
      ['street_kind', 'agrees'],
      ['house_number', 'differs'],
      ['postal_code', 'agrees'],
      ['locality', 'agrees'],
    ]);
    const lacking = { field: 'address', known: ADDRESS, found: null, agrees: null, parts: [] };
    expect(judgeStep(BILL, read({ address: null })).comparisons).toEqual([lacking]);
    const name = { field: 'name', known: 'Anna', found: 'Peter', agrees: false, parts: [] };
    expect(judgeStep(BILL, { ...read({ address: null }), besides: [name] }).comparisons).toEqual([lacking, name]);
    expect(judgeStep({ ...BILL, type: 'EXTRACT' }, read({ address: ADDRESS })).comparisons).toEqual([]);
  });

  it.each([
    [
      'another address',
      BILL,
      { address: '14 Invented Way, Leeds LS1 4AP' },
      'not_match',
      'invalid',
      ['utility_address'],
    ],
    ['another name', { ...BILL, known: { name: 'Anna' } }, { name: 'Peter' }, 'not_match', 'invalid', ['utility_name']],
    ['another number', PAPER, { ssn: '1' }, 'not_match', 'invalid', ['additional_step_information_mismatch']],
    ['nothing found', PAPER, { ssn: null }, 'not_found', 'not_found', ['additional_step_not_found']],
    ['blanks found', PAPER, { ssn: '  ' }, 'not_found', 'not_found', ['additional_step_not_found']],
    ['undecided', BILL, { address: '12 Invented Way' }, 'no_data', 'valid', []],
  ] as const)('hands %s to a human', (_name, step, values, status, standing, mismatches) => {
    const finding = judgeStep(step, read(values));
    expect(finding).toMatchObject({ standing, mismatches, sure: false });
    expect(Object.values(finding.values)[0]?.status).toBe(status);
  });

  it('compares nothing for EXTRACT, nor without data to compare with', () => {
    const other = { address: '14 Invented Way, Leeds LS1 4AP' };
    const value = { address: { value: other.address, status: 'no_data' } };
    for (const step of [
      { ...BILL, type: 'EXTRACT' as const },
      { ...BILL, known: {} },
      { ...BILL, known: { address: ' ' } },
    ])
      expect(judgeStep(step, read(other))).toMatchObject({
        standing: 'valid',
        sure: true,
        values: value,
        mismatches: [],
      });
  });

  it('lets the worst speak for the paper, and every tag be told', () => {
    const finding = judgeStep(
      BILL,
      read({ address: null }, ['proof_of_address.too_old', 'proof_of_address.screenshot']),
    );
    expect(finding).toMatchObject({
      standing: 'invalid',
      mismatches: ['expired_utility_bill', 'poa_screenshot_detected', 'additional_step_not_found'],
    });
  });

  it('says nothing of a paper where an engine failed', () => {
    expect(judgeStep(BILL, read({}, [ENGINE_UNAVAILABLE]))).toMatchObject({
      standing: null,
      sure: false,
      mismatches: [],
    });
  });
});

describe('reviewStep', () => {
  const unread = judgeStep(BILL, read({ address: null }, ['proof_of_address.date_unread']));

  it('compares what a human typed', () => {
    expect(reviewStep(BILL, unread, { values: { address: ADDRESS }, standing: null })).toMatchObject({
      standing: 'not_found',
      sure: true,
      values: { address: { value: ADDRESS, status: 'match' } },
      mismatches: ['additional_step_not_found'],
    });
  });

  it('takes the word of a human about the paper', () => {
    const valid = reviewStep(BILL, unread, { values: { address: ADDRESS }, standing: 'valid' });
    expect(valid).toMatchObject({ standing: 'valid', mismatches: [], reasons: [] });
    const invalid = reviewStep(BILL, null, { values: { address: ADDRESS }, standing: 'invalid' });
    expect(invalid).toMatchObject({ standing: 'invalid', mismatches: ['invalid_additional_step'] });
    const differs = reviewStep(BILL, null, {
      values: { address: '3 Elsewhere Road, Hull HU1 1AA' },
      standing: 'invalid',
    });
    expect(differs.mismatches).toEqual(['utility_address']);
  });

  it('takes the word of a human about a value, and leaves the other values', () => {
    const both = judgeStep(PAPER, read({ ssn: null, colour: 'blue' }));
    const said = { ssn: { value: '12-3456789', status: 'match' as const } };
    expect(reviewStep(PAPER, both, { values: said, standing: null })).toMatchObject({
      standing: 'valid',
      values: { ssn: said.ssn, colour: { value: 'blue', status: 'no_data' } },
    });
  });
});

describe('what was compared, after a review', () => {
  const both = judgeStep({ ...PAPER, known: { ssn: '1', permit: 'A1' } }, read({ ssn: '2', permit: 'A1' }));
  const fields = (values: Parameters<typeof reviewStep>[2]['values']) =>
    reviewStep(PAPER, both, { values, standing: null }).comparisons?.map(({ field, agrees }) => [field, agrees]);

  it('is compared anew where a human typed, and left out where the human said how it stands', () => {
    expect(fields({ ssn: '123-456-789' })).toEqual([
      ['ssn', true],
      ['permit', true],
    ]);
    expect(fields({ ssn: { value: '2', status: 'match' } })).toEqual([['permit', true]]);
  });
});

describe('examineAdditionalStep', () => {
  const INPUT: AdditionalStepInput = {
    ...PAPER,
    bytes: new Uint8Array([1, 2, 3]),
    fields: ['ssn'],
    person: null,
    now: new Date('2026-06-01T12:00:00Z'),
    acceptedKinds: null,
    acceptedCountries: null,
    sameCountry: null,
  };
  const engines = { document: {} } as unknown as Parameters<typeof examineAdditionalStep>[0];

  it('tells a paper that nobody sent, one that cannot be opened, and a fault of ours apart', async () => {
    expect(await examineAdditionalStep(engines, { ...INPUT, bytes: null })).toMatchObject({
      standing: 'not_found',
      values: { ssn: { value: null, status: 'not_found' } },
      reasons: ['additional_step.missing'],
    });
    expect((await examineAdditionalStep(engines, INPUT)).reasons).toEqual(['additional_step.file_unusable']);
    const bill = await examineAdditionalStep(engines, { ...INPUT, isProofOfAddress: true });
    expect(bill).toMatchObject({ sure: false, mismatches: ['invalid_additional_step', 'additional_step_not_found'] });
  });

  it('finds a paper that has run out', () => {
    const page = { size: { width: 10, height: 10 }, lines: [] };
    expect(readPages([page], { ...INPUT, fields: ['expiryDate'] })).toEqual(read({ expiryDate: null }));
  });
});

test('every reason has a meaning, and unknown ones have none', () => {
  for (const { standing, mismatch } of Object.values(STEP_REASONS)) expect(standing === null).toBe(mismatch === null);
  expect(stepReason('from.a.later.release')).toEqual({ standing: null, mismatch: null });
});
