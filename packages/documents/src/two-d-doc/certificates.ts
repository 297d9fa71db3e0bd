import { X509Certificate } from 'node:crypto';

/** A configured certificate of an issuer of 2D-Docs. */
export interface TwoDDocCertificate {
  readonly authority: string;
  readonly certificateId: string;
  readonly certificate: X509Certificate;
}

export interface PemFile {
  readonly name: string;
  readonly text: string;
}

export interface LoadedCertificates {
  readonly certificates: readonly TwoDDocCertificate[];
  /** Names of files that hold no usable certificate, or do not say whose it is. */
  readonly refused: readonly string[];
}

/** `FR01-0001.pem`: authority and certificate, as the payload's header names them. */
const FILE_NAME = /^([A-Z]{2}[A-Z0-9]{2})[-_. ]?([A-Z0-9]{4})\./i;
const ONE_CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/**
 * Takes the issuers' certificates that an operator trusts: being in the folder is the trust. Whose a certificate is stands in
 * the file's name, else in the common names of its subject (certificate) and issuer (authority).
 */
export function loadTwoDDocCertificates(files: readonly PemFile[]): LoadedCertificates {
  const certificates: TwoDDocCertificate[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const found = [...file.text.matchAll(ONE_CERTIFICATE)].flatMap(([pem]) => identified(file.name, pem) ?? []);
    if (found.length === 0) refused.push(file.name);
    certificates.push(...found);
  }
  return { certificates, refused };
}

function identified(name: string, pem: string): TwoDDocCertificate | null {
  try {
    const certificate = new X509Certificate(pem);
    const [, fromNameAuthority, fromNameId] = FILE_NAME.exec(name) ?? [];
    const authority = fromNameAuthority ?? commonName(certificate.issuer);
    const certificateId = fromNameId ?? commonName(certificate.subject);
    if (!authority || !certificateId) return null;
    return { authority: authority.toUpperCase(), certificateId: certificateId.toUpperCase(), certificate };
  } catch {
    return null;
  }
}

function commonName(distinguishedName: string): string | null {
  return /^CN=([A-Z0-9]{4})$/im.exec(distinguishedName)?.[1] ?? null;
}
