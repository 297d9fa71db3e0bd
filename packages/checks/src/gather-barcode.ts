import { type AamvaLicence, attributesOfAamva, type BarcodeAttributes, parseAamva } from '@bonafide/documents';
import type { Barcode, EvidenceStep } from '@bonafide/domain';
import { sharedArea } from '@bonafide/imaging';
import { liesBeside } from './meant-document.ts';
import type { DocumentSideReading } from './reading.ts';

/** The licence's own barcode, as the image of `step` shows it. */
export interface LicenceBarcode {
  readonly step: EvidenceStep;
  readonly barcode: Barcode;
  readonly licence: AamvaLicence;
  readonly attributes: BarcodeAttributes;
}

type SideWithBarcodes = Pick<DocumentSideReading, 'barcodes' | 'outline' | 'otherOutlines'>;

/**
 * The first barcode that is a North American licence's; null when there is none. Barcodes of other kinds stay listed in the
 * side's reading for whoever understands them, and so do those of another document on the same image and those that lie beside the
 * document that was read.
 */
export function gatherBarcode(front: SideWithBarcodes | null, back: SideWithBarcodes | null): LicenceBarcode | null {
  return licenceOn('BACK', back) ?? licenceOn('FRONT', front);
}

function licenceOn(step: EvidenceStep, side: SideWithBarcodes | null): LicenceBarcode | null {
  for (const barcode of side?.barcodes ?? []) {
    if (barcode.symbology !== 'pdf417' || liesOnAnother(barcode, side)) continue;
    const licence = parseAamva(Buffer.from(barcode.payload, 'base64'));
    if (licence) return { step, barcode, licence, attributes: attributesOfAamva(licence, step, barcode.quad) };
  }
  return null;
}

/** Whether it lies beside the document that was read, or more of it on another one of the image. */
function liesOnAnother({ quad }: Barcode, side: SideWithBarcodes | null): boolean {
  if (!side?.outline) return false;
  if (liesBeside(quad, side.outline)) return true;
  const own = sharedArea(quad, side.outline.quad);
  return side.otherOutlines.some((other) => sharedArea(quad, other.quad) > own);
}
