import { decodeMrz, identityOfAamva, identityOfMrz, recogniseDocument } from '@bonafide/documents';
import {
  type Box,
  boundingBox,
  type DocumentOutline,
  type EvidenceStep,
  type Point,
  type TamperSignal,
} from '@bonafide/domain';
import {
  cardsOnPage,
  crop,
  type DecodedImage,
  locateDocuments,
  measurePicture,
  measurePrint,
  type PageWithDocument,
  type PictureInput,
  type PrintInput,
  pageWithDocument,
  readDocumentText,
  readSurroundings,
  release,
  toGrey,
} from '@bonafide/imaging';
import type { Engines } from './engines.ts';
import { gatherBarcode } from './gather-barcode.ts';
import { CLEAR_OUTLINE } from './on-document.ts';
import { photoQuality } from './photo-quality.ts';
import { portraitShown } from './portrait-shown.ts';
import { readFaces } from './read-faces.ts';
import { readLoneLetters } from './read-lone-letters.ts';
import { type DocumentSideReading, type FacesReading, READING_VERSION } from './reading.ts';
import type { PlacedPicture } from './second-thread/index.ts';
import { type StoredPixels, storedPixels } from './stored-pixels.ts';
import { visualFields } from './visual-fields.ts';

/** Centuries are provisional here and settled by each examination, so that a reading does not depend on a clock. */
const PROVISIONAL_PRESENT = new Date('2026-01-01T00:00:00Z');

/** Bytes a pixel of the picture that its barcodes, its sharpness and its traces take while they are looked for, in both threads. */
const SURROUNDINGS_BYTES = 6;
const WHOLE_PAGE: Point = { x: 0, y: 0 };

/**
 * Reads one side of a document; of a PDF's pages the first that shows a document, or the last when the back is asked for.
 * Throws imaging's `ImageError` for a file that is no usable image.
 */
export async function readDocumentSide(
  engines: Engines,
  bytes: Uint8Array,
  step: EvidenceStep = 'FRONT',
): Promise<DocumentSideReading> {
  const started = performance.now();
  const found = await pageWithDocument(engines.document, bytes, { take: step === 'BACK' ? 'last' : 'first' });
  const { image, leave } = placePicture(engines, found.image);
  try {
    return await readPicture(engines, { ...found, image, bytes, origin: WHOLE_PAGE, started });
  } finally {
    leave();
  }
}

/**
 * Reads two cards that lie on one page, such as both sides of one, each as if the page were cut between them; places are the
 * page's. Null where no two cards are seen. Throws imaging's `ImageError` for a file that is no usable image.
 */
export async function readCardsOnPage(
  engines: Engines,
  bytes: Uint8Array,
): Promise<readonly [DocumentSideReading, DocumentSideReading] | null> {
  const found = await pageWithDocument(engines.document, bytes);
  const cards = await cardsOnPage(engines.document.outlines, found.image);
  const cuts = cards?.map((box) => ({
    origin: { x: Math.floor(box.x), y: Math.floor(box.y) },
    cut: crop(found.image, box),
  }));
  release(found.image.data);
  const readings: DocumentSideReading[] = [];
  for (const { cut, origin } of cuts ?? []) {
    const { image, leave } = placePicture(engines, { ...found.image, ...cut });
    try {
      readings.push(await readPicture(engines, { ...found, image, bytes, origin, started: performance.now() }));
    } finally {
      leave();
    }
  }
  const [first, second] = readings;
  return first && second ? [first, second] : null;
}

interface Picture extends PageWithDocument {
  readonly bytes: Uint8Array;
  /** Where on the page the picture begins that is read, px of the page in memory. */
  readonly origin: Point;
  readonly started: number;
}

async function readPicture(
  engines: Engines,
  { bytes, image, origin, page, pagesWithDocument, started }: Picture,
): Promise<DocumentSideReading> {
  const places = storedPixels(image.scale, origin);
  const located = await locateDocuments(engines.document.outlines, image);
  const finding = readPortraits(engines, image);
  const traced = traceEarly(engines, { bytes, image, outline: located[0] ?? null }, finding);
  const [read, found] = await Promise.all([readDocumentText(engines.document, image, located), finding]);
  const decoded = decodeMrz(read.mrzCandidates, { now: PROVISIONAL_PRESENT });
  const mrz = decoded && { ...decoded, boxes: decoded.boxes.map(places.box) };
  const photographed = { image, outline: read.outline, portrait: portraitOn(image, found) };
  await engines.document.makeRoom(SURROUNDINGS_BYTES * image.width * image.height);
  const grey = toGrey(image);
  const [ofPicture, ofPrint, letters, surroundings] = await Promise.all([
    isSameOutline(read.outline, located[0]) && traced ? traced : pictureTraces(engines, { ...photographed, bytes }),
    printTraces(engines, {
      ...photographed,
      lines: read.lines.map(({ quad }) => boundingBox(quad)),
      mrz: decoded && { lines: decoded.lines, boxes: decoded.boxes },
    }),
    readLoneLetters(engines.document, grey, read.lines),
    readSurroundings({ image, grey }, read),
  ]);
  release(grey.data);
  const lines = [...read.lines, ...letters].map(places.line);
  const outline = read.outline && places.outline(read.outline);
  const otherOutlines = read.otherOutlines.map(places.outline);
  const barcodes = surroundings.barcodes.map(places.barcode);
  const portraits = placedFaces(found, storedPixels(1, { x: origin.x / image.scale, y: origin.y / image.scale }));
  return {
    version: READING_VERSION,
    page,
    otherPages: pagesWithDocument.filter((other) => other !== page),
    size: { width: image.storedWidth, height: image.storedHeight },
    orientation: read.orientation,
    outline,
    otherOutlines,
    barcodes,
    signals: [...ofPicture, ...ofPrint].map((signal) => ({ ...signal, boxes: signal.boxes.map(places.box) })),
    lines,
    printInMiddle: read.printInMiddle,
    mrz,
    recognised: recognise({ mrz, lines, portraits, outline, otherOutlines, barcodes }),
    quality: photoQuality(surroundings.quality),
    portraits,
    engines: [
      ...engines.document.models.map(({ name, version, digest }) => ({ name, version, modelDigest: digest })),
      portraits.engine,
    ],
    tookMs: performance.now() - started,
  };
}

/** For threads in the memory that they share: nobody else may hold the picture a second time, and nobody when it was read. */
function placePicture({ second }: Engines, image: DecodedImage): PlacedPicture {
  if (!second) return { image, leave: () => release(image.data) };
  const placed = second.share(image);
  release(image.data);
  return placed;
}

function readPortraits(engines: Engines, image: DecodedImage): Promise<FacesReading> {
  const places = storedPixels(image.scale);
  return engines.second?.readPortraits(image) ?? readFaces(engines, { image, subject: 'portrait', places });
}

const placedFaces = (found: FacesReading, { box }: StoredPixels): FacesReading => ({
  ...found,
  faces: found.faces.map((face) => ({ ...face, box: box(face.box) })),
});

type Traces = readonly TamperSignal[] | Promise<readonly TamperSignal[]>;

const pictureTraces = ({ second }: Engines, input: PictureInput): Traces =>
  second?.measurePicture(input) ?? measurePicture(input);

const printTraces = ({ second }: Engines, input: PrintInput): Traces =>
  second?.measurePrint(input) ?? measurePrint(input);

/**
 * Looks for the picture's traces while its text is read, where a second thread can: by the outline that was located, which the text
 * confirms on nine of ten photographs.
 */
function traceEarly(
  { second }: Engines,
  input: Omit<PictureInput, 'portrait'>,
  finding: Promise<FacesReading>,
): Promise<readonly TamperSignal[]> | null {
  if (!second) return null;
  const traced = finding.then((found) => second.measurePicture({ ...input, portrait: portraitOn(input.image, found) }));
  // Nobody may wait for it in the end; who does is told of its failure all the same.
  traced.catch(() => undefined);
  return traced;
}

const isSameOutline = (settled: DocumentOutline | null, located: DocumentOutline | undefined): boolean =>
  JSON.stringify(settled?.quad) === JSON.stringify(located?.quad);

/** The face that counts, in pixels of the image in memory. */
function portraitOn({ scale }: DecodedImage, { faces: [chosen] }: FacesReading): Box | null {
  if (!chosen) return null;
  const { x, y, width, height } = chosen.box;
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}

type WhatWasRead = Pick<DocumentSideReading, 'mrz' | 'lines' | 'portraits' | 'outline' | 'otherOutlines' | 'barcodes'>;

function recognise(read: WhatWasRead): DocumentSideReading['recognised'] {
  const barcode = gatherBarcode(read, null);
  return recogniseDocument({
    mrz: read.mrz && identityOfMrz(read.mrz),
    barcode: barcode && identityOfAamva(barcode.licence),
    lines: read.lines,
    visual: visualFields(read.lines, read.mrz),
    portraitFound: portraitShown(read.portraits, read.outline),
    format: read.outline && read.outline.confidence >= CLEAR_OUTLINE ? read.outline.format : null,
  });
}
