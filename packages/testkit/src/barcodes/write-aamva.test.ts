import { describe, expect, it } from 'vitest';
import { AAMVA_ISSUERS, type AamvaIssuer } from './aamva-issuers.ts';
import { AAMVA_VERSIONS, type AamvaHolder } from './aamva-licence.ts';
import { writeAamva } from './write-aamva.ts';

const HOLDER: AamvaHolder = {
  surname: 'Lindqvist',
  givenNames: 'Mara Joy',
  sex: 'F',
  dateOfBirth: '1991-07-04',
  dateOfIssue: '2021-02-03',
  dateOfExpiry: '2029-07-04',
  documentNumber: 'D1234567',
  street: '12 Invented Way',
};

function issuer(jurisdiction: string): AamvaIssuer {
  const found = AAMVA_ISSUERS.find((candidate) => candidate.jurisdiction === jurisdiction);
  if (!found) throw new Error('no such issuer');
  return found;
}
const CALIFORNIA = issuer('CA');
const ONTARIO = issuer('ON');

/** The part of the payload that the header says is the first subfile. */
function firstSubfile(payload: string): string {
  const at = payload.search(/DL\d{8}/);
  const offset = Number(payload.slice(at + 2, at + 6));
  return payload.slice(offset, offset + Number(payload.slice(at + 6, at + 10)));
}

describe('writeAamva', () => {
  it.each(AAMVA_VERSIONS)('writes version %d with offsets that lead to the elements', (version) => {
    const subfile = firstSubfile(writeAamva(HOLDER, { version, issuer: CALIFORNIA }));
    expect(subfile).toMatch(/^DLD[A-Z]{2}/);
    expect(subfile.endsWith('\r')).toBe(true);
    expect(subfile).toContain('\nDAQD1234567\n');
  });

  it('starts as annex D demands', () => {
    const header = writeAamva(HOLDER, { version: 8, issuer: CALIFORNIA });
    expect(header.startsWith('@\n\x1e\rANSI 636014080002DL0041')).toBe(true);
    expect(writeAamva(HOLDER, { version: 1, issuer: CALIFORNIA })).toContain('ANSI 6360140102DL0039');
  });

  it('writes names as each version does', () => {
    const names = (version: 1 | 3 | 9) => writeAamva(HOLDER, { version, issuer: CALIFORNIA });
    expect(names(1)).toContain('DAALINDQVIST,MARA,JOY\n');
    expect(names(3)).toContain('DCSLINDQVIST\nDCTMARA,JOY\n');
    expect(names(9)).toContain('DCSLINDQVIST\nDDEN\nDACMARA\nDDFN\nDADJOY\nDDGN\n');
  });

  it('orders dates by country and version', () => {
    expect(writeAamva(HOLDER, { version: 5, issuer: CALIFORNIA })).toContain('DBB07041991\n');
    expect(writeAamva(HOLDER, { version: 5, issuer: ONTARIO })).toContain('DBB19910704\n');
    expect(writeAamva(HOLDER, { version: 1, issuer: CALIFORNIA })).toContain('DBB19910704\n');
    const other = { version: 5, issuer: CALIFORNIA, sloppiness: { otherDateOrder: true } } as const;
    expect(writeAamva(HOLDER, other)).toContain('DBB19910704\n');
  });

  it('can be as sloppy as real writers', () => {
    const sloppy = (sloppiness: object) => writeAamva(HOLDER, { version: 8, issuer: CALIFORNIA, sloppiness });
    expect(sloppy({ noHeader: true }).startsWith('DCA')).toBe(true);
    expect(sloppy({ carriageReturns: true })).toContain('DCSLINDQVIST\r\nDDEN\r\n');
    expect(firstSubfile(sloppy({ wrongLengths: true })).startsWith('DL')).toBe(false);
  });

  it('changes, adds and leaves out elements', () => {
    const changes = { DAJ: 'NY', DCF: null, ZZZ: 'X' };
    const payload = writeAamva(HOLDER, { version: 8, issuer: CALIFORNIA, changes });
    expect(payload).toContain('DAJNY\n');
    expect(payload).not.toContain('\nDCF');
    expect(payload).toContain('\nZZZX\n');
  });
});

describe('AAMVA_ISSUERS', () => {
  it('gives every issuer a number of its own', () => {
    expect(new Set(AAMVA_ISSUERS.map(({ iin }) => iin)).size).toBe(AAMVA_ISSUERS.length);
    expect(new Set(AAMVA_ISSUERS.map(({ country }) => country))).toEqual(new Set(['USA', 'CAN']));
  });
});
