import type { Barcode, DocumentOutline, MrzBlockCandidate, Size, TextLine } from '@bonafide/domain';
import { readBarcodes } from '../barcode/index.ts';
import { type RgbImage, toGrey } from '../image/index.ts';
import { directionOf, fillPictureTogether, fillsPicture, locateDocuments } from '../locate/index.ts';
import { type ImageQuality, measureQuality } from '../quality/index.ts';
import { nearestOrientation, type Orientation } from '../text/index.ts';
import { outlineView, wholeView } from './document-view.ts';
import type { DocumentEngine } from './load-document-engine.ts';
import { onPhoto, readView, type ViewReading } from './read-view.ts';
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
  readonly mrzCandidates: readonly MrzBlockCandidate[];
  readonly quality: ImageQuality;
  readonly orientation: Orientation;
  readonly tookMs: number;
}

/** An outline surer than this is read alone, provided that it gives some text; without a zone it must be surer still. */
const SURE = 0.8;
const SURE_WITHOUT_ZONE = 0.93;
const ENOUGH = 60;
/** Below this an outline is not worth straightening. */
const WORTH_TRYING = 0.3;
/** What the whole photograph must give more than the straightened document to be kept instead. */
const WHOLE_GAIN = 1.15;

/** Reads a photo of one side of a document: finds it, straightens it, reads it, and says where on the photo it stands. */
export async function readDocumentImage(engine: DocumentEngine, image: RgbImage): Promise<DocumentImageReading> {
  const started = performance.now();
  const located = await locateDocuments(engine.outlines, image);
  const reading = await readBest(engine, image, located);
  const outline = settleOutline(reading, located, image);
  const { lines, mrzCandidates } = onPhoto(reading);
  const zones = mrzCandidates.map(({ box }) => box);
  return {
    size: { width: image.width, height: image.height },
    outline,
    otherOutlines: othersThan(outline, reading, located),
    mirrored: reading.view.mirrored,
    barcodes: await readBarcodes(toGrey(image), outline && outline.confidence > WORTH_TRYING ? outline : null),
    lines,
    mrzCandidates,
    quality: measureQuality(image, { lines, zones, outline }),
    orientation: orientationOf(reading, outline),
    tookMs: performance.now() - started,
  };
}

/** The straightened document's reading, unless the whole photograph's has clearly more. */
async function readBest(
  engine: DocumentEngine,
  image: RgbImage,
  located: readonly DocumentOutline[],
): Promise<ViewReading> {
  const best = located[0];
  const quads = located.filter(({ confidence }) => confidence >= WORTH_TRYING).map(({ quad }) => quad);
  const isScan = quads.some((quad) => fillsPicture(quad, image)) || fillPictureTogether(quads, image);
  if (!best || best.confidence < WORTH_TRYING || isScan) return readView(engine, wholeView(image));
  const straight = await readView(engine, outlineView(image, best));
  const enough = straight.zone === null ? SURE_WITHOUT_ZONE : SURE;
  if (best.confidence >= enough && straight.amount >= ENOUGH) return straight;
  const whole = await readView(engine, wholeView(image));
  return whole.amount > WHOLE_GAIN * straight.amount ? whole : straight;
}

function othersThan(
  outline: DocumentOutline | null,
  { view }: ViewReading,
  located: readonly DocumentOutline[],
): DocumentOutline[] {
  const chosen = view.outline ?? outline;
  return located.filter((other) => other !== chosen && other.quad !== chosen?.quad && other.confidence >= WORTH_TRYING);
}

function orientationOf({ view, orientation }: ViewReading, outline: DocumentOutline | null): Orientation {
  return view.outline && outline && !view.mirrored ? nearestOrientation(directionOf(outline.quad)) : orientation;
}
