import type { AamvaLicence } from '../aamva/aamva-licence.ts';
import type { BarcodeIdentity } from './recognise-document.ts';

/** What a North American barcode says about the document it is printed on; null when it names neither kind nor issuer. */
export function identityOfAamva({ kind, issuer }: AamvaLicence): BarcodeIdentity | null {
  if (kind === null || issuer === null) return null;
  return { kind: kind === 'id_card' ? 'id_card' : 'driver_licence', issuingState: issuer.country };
}
