import type { Barcode, Box, DocumentOutline, MrzBlockCandidate, Size, TextLine } from '@bonafide/domain';
import { type RgbImage, toGrey } from '../image/index.ts';
import { findMrz } from '../mrz/index.ts';
import { type ImageQuality, measureQuality, textRegion } from '../quality/index.ts';
import { detectText, type Orientation, readBoxes } from '../text/index.ts';
import type { DocumentEngine } from './load-document-engine.ts';

/** What was read off one photo of a document. Plain data; places are in pixels of the image that was given. */
export interface DocumentImageReading {
  readonly size: Size;
  /** The document that was read; null when none was found and the whole image was read. */
  readonly outline: DocumentOutline | null;
  /** Other documents on the same image. */
  readonly otherOutlines: readonly DocumentOutline[];
  readonly barcodes: readonly Barcode[];
  /** Text outside the machine-readable zone. */
  readonly lines: readonly TextLine[];
  readonly mrzCandidates: readonly MrzBlockCandidate[];
  readonly quality: ImageQuality;
  readonly orientation: Orientation;
  /** Around all text; a document's edges are not looked for. */
  readonly region: Box | null;
  readonly tookMs: number;
}

/** Reads a photo of one side of a document; text is detected once for the zone and for the rest. */
export async function readDocumentImage(engine: DocumentEngine, image: RgbImage): Promise<DocumentImageReading> {
  const started = performance.now();
  const boxes = await detectText(engine.detector, image);
  const mrz = await findMrz(engine.mrzLine, toGrey(image), boxes);
  const others = boxes.filter((box) => !mrz.usedBoxes.has(box));
  const { lines, orientation } = await readBoxes(engine.recogniser, image, {
    boxes: others,
    direction: mrz.direction,
  });
  const zones = mrz.candidates.map(({ box }) => box);
  return {
    size: { width: image.width, height: image.height },
    outline: null,
    otherOutlines: [],
    barcodes: [],
    lines,
    mrzCandidates: mrz.candidates,
    quality: measureQuality(image, lines, zones),
    orientation,
    region: textRegion(lines, zones),
    tookMs: performance.now() - started,
  };
}
