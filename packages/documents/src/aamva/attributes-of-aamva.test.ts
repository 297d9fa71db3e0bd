import { inventLicence, writeAamva } from '@bonafide/testkit';
import { describe, expect, it } from 'vitest';
import { attributesOfAamva } from './attributes-of-aamva.ts';
import { AAMVA_ISSUERS, issuerOfIin } from './issuers.ts';
import { parseAamva } from './parse-aamva.ts';

const QUAD = [
  { x: 10, y: 20 },
  { x: 110, y: 22 },
  { x: 108, y: 60 },
  { x: 9, y: 58 },
] as const;

function attributes(seed: number, changes: Record<string, string> = {}) {
  const { holder, issue } = inventLicence(seed);
  const licence = parseAamva(writeAamva(holder, { ...issue, version: 9, changes }));
  if (!licence) throw new Error('not recognised');
  return { holder, issue, values: attributesOfAamva(licence, 'BACK', QUAD) };
}

describe('attributesOfAamva', () => {
  it('gives normalised values with the barcode as their place', () => {
    const { holder, issue, values } = attributes(4);
    expect(values.surname).toMatchObject({ value: holder.surname, truncated: false });
    expect(values.dateOfBirth).toMatchObject({ value: holder.dateOfBirth });
    expect(values.issuingState?.value).toBe(issue.issuer.country);
    expect(values.address?.value).toContain(`, ${issue.issuer.city}, ${issue.issuer.jurisdiction} `);
    expect(values.documentNumber?.region).toEqual({ step: 'BACK', box: { x: 9, y: 20, width: 101, height: 40 } });
  });

  it('keeps the elements as written', () => {
    const { holder, values } = attributes(4);
    expect(values.givenNames?.raw).toBe(holder.givenNames);
    expect(values.dateOfBirth?.raw).toMatch(/^\d{8}$/);
  });

  it('leaves out what the barcode does not say, and says what was cut', () => {
    const { values } = attributes(4, { DBD: 'NONE', DDF: 'T' });
    expect(values.dateOfIssue).toBeUndefined();
    expect(values.givenNames?.truncated).toBe(true);
  });
});

describe('AAMVA_ISSUERS', () => {
  it('has every state, province and territory once', () => {
    expect(AAMVA_ISSUERS.filter(({ country }) => country === 'USA')).toHaveLength(56);
    expect(AAMVA_ISSUERS.filter(({ country }) => country === 'CAN')).toHaveLength(13);
    expect(new Set(AAMVA_ISSUERS.map(({ iin }) => iin)).size).toBe(69);
    expect(new Set(AAMVA_ISSUERS.map(({ jurisdiction }) => jurisdiction)).size).toBe(69);
    for (const { iin, jurisdiction } of AAMVA_ISSUERS) {
      expect(iin).toMatch(/^6\d{5}$/);
      expect(jurisdiction).toMatch(/^[A-Z]{2}$/);
    }
    expect(issuerOfIin('636043')?.name).toBe('District of Columbia');
  });
});
