import type { Barcode, DocumentOutline, MrzBlockCandidate, Size, TextLine } from '@bonafide/domain';
import { readBarcodes } from '../barcode/index.ts';
import { type RgbImage, toGrey } from '../image/index.ts';
import { directionOf, locateDocuments } from '../locate/index.ts';
import { type ImageQuality, measureQuality } from '../quality/index.ts';
import { nearestOrientation, type Orientation, type TwofoldImage } from '../text/index.ts';
import type { DocumentEngine } from './load-document-engine.ts';
import { printInMiddle } from './print-in-middle.ts';
import { readBest, WORTH_TRYING } from './read-best.ts';
import { onPhoto, type SettledReading } from './read-view.ts';
import { settleOutline } from './settle-outline.ts';

/** What was read off one photo of a document. Plain data; places are in pixels of the image that was given. */
export interface DocumentTextReading {
  readonly size: Size;
  /** The document that was read, its quad from the content's own top left; null when nothing was found. */
  readonly outline: DocumentOutline | null;
  /** Other documents on the same image; which way up they lie is not known. */
  readonly otherOutlines: readonly DocumentOutline[];
  /** Left and right are exchanged on the image, as front cameras store it; the outline's quad runs anticlockwise. */
  readonly mirrored: boolean;
  /** Text outside the machine-readable zone. */
  readonly lines: readonly TextLine[];
  /** Detected pieces of text that were left unread: the picture holds more print than any document. */
  readonly passedOver: number;
  readonly mrzCandidates: readonly MrzBlockCandidate[];
  readonly orientation: Orientation;
  /** Surely read characters in the middle of the picture that stand on none of these documents; 0 where the one read lies there. */
  readonly printInMiddle: number;
}

/** What is measured where the text has told what lies where. */
export interface DocumentSurroundings {
  readonly barcodes: readonly Barcode[];
  readonly quality: ImageQuality;
}

export interface DocumentImageReading extends DocumentTextReading, DocumentSurroundings {
  readonly tookMs: number;
}

/** Reads a photo of one side of a document: its text, and what else shows on it. */
export async function readDocumentImage(engine: DocumentEngine, image: RgbImage): Promise<DocumentImageReading> {
  const started = performance.now();
  const text = await readDocumentText(engine, image, await locateDocuments(engine.outlines, image));
  const surroundings = await readSurroundings({ image, grey: toGrey(image) }, text);
  return { ...text, ...surroundings, tookMs: performance.now() - started };
}

/** Straightens the document that was located, reads it, and says where on the photo it stands. */
export async function readDocumentText(
  engine: DocumentEngine,
  image: RgbImage,
  located: readonly DocumentOutline[],
): Promise<DocumentTextReading> {
  const best = await readBest(engine, image, located);
  const reading = await best.settle();
  best.forget();
  const outline = settleOutline(reading, located, image);
  const { lines, mrzCandidates } = onPhoto(reading);
  const otherOutlines = othersThan(outline, reading, located);
  return {
    size: { width: image.width, height: image.height },
    outline,
    otherOutlines,
    mirrored: reading.view.mirrored,
    lines,
    passedOver: reading.passedOver,
    mrzCandidates,
    orientation: orientationOf(reading, outline),
    printInMiddle: await printInMiddle(engine, image, { read: outline, located: otherOutlines }),
  };
}

/** Reads barcodes and measures quality on a photo whose text was read. */
export async function readSurroundings(
  { image, grey }: TwofoldImage,
  { outline, lines, mrzCandidates }: Pick<DocumentTextReading, 'outline' | 'lines' | 'mrzCandidates'>,
): Promise<DocumentSurroundings> {
  const zones = mrzCandidates.map(({ box }) => box);
  return {
    barcodes: await readBarcodes(grey, outline && outline.confidence > WORTH_TRYING ? outline : null),
    quality: measureQuality(image, { lines, zones, outline }, grey),
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
