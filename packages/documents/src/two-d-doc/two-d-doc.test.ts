import { generateKeyPairSync } from 'node:crypto';
import { selfSignedCertificate, type TwoDDocToWrite, writeTwoDDoc } from '@bonafide/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTwoDDocCertificates } from './certificates.ts';
import { parseTwoDDoc, type TwoDDoc } from './parse-two-d-doc.ts';
import { verifyTwoDDoc } from './verify-two-d-doc.ts';

const BILL: TwoDDocToWrite = {
  version: 4,
  authority: 'FR09',
  certificateId: 'TST1',
  signedOn: '2026-03-04',
  documentType: '01',
  fields: [
    ['10', 'MME ANNA/SPECIMEN', true],
    ['20', '12 RUE IMAGINAIRE', true],
    ['24', '75013', false],
    ['25', 'PARIS', true],
    ['26', 'FR', false],
    ['18', 'F-2026-4711', true],
  ],
};
const CURVES = ['P-256', 'P-384', 'P-521'] as const;
const keysOf = (curve: string) => generateKeyPairSync('ec', { namedCurve: curve });
const KEYS = keysOf('P-256');

function certificates(keys = KEYS, validTo = '2030-01-01', name = 'somewhere.pem') {
  const names = { subject: 'TST1', issuer: 'FR09' };
  const text = selfSignedCertificate(keys, { ...names, validFrom: '2025-01-01', validTo });
  return loadTwoDDocCertificates([{ name, text }]).certificates;
}
function parsed(bytes: Uint8Array): TwoDDoc {
  const document = parseTwoDDoc(bytes);
  if (!document) throw new Error('the payload was not recognised');
  return document;
}

describe('parseTwoDDoc', () => {
  it('reads header and fields of fixed and of variable length', () => {
    const document = parsed(writeTwoDDoc(BILL, KEYS.privateKey));
    expect(document).toMatchObject({
      version: 4,
      authority: 'FR09',
      certificateId: 'TST1',
      signedOn: '2026-03-04',
      documentType: '01',
    });
    expect(document.fields.map(({ meaning, value }) => [meaning, value])).toEqual([
      ['beneficiaryLine', 'MME ANNA/SPECIMEN'],
      ['serviceAddress', '12 RUE IMAGINAIRE'],
      ['servicePostalCode', '75013'],
      ['serviceCity', 'PARIS'],
      ['serviceCountry', 'FR'],
      ['other', 'F-2026-4711'],
    ]);
  });

  it('knows a value that the writer cut', () => {
    const cut = Buffer.from(
      writeTwoDDoc(BILL, KEYS.privateKey).toString('latin1').replace('PARIS\x1d', 'PAR\x1e'),
      'latin1',
    );
    expect(parsed(cut).fields.find(({ id }) => id === '25')).toMatchObject({ value: 'PAR', truncated: true });
  });

  it('gives null for other payloads and never throws', () => {
    for (const text of ['', 'DC', 'DC99', 'https://utopia.example', 'DC04FR09TST1zzzz']) {
      expect(parseTwoDDoc(Buffer.from(text))).toBeNull();
    }
    const whole = writeTwoDDoc(BILL, KEYS.privateKey);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const damaged = Buffer.from(whole);
        damaged[at] = value;
        parseTwoDDoc(damaged.subarray(0, Math.max(at, 40)));
      }),
    );
  });
});

describe('verifyTwoDDoc', () => {
  it.each(CURVES)('accepts what the issuer signed on %s', (curve) => {
    const keys = keysOf(curve);
    expect(verifyTwoDDoc(parsed(writeTwoDDoc(BILL, keys.privateKey)), certificates(keys))).toBe('verified');
  });

  it('accepts version 3, and separators after fixed fields that were signed but not kept', () => {
    expect(verifyTwoDDoc(parsed(writeTwoDDoc({ ...BILL, version: 3 }, KEYS.privateKey)), certificates())).toBe(
      'verified',
    );
    const fields = BILL.fields.map(([id, value]) => [id, value, true] as const);
    const signed = writeTwoDDoc({ ...BILL, fields }, KEYS.privateKey).toString('latin1');
    const kept = signed.replace('75013\x1d', '75013').replace('26FR\x1d', '26FR');
    expect(kept).not.toBe(signed);
    expect(verifyTwoDDoc(parsed(Buffer.from(kept, 'latin1')), certificates())).toBe('verified');
  });

  it('refuses every flipped letter of name and address', () => {
    const whole = writeTwoDDoc(BILL, KEYS.privateKey);
    const text = whole.toString('latin1');
    for (let at = text.indexOf('10MME') + 2; at < text.indexOf('\x1f'); at++) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const document = parseTwoDDoc(changed);
      if (document) expect(verifyTwoDDoc(document, certificates())).toBe('signature_invalid');
    }
  });

  it('refuses another key under the same name', () => {
    const document = parsed(writeTwoDDoc(BILL, keysOf('P-256').privateKey));
    expect(verifyTwoDDoc(document, certificates())).toBe('signature_invalid');
  });

  it('knows nothing without the certificate, and a signature later than it', () => {
    const document = parsed(writeTwoDDoc(BILL, KEYS.privateKey));
    expect(verifyTwoDDoc(document, [])).toBe('certificate_unknown');
    expect(verifyTwoDDoc(document, certificates(KEYS, '2026-01-01'))).toBe('certificate_expired');
  });
});

describe('loadTwoDDocCertificates', () => {
  it('takes the name from the file where the certificate says another', () => {
    const [found] = certificates(KEYS, '2030-01-01', 'fr01-0007.pem');
    expect([found?.authority, found?.certificateId]).toEqual(['FR01', '0007']);
  });

  it('names the files that it refuses', () => {
    const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
    const files = [
      { name: 'FR01-0001.pem', text: broken },
      { name: 'notes.txt', text: 'hello' },
    ];
    expect(loadTwoDDocCertificates(files)).toEqual({ certificates: [], refused: ['FR01-0001.pem', 'notes.txt'] });
  });
});
