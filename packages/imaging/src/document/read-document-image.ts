import type { Barcode, DocumentOutline, MrzBlockCandidate, Size, TextLine } from '@bonafide/domain';
import { readBarcodes } from '../barcode/index.ts';
import { type RgbImage, toGrey } from '../image/index.ts';
import { directionOf, locateDocuments } from '../locate/index.ts';
import { type ImageQuality, measureQuality } from '../quality/index.ts';
import { nearestOrientation, type Orientation } from '../text/index.ts';
import type { DocumentEngine } from './load-document-engine.ts';
import { readBest, WORTH_TRYING } from './read-best.ts';
import { onPhoto, type SettledReading } from './read-view.ts';
import { settleOutline } from './settle-outline.ts';

/** What was read off one photo of a document. Plain data; places are in pixels of the image that was given. */
export interface DocumentImageReading {
  readonly size: Size;
  /** The document that was read, its quad from the content's own top left; null when nothing was found. */
  readonly outline: DocumentOutline | null;
  /** Other documents on the same image; which way up they lie is not known. */
  readonly otherOutlines: readonly DocumentOutline[];
  /** Left and right are exchanged on the image, as front cameras store it; the outline's quad runs anticlockwise. */
  readonly mirrored: boolean;
  readonly barcodes: readonly Barcode[];
  /** Text outside the machine-readable zone. */
  readonly lines: readonly TextLine[];
  /** Detected pieces of text that were left unread: the picture holds more print than any document. */
  readonly passedOver: number;
  readonly mrzCandidates: readonly MrzBlockCandidate[];
  readonly quality: ImageQuality;
  readonly orientation: Orientation;
  readonly tookMs: number;
}

/** Reads a photo of one side of a document: finds it, straightens it, reads it, and says where on the photo it stands. */
export async function readDocumentImage(engine: DocumentEngine, image: RgbImage): Promise<DocumentImageReading> {
  const started = performance.now();
  const located = await locateDocuments(engine.outlines, image);
  const best = await readBest(engine, image, located);
  const reading = await best.settle();
  const outline = settleOutline(reading, located, image);
  const { lines, mrzCandidates } = onPhoto(reading);
  const zones = mrzCandidates.map(({ box }) => box);
  const grey = toGrey(image);
  return {
    size: { width: image.width, height: image.height },
    outline,
    otherOutlines: othersThan(outline, reading, located),
    mirrored: reading.view.mirrored,
    barcodes: await readBarcodes(grey, outline && outline.confidence > WORTH_TRYING ? outline : null),
    lines,
    passedOver: reading.passedOver,
    mrzCandidates,
    quality: measureQuality(image, { lines, zones, outline }, grey),
    orientation: orientationOf(reading, outline),
    tookMs: performance.now() - started,
  };
}

function othersThan(
  outline: DocumentOutline | null,
  { view }: SettledReading,
  located: readonly DocumentOutline[],
): DocumentOutline[] {
  const chosen = view.outline ?? outline;
  return located.filter((other) => other !== chosen && other.quad !== chosen?.quad && other.confidence >= WORTH_TRYING);
}

function orientationOf({ view, orientation }: SettledReading, outline: DocumentOutline | null): Orientation {
  return view.outline && outline && !view.mirrored ? nearestOrientation(directionOf(outline.quad)) : orientation;
}
