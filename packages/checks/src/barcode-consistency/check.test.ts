import type { Barcode } from '@bonafide/domain';
import { type AamvaIssue, inventLicence, writeAamva } from '@bonafide/testkit';
import { describe, expect, it } from 'vitest';
import { evidence, mrzReading, PASSPORT_MRZ, type Print, side } from '../evidence.fixture.ts';
import { check } from './check.ts';

const { holder, issue } = inventLicence(5);
const LICENCE: AamvaIssue = { ...issue, version: 9, subfile: 'DL' };
const american = (iso: string): string => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;
const date = LICENCE.issuer.country === 'USA' ? american : (iso: string) => iso;

/** The front of the same licence, labels above values. */
const FRONT: readonly Print[] = [
  ['DRIVER LICENSE', 20, 10],
  ['Surname', 20, 40],
  [holder.surname, 20, 56],
  ['Given names', 20, 80],
  [holder.givenNames, 20, 96],
  ['Date of birth', 20, 120],
  [date(holder.dateOfBirth), 20, 136],
  ['Date of expiry', 20, 160],
  [date(holder.dateOfExpiry), 20, 176],
  ['Document number', 320, 40],
  [holder.documentNumber, 320, 56],
];

function barcode(payload: string, symbology: Barcode['symbology'] = 'pdf417'): Barcode {
  const quad = [
    { x: 10, y: 10 },
    { x: 300, y: 10 },
    { x: 300, y: 60 },
    { x: 10, y: 60 },
  ] as const;
  return { symbology, payload: Buffer.from(payload, 'latin1').toString('base64'), quad };
}

interface Parts {
  readonly print?: readonly Print[];
  readonly changes?: Readonly<Record<string, string | null>>;
  readonly barcodes?: readonly Barcode[];
}

function licence({ print = FRONT, changes = {}, barcodes }: Parts = {}) {
  const shown = barcodes ?? [barcode(writeAamva(holder, { ...LICENCE, changes }))];
  return evidence({
    front: side({ mrz: null, print }),
    back: side({ mrz: null, print: [], more: { barcodes: shown } }),
  });
}
const run = (parts?: Parts) => check.run(licence(parts));
const otherPrint = (from: string, to: string): readonly Print[] =>
  FRONT.map(([text, x, y]) => [text === from ? to : text, x, y]);

describe('barcode-consistency', () => {
  it('passes a card whose barcode says what is printed, and lists every comparison', () => {
    const outcome = run();
    expect(outcome).toMatchObject({ status: 'passed', reasons: [] });
    expect(outcome.comparisons?.map(({ field, agrees }) => [field, agrees])).toEqual([
      ['surname', true],
      ['givenNames', true],
      ['dateOfBirth', true],
      ['dateOfExpiry', true],
      ['documentNumber', true],
    ]);
  });

  it.each([
    [holder.surname, 'JOHNSON', 'barcode.surname'],
    [date(holder.dateOfBirth), date('1999-11-30'), 'barcode.date_of_birth'],
    [
      holder.documentNumber,
      holder.documentNumber.replace(/\d/g, (d) => String((Number(d) + 3) % 10)),
      'barcode.document_number',
    ],
  ])('finds %s printed as %s', (from, to, code) => {
    const outcome = run({ print: otherPrint(from, to) });
    expect(outcome).toMatchObject({ status: 'failed', reasons: ['document.barcode_inconsistent', code] });
    expect(outcome.regions?.map(({ step }) => step)).toEqual(['BACK', 'FRONT']);
  });

  it('finds a barcode that no issuer would write', () => {
    expect(run({ changes: { DAJ: 'ZZ' } }).reasons).toEqual(['document.barcode_irregular']);
    expect(run({ changes: { DCF: null } }).status).toBe('passed');
  });

  it('is told by the barcode what the card is', () => {
    const { document } = licence();
    expect(document).toMatchObject({ kind: 'driver_licence', issuingState: LICENCE.issuer.country });
    expect(document.attributes.surname?.readings.map(({ source }) => source)).toContain('barcode');
  });
});

describe('a missing barcode', () => {
  const american = [...FRONT, ['USA', 20, 200] as const];
  const without = (barcodes: readonly Barcode[]) => {
    const given = licence({ print: american, barcodes });
    return check.run({ ...given, document: { ...given.document, kind: 'driver_licence', issuingState: 'USA' } });
  };

  it('asks for another photo of the back', () => {
    expect(without([])).toMatchObject({ status: 'failed', reasons: ['document.barcode_not_found'] });
  });

  it('says nothing where another PDF417 was read', () => {
    expect(without([barcode('SOMETHING ELSE ENTIRELY')]).status).toBe('not_applicable');
  });

  it('is none on documents that need no barcode', () => {
    expect(check.run(evidence({})).status).toBe('not_applicable');
    const back = side({ mrz: mrzReading(PASSPORT_MRZ), print: [] });
    expect(check.run(evidence({ back })).status).toBe('not_applicable');
  });
});
