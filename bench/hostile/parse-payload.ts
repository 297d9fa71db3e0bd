import { attributesOfAamva, parseAamva, parseTwoDDoc, verifyTwoDDoc } from '@bonafide/documents';

/** Every parser that a barcode's payload may reach. */
export function parsePayload(bytes: Uint8Array): void {
  const licence = parseAamva(bytes);
  if (licence) attributesOfAamva(licence, 'BACK', null);
  const signed = parseTwoDDoc(bytes);
  if (signed) verifyTwoDDoc(signed, []);
}
