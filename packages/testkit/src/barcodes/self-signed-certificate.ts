import { type KeyObject, sign } from 'node:crypto';

export interface CertificateToWrite {
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601 days. */
  readonly validFrom: string;
  readonly validTo: string;
}

const ECDSA_WITH_SHA256 = '06082a8648ce3d040302';
const COMMON_NAME = '0603550403';

/** One DER element (X.690): tag, length, content. */
function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const length =
    content.length < 128
      ? Buffer.from([content.length])
      : Buffer.from([0x82, content.length >> 8, content.length & 0xff]);
  return Buffer.concat([Buffer.from([tag]), length, content]);
}

function commonName(name: string): Buffer {
  return der(0x30, der(0x31, der(0x30, Buffer.from(COMMON_NAME, 'hex'), der(0x0c, Buffer.from(name)))));
}

function utcTime(day: string): Buffer {
  return der(0x17, Buffer.from(`${day.slice(2).replaceAll('-', '')}000000Z`));
}

/** Writes an X.509 certificate (RFC 5280) for an elliptic-curve key, signed by itself, as PEM. */
export function selfSignedCertificate(
  keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
  { subject, issuer, validFrom, validTo }: CertificateToWrite,
): string {
  const algorithm = der(0x30, Buffer.from(ECDSA_WITH_SHA256, 'hex'));
  const toBeSigned = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    commonName(issuer),
    der(0x30, utcTime(validFrom), utcTime(validTo)),
    commonName(subject),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', toBeSigned, keys.privateKey);
  const whole = der(0x30, toBeSigned, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
