import { type Box, boundingBox, type DocumentOutline, type Quad, quadOfBox, type TamperSignal } from '@bonafide/domain';
import { type DecodedImage, release } from '../image/index.ts';
import { findDoubleCompression, type LastCompression } from './double-compression.ts';
import { editorMetadataSignal } from './editor-metadata.ts';
import { boxesApart, fieldSignals } from './field-signals.ts';
import { type FileMetadata, readFileMetadata } from './file-metadata.ts';
import { readJpegCoding } from './jpeg-coding.ts';
import { lumaPlane } from './luma-plane.ts';
import { monochromeSignals } from './monochrome.ts';
import { type MrzToJudge, mrzPrintSignals } from './mrz-signals.ts';
import { pdfSavesSignal } from './pdf-saves.ts';
import { findPeriodicStructure } from './periodic-structure.ts';

/** Places are pixels of `image`. */
interface Photographed {
  readonly image: DecodedImage;
  /** Null: the whole image is looked at. */
  readonly outline: DocumentOutline | null;
  /** The face on the document. */
  readonly portrait: Box | null;
}

/** What is known before anything on the document was read. */
export interface PictureInput extends Photographed {
  /** The file as it was sent. */
  readonly bytes: Uint8Array;
}

/** What is known once it was read. */
export interface PrintInput extends Photographed {
  /** Printed lines; those of the zone may be among them. */
  readonly lines: readonly Box[];
  readonly mrz: MrzToJudge | null;
}

export type TamperingInput = PictureInput & PrintInput;

/**
 * Measures traces of attacks on one photo of a document; scores are judged by checks, never here. A trace that cannot be
 * measured on this file (not a JPEG, reduced, no zone, too small) is left out. Boxes are pixels of `image`.
 */
export async function measureTampering(input: TamperingInput): Promise<readonly TamperSignal[]> {
  return [...measurePicture(input), ...measurePrint(input)];
}

/** The traces that the file and its picture bear, whatever is printed: they can be looked for while the print is read. */
export function measurePicture(input: PictureInput): readonly TamperSignal[] {
  const { bytes, image } = input;
  const quad = quadOf(input);
  const metadata = readFileMetadata(bytes);
  return [
    ...waveSignals(image, quad),
    ...monochromeSignals(image, quad),
    ...compressionSignals(input, metadata),
    ...(image.format === 'pdf' ? [pdfSavesSignal(bytes)] : [editorMetadataSignal(metadata)]),
  ];
}

/** The traces that stand in the print. */
export function measurePrint(input: PrintInput): readonly TamperSignal[] {
  const { image, outline, portrait, lines, mrz } = input;
  const quad = quadOf(input);
  const plane = lumaPlane(image, boundingBox(quad));
  const signals = fieldSignals(plane, { quad, fields: boxesApart(lines, mrz?.boxes ?? []), portrait });
  release(plane.data);
  return [...signals, ...(mrz ? mrzPrintSignals(image, mrz, outline) : [])];
}

const quadOf = ({ outline, image: { width, height } }: Photographed): Quad =>
  outline?.quad ?? quadOfBox({ x: 0, y: 0, width, height });

/** Sub-pixels tint the waves of a screen; printers' dots show in luma. Units: decibels above the neighbourhood. */
function waveSignals(image: DecodedImage, quad: Quad): readonly TamperSignal[] {
  const found = findPeriodicStructure(image, quad);
  if (!found) return [];
  const boxes = [boundingBox(quad)];
  return [
    { name: 'screen', score: found.chroma.prominence, boxes },
    { name: 'print', score: found.luma.prominence, boxes },
  ];
}

/** Units: deviations of chance. Only of JPEG files at their own size, for a resized picture has lost its blocks. */
function compressionSignals(input: PictureInput, metadata: FileMetadata): readonly TamperSignal[] {
  const { bytes, image, portrait } = input;
  const last = image.format === 'jpeg' && image.scale === 1 ? lastCompression(bytes, image, metadata) : null;
  if (!last) return [];
  const plane = lumaPlane(image, boundingBox(quadOf(input)));
  const found = findDoubleCompression(plane, { asked: portrait, last });
  release(plane.data);
  const signals: TamperSignal[] = [
    { name: 'compression_inconsistent', score: found.deviation, boxes: found.box ? [found.box] : [] },
  ];
  if (portrait) signals.push({ name: 'portrait_replaced', score: found.askedDeviation, boxes: [portrait] });
  return signals;
}

const TRANSPOSED = [5, 6, 7, 8];
const FLIPPED_ACROSS = [2, 3, 6, 7];
const FLIPPED_DOWN = [3, 4, 7, 8];

/** Blocks count from the stored picture's top left, which orientation (EXIF 2.3, tag 0x0112) may have moved. */
function lastCompression(
  bytes: Uint8Array,
  image: DecodedImage,
  { orientation }: FileMetadata,
): LastCompression | null {
  const coding = readJpegCoding(bytes);
  if (!coding) return null;
  const transposed = TRANSPOSED.includes(orientation);
  const { width, height, steps } = coding;
  if ((transposed ? height : width) !== image.width || (transposed ? width : height) !== image.height) return null;
  return {
    steps: transposed ? steps.map((_, i) => steps[(i % 8) * 8 + Math.floor(i / 8)] ?? 1) : steps,
    phase: {
      x: FLIPPED_ACROSS.includes(orientation) ? image.width % 8 : 0,
      y: FLIPPED_DOWN.includes(orientation) ? image.height % 8 : 0,
    },
  };
}
