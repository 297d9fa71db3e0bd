import { describe, expect, it } from 'vitest';
import { judgeProof } from './judge-proof.ts';
import type { ProofReading } from './read-proof.ts';

const box = { x: 0, y: 0, width: 10, height: 10 };
const READING: ProofReading = {
  paper: {
    kind: 'electricity_bill',
    kindConfidence: 0.9,
    issuer: { value: 'Utopia Energy Ltd', box },
    names: ['Anna Specimen'],
    address: { lines: ['12 Invented Way', 'LEEDS LS1 4AP'], postalCode: 'LS1 4AP', city: 'LEEDS', country: null, box },
    issueDate: { value: '2026-04-20', possible: ['2026-04-20'], raw: '20 April 2026', box, confidence: 0.9 },
  },
  legibility: { latin: 1, sure: 1, handwritten: 0 },
  byHand: { slant: 0.05, otherInk: 0.01 },
  screenshot: { isScreenshot: false, grounds: [] },
  signed: null,
  otherBarcodes: [],
  pageCount: 1,
  source: 'text_layer',
};
const CONTEXT = {
  expected: { name: 'Specimen Anna', address: '12 Invented Way, Leeds LS1 4AP' },
  now: new Date('2026-06-01T12:00:00Z'),
  maxAgeMonths: 3,
};
const SIGNED = { name: 'ANNA SPECIMEN', address: '12 INVENTED WAY LS1 4AP LEEDS', authority: 'FR09' } as const;

const reasons = (reading: Partial<ProofReading>, context: Partial<typeof CONTEXT> = {}) =>
  judgeProof({ ...READING, ...reading }, { ...CONTEXT, ...context }).reasons;
const paper = (more: Partial<ProofReading['paper']>) => ({ paper: { ...READING.paper, ...more } });
const dated = (...possible: string[]) =>
  paper({ issueDate: { value: possible[0] ?? '', possible, raw: '', box, confidence: 0.9 } });

describe('judgeProof', () => {
  it('passes a recent bill to the right person at the right place', () => {
    const outcome = judgeProof(READING, CONTEXT);
    expect(outcome).toMatchObject({ status: 'passed', reasons: [] });
    expect(outcome.comparisons?.map(({ field, agrees }) => [field, agrees])).toEqual([
      ['name', true],
      ['address', true],
    ]);
  });

  it('takes letters for each other that look alike on pictures, and in text as they are', () => {
    const expected = { name: 'Paweł Specimen', address: null };
    const names = paper({ names: ['Pawet Specimen'] });
    const agrees = (source: ProofReading['source']) =>
      judgeProof({ ...READING, ...names, source }, { ...CONTEXT, expected }).comparisons?.[0]?.agrees;
    expect([agrees('picture'), agrees('text_layer')]).toEqual([true, false]);
  });

  it.each([
    [paper({ names: ['Peter Other'] }), 'proof_of_address.name_mismatch'],
    [paper({ names: [] }), 'proof_of_address.name_unread'],
    [paper({ address: null }), 'proof_of_address.address_unread'],
    [paper({ kind: null }), 'proof_of_address.kind_unknown'],
    [paper({ issueDate: null }), 'proof_of_address.date_unread'],
    [dated('2026-01-15'), 'proof_of_address.too_old'],
    [dated('2026-08-01'), 'proof_of_address.future_date'],
    [{ screenshot: { isScreenshot: true, grounds: [] } }, 'proof_of_address.screenshot'],
    [{ legibility: { latin: 0.2, sure: 1, handwritten: 0 } }, 'proof_of_address.not_latin'],
    [{ legibility: { latin: 1, sure: 0.5, handwritten: 0.7 } }, 'proof_of_address.handwritten'],
    [{ byHand: { slant: 0.34, otherInk: 0 } }, 'proof_of_address.handwritten'],
    [{ byHand: { slant: 0, otherInk: 0.2 } }, 'proof_of_address.handwritten'],
    [{ signed: { ...SIGNED, verdict: 'signature_invalid' } }, 'proof_of_address.signature_invalid'],
  ] as const)('names what is wrong: %#', (reading, code) => {
    expect(reasons(reading)).toEqual([code]);
  });

  it('finds another house number', () => {
    const expected = { ...CONTEXT.expected, address: '14 Invented Way, Leeds LS1 4AP' };
    expect(reasons({}, { expected })).toEqual(['proof_of_address.address_mismatch']);
  });

  it('says nothing of the content of a paper that cannot be read', () => {
    const legibility = { latin: 1, sure: 0.1, handwritten: 0 };
    expect(reasons({ legibility, ...paper({ names: [], kind: null }) })).toEqual(['proof_of_address.unreadable']);
  });

  it('keeps to the limit of three months, and reads an ambiguous date kindly', () => {
    expect(reasons(dated('2026-03-01'))).toEqual([]);
    expect(reasons(dated('2026-02-20'))).toEqual(['proof_of_address.too_old']);
    expect(reasons(dated('2026-02-20'), { maxAgeMonths: 6 })).toEqual([]);
    expect(reasons(dated('2026-01-05', '2026-05-01'))).toEqual([]);
  });

  it('lets a verified signature speak before a print that could not be read', () => {
    const unread = paper({ names: [], address: null, kind: null });
    expect(reasons({ ...unread, signed: { ...SIGNED, verdict: 'verified' } })).toEqual([]);
    expect(reasons({ ...unread, signed: { ...SIGNED, verdict: 'certificate_unknown' } })).toContain(
      'proof_of_address.name_unread',
    );
  });

  it('finds a print that was altered under a genuine signature', () => {
    const altered = paper({ names: ['Peter Other'] });
    const found = reasons({ ...altered, signed: { ...SIGNED, verdict: 'verified' } });
    expect(found).toEqual(['proof_of_address.signed_data_differ']);
  });
});
