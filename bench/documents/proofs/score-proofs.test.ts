import type { PaperTruth } from '@bonafide/testkit';
import { expect, it } from 'vitest';
import type { ProofObservation } from './read-proofs.ts';
import { scoreProofs } from './score-proofs.ts';

const TRUTH: PaperTruth = {
  file: 'paper-00000.jpg',
  design: 'bill-fi-right',
  split: 'held-out',
  language: 'fi',
  kind: 'electricity_bill',
  issuer: 'Zenitin Sähkö Oy',
  name: 'Päivi Kärki',
  address: ['Mäntytie 3 A 4', '33100 PÖYTYÄ'],
  postalCode: '33100',
  town: 'Pöytyä',
  issued: '2026-05-04',
  medium: 'photo',
  fault: null,
  hand: null,
};
const READ: ProofObservation = {
  truth: TRUTH,
  kind: 'electricity_bill',
  issuer: 'ZENITIN SÄHKÖ OY',
  names: ['Päivi Kärki'],
  address: ['Mäntytie 3 A 4', '33100 Pöytyä'],
  postalCode: '33100',
  issued: '2026-05-04',
  passed: true,
  reasons: [],
  sameName: true,
  sameAddress: true,
  processorMs: 900,
};
const rateOf = (observations: readonly ProofObservation[], value: string) =>
  scoreProofs(observations).values.find((score) => score.value === value);

it('counts a value as right whatever its case and marks', () => {
  for (const { right, wrong, value } of scoreProofs([READ]).values)
    expect([right.count, wrong.count, right.total], value).toEqual([1, 0, 1]);
});

it('counts names and addresses with every mark apart', () => {
  const plain: ProofObservation = { ...READ, names: ['Paivi Karki'], address: ['Mantytie 3 A 4', '33100 Poytya'] };
  for (const value of ['name', 'address']) {
    expect(rateOf([plain], value)?.right.count).toBe(1);
    expect(rateOf([plain], `${value}, with every mark`)?.right.count).toBe(0);
  }
});

it('parts what was not read from what was read wrong', () => {
  const observations = [READ, { ...READ, issued: null }, { ...READ, issued: '2026-04-05' }];
  const score = rateOf(observations, 'date of issue');
  expect([score?.right.count, score?.wrong.count, score?.right.total]).toEqual([1, 1, 3]);
  expect(scoreProofs(observations).misread).toHaveLength(2);
});

it('keeps papers by hand and in other scripts out of the values', () => {
  const byHand: ProofObservation = { ...READ, truth: { ...TRUTH, fault: 'handwritten', hand: 'date' }, issued: null };
  const foreign: ProofObservation = { ...READ, truth: { ...TRUTH, fault: 'not_latin' }, names: [] };
  expect(scoreProofs([READ, byHand, foreign]).printed).toBe(1);
});

it('tells a fault that was named from a paper that was merely stopped, and counts false alarms', () => {
  const old: PaperTruth = { ...TRUTH, fault: 'too_old' };
  const observations: readonly ProofObservation[] = [
    { ...READ, truth: old, passed: false, reasons: ['proof_of_address.too_old'] },
    { ...READ, truth: old, passed: false, reasons: ['proof_of_address.date_unread'] },
    { ...READ, truth: old },
    { ...READ, passed: false, reasons: ['proof_of_address.too_old'] },
  ];
  const { faults, passed, heldBack } = scoreProofs(observations);
  const score = faults.find(({ fault }) => fault === 'too_old');
  expect([score?.told.count, score?.stopped.count, score?.told.total]).toEqual([1, 2, 3]);
  expect([score?.falseAlarm.count, score?.falseAlarm.total]).toEqual([1, 1]);
  expect([passed.count, heldBack]).toEqual([0, { 'proof_of_address.too_old': 1 }]);
});

it('counts a medium apart', () => {
  const pdf: ProofObservation = { ...READ, truth: { ...TRUTH, medium: 'pdf' }, kind: null };
  const score = rateOf([READ, pdf], 'kind');
  expect(score?.byMedium.photo?.rate).toBe(1);
  expect(score?.byMedium.pdf?.rate).toBe(0);
});
