import { type KeyObject, verify } from 'node:crypto';
import type { TwoDDocCertificate } from './certificates.ts';
import type { TwoDDoc } from './parse-two-d-doc.ts';

/**
 * `verified`: the issuer signed exactly this. `signature_invalid`: it did not. `certificate_unknown`: nobody configured the
 * issuer's certificate, so nothing is known. `certificate_expired`: the signature holds but was made outside the
 * certificate's validity.
 */
export type TwoDDocVerdict = 'verified' | 'signature_invalid' | 'certificate_unknown' | 'certificate_expired';

/** Hash by curve, as the specification pairs them. */
const HASHES: Readonly<Record<string, string>> = { prime256v1: 'sha256', secp384r1: 'sha384', secp521r1: 'sha512' };

/** Checks the signature against the certificates of the issuer that the header names; several may share a name over time. */
export function verifyTwoDDoc(document: TwoDDoc, certificates: readonly TwoDDocCertificate[]): TwoDDocVerdict {
  const named = certificates.filter(
    ({ authority, certificateId }) => authority === document.authority && certificateId === document.certificateId,
  );
  if (named.length === 0) return 'certificate_unknown';
  const signers = named.filter(({ certificate }) => isSignedBy(document, certificate.publicKey));
  if (signers.length === 0) return 'signature_invalid';
  return signers.some((signer) => coversSigning(signer, document.signedOn)) ? 'verified' : 'certificate_expired';
}

function isSignedBy({ signedTexts, signature }: TwoDDoc, key: KeyObject): boolean {
  const hash = HASHES[key.asymmetricKeyDetails?.namedCurve ?? ''];
  if (!hash) return false;
  return signedTexts.some((text) =>
    verify(hash, Buffer.from(text, 'latin1'), { key, dsaEncoding: 'ieee-p1363' }, signature),
  );
}

/** A document without a date of signing cannot show that its certificate was valid then. */
function coversSigning({ certificate }: TwoDDocCertificate, signedOn: string | null): boolean {
  if (!signedOn) return false;
  const day = Date.parse(`${signedOn}T12:00:00Z`);
  return day >= Date.parse(certificate.validFrom) && day <= Date.parse(certificate.validTo);
}
