import { AAMVA_VERSIONS, type AamvaIssue, inventLicence, writeAamva } from '@bonafide/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AamvaLicence } from './aamva-licence.ts';
import { parseAamva } from './parse-aamva.ts';

function parsed(payload: string): AamvaLicence {
  const licence = parseAamva(payload);
  if (!licence) throw new Error('the payload was not recognised');
  return licence;
}
const codesOf = ({ anomalies }: AamvaLicence): string[] => anomalies.map(({ code }) => code);
const tellingOf = ({ anomalies }: AamvaLicence): string[] =>
  anomalies.filter(({ telling }) => telling).map(({ code, element }) => `${code} ${element}`);
const written = (seed: number, issue: Partial<AamvaIssue> = {}): string => {
  const licence = inventLicence(seed);
  return writeAamva(licence.holder, { ...licence.issue, ...issue });
};

describe('parseAamva on every version, by many issuers', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('understands invented licence %d', (seed) => {
    const { holder, issue } = inventLicence(seed);
    const licence = parsed(writeAamva(holder, issue));
    expect(licence).toMatchObject({
      version: issue.version,
      issuer: { jurisdiction: issue.issuer.jurisdiction, country: issue.issuer.country },
      kind: issue.subfile === 'ID' ? 'id_card' : 'driver_licence',
      dateOfBirth: holder.dateOfBirth,
      dateOfIssue: holder.dateOfIssue,
      dateOfExpiry: holder.dateOfExpiry,
      sex: holder.sex,
      documentNumber: holder.documentNumber,
      vehicleClass: holder.vehicleClass,
    });
    expect(licence.names).toMatchObject({
      surname: holder.surname,
      givenNames: holder.givenNames,
      suffix: holder.suffix ?? null,
      guessed: false,
    });
    expect(licence.address).toMatchObject({ street: holder.street, jurisdiction: issue.issuer.jurisdiction });
    expect(Math.abs((licence.heightCm ?? 0) - (holder.heightCm ?? 0))).toBeLessThanOrEqual(2);
    expect(tellingOf(licence)).toEqual([]);
  });

  it('has seen all versions', () => {
    expect(new Set(AAMVA_VERSIONS.map((version) => parsed(written(1, { version })).version)).size).toBe(10);
  });
});

describe('parseAamva on what real writers do', () => {
  it('reads dates in the other order and says so', () => {
    const { holder } = inventLicence(7);
    const licence = parsed(written(7, { sloppiness: { otherDateOrder: true } }));
    expect(licence.dateOfBirth).toBe(holder.dateOfBirth);
    expect(codesOf(licence)).toContain('date_order');
    expect(tellingOf(licence)).toEqual([]);
  });

  it('needs neither header nor right lengths nor the right separator', () => {
    const { holder } = inventLicence(8);
    for (const sloppiness of [{ noHeader: true }, { wrongLengths: true }, { carriageReturns: true }]) {
      const licence = parsed(written(8, { sloppiness }));
      expect(licence.names.surname).toBe(holder.surname);
      expect(licence.issuer).not.toBeNull();
    }
    expect(codesOf(parsed(written(8, { sloppiness: { noHeader: true } })))).toContain('no_header');
    expect(codesOf(parsed(written(8, { sloppiness: { wrongLengths: true } })))).toContain('wrong_lengths');
    expect(codesOf(parsed(written(8)))).not.toContain('wrong_lengths');
  });

  it('takes bytes, a byte order mark and letters of either encoding', () => {
    const payload = written(9, { changes: { DAI: 'MONTRÉAL' } });
    for (const bytes of [Buffer.from(payload, 'latin1'), Buffer.from(`\uFEFF${payload}`, 'utf8')]) {
      expect(parseAamva(bytes)?.address?.city).toBe('MONTRÉAL');
    }
  });

  it('guesses the surname in a name without commas, and says that it guessed', () => {
    const licence = parsed(written(10, { version: 1, changes: { DAA: 'JOHN ROBERT LEE SMITH' } }));
    expect(licence.names).toMatchObject({ surname: 'SMITH', givenNames: 'JOHN ROBERT LEE', guessed: true });
  });

  it('knows cut names, absent names and both layouts at once', () => {
    const cut = parsed(written(13, { version: 8, changes: { DDE: 'T', DDF: 'N', DDG: 'T', DAD: 'NONE' } }));
    expect(cut.names).toMatchObject({ surnameCut: true, givenNamesCut: true });
    expect(cut.names.givenNames).not.toContain('NONE');
    const both = parsed(written(13, { version: 8, changes: { DCT: 'MARY SMITH', DAC: 'MARY', DAD: null } }));
    expect(both.names.givenNames).toBe('MARY SMITH');
  });

  it('reads a licence that does not expire', () => {
    const licence = parsed(written(14, { changes: { DBA: '00000000' } }));
    expect(licence.dateOfExpiry).toBeNull();
    expect(tellingOf(licence)).toEqual([]);
  });

  it.each([
    ['073 IN', 185],
    ['155 CM', 155],
    [' 65 in', 165],
    ['506', 168],
    ['6\'-00"', 183],
    ['NONE', null],
  ])('reads the height %s', (text, centimetres) => {
    expect(parsed(written(15, { changes: { DAU: text } })).heightCm).toBe(centimetres);
  });
});

describe('anomalies that speak against a card', () => {
  it.each([
    [{ DAJ: 'ZZ' }, 'issuer_is_not_address DAJ'],
    [{ DCG: 'MEX' }, 'issuer_is_not_country DCG'],
    [{ DBB: '13451990' }, 'unreadable_date DBB'],
    [{ DBC: '7' }, 'unreadable_sex DBC'],
    [{ DAQ: null }, 'missing_core_element DAQ'],
    [{ DBD: '01011930' }, 'impossible_dates DBD'],
  ] as const)('%j', (changes, expected) => {
    expect(tellingOf(parsed(written(21, { version: 8, changes })))).toContain(expected);
  });

  it('finds an element that stands twice with different values', () => {
    const payload = written(21, { version: 8 }).replace('\nDCG', '\nDAQOTHER\nDCG');
    expect(tellingOf(parsed(payload))).toContain('contradicting_elements DAQ');
  });
});

describe('parseAamva on anything else', () => {
  it('gives null for other barcodes', () => {
    for (const text of ['', 'https://utopia.example/verify?x=1', 'DC04FR000001', '@\n\x1e\rANSI 636014080001DL']) {
      expect(parseAamva(text)).toBeNull();
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(60), (bytes, seed) => {
        parseAamva(bytes);
        const payload = Buffer.from(written(seed), 'latin1');
        bytes.forEach((value, i) => {
          payload[(value * 7 + i * 31) % payload.length] = value;
        });
        parseAamva(payload);
      }),
      { numRuns: 150 },
    );
  });
});
