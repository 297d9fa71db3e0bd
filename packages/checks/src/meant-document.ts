import { type DocumentOutline, enlargeQuad, type Quad } from '@bonafide/domain';
import { holdsMiddle, insideOf, sharedArea } from '@bonafide/imaging';
import { CLEAR_OUTLINE, liesOnDocument, shorterSide } from './on-document.ts';
import type { DocumentSideReading } from './reading.ts';

/** What a photo shows of another document than the one that was read. */
export type SignOfAnother = 'outline' | 'barcode' | 'portrait' | 'print' | 'card';

export type PhotoOfDocuments = Pick<
  DocumentSideReading,
  'size' | 'outline' | 'otherOutlines' | 'barcodes' | 'portraits' | 'lines' | 'printInMiddle' | 'anotherCard'
>;

/** Confidence from which another outline is a document and not something of its shape. */
const ANOTHER = 0.9;
/** Part of the area of what was read that a document without the ratio of a card has at least. */
const AS_LARGE = 0.4;
/** Enough for one that lies in the middle while what was read does not, or where that was found by its print alone. */
const LIKELY = 0.5;
/** Outlines that share more than this of the smaller one are guesses for one document. */
const SAME_DOCUMENT = 0.3;
/** Outlines are a little off: something of which less than this lies on one lies beside it. */
const BESIDE = 0.05;
const MARGIN = 1.08;
/** A portrait's height in shorter sides of the document; a person who holds one is larger, emblems are smaller. */
const PORTRAIT = { least: 0.1, most: 0.6 };
const SURELY_FACE = 0.6;
/** Letters so surely read, and so many of them, are print and no pattern. */
const SURELY_READ = 0.6;
const MUCH_PRINT = 40;

/** What on the photo belongs to another document than the one that was read; empty for a photo of one. */
export function signsOfAnother(photo: PhotoOfDocuments): readonly SignOfAnother[] {
  const signs: readonly (readonly [SignOfAnother, boolean])[] = [
    ['outline', photo.otherOutlines.some((other) => isAnother(other, photo))],
    [
      'barcode',
      photo.barcodes.some(({ symbology, quad }) => symbology === 'pdf417' && liesBeside(quad, photo.outline)),
    ],
    ['portrait', showsStranger(photo)],
    ['print', showsPrintBeside(photo)],
    ['card', photo.anotherCard === true],
  ];
  return signs.filter(([, shown]) => shown).map(([sign]) => sign);
}

/**
 * Whether what was read may be another document's than the one that is meant: there is more than one on the photo, and the
 * one that was read is not surely the one in the middle, over which people hold the camera.
 */
export function isMeantUnclear(photo: PhotoOfDocuments): boolean {
  // Over a page with two cards nobody holds a camera for one of them.
  return photo.anotherCard === true || (signsOfAnother(photo).length > 0 && !isSurelyMeant(photo));
}

/** Whether something lies beside the document that was read, and not on it; never where its outline is unclear. */
export function liesBeside(quad: Quad, outline: DocumentOutline | null): boolean {
  if (outline === null || outline.confidence < CLEAR_OUTLINE) return false;
  return sharedArea(quad, enlargeQuad(outline.quad, MARGIN)) < BESIDE * sizeOf(quad);
}

function isSurelyMeant({ outline, size }: PhotoOfDocuments): boolean {
  return outline !== null && outline.confidence >= LIKELY && holdsMiddle(outline.quad, size);
}

function isAnother(
  { quad, confidence, format, cutOff }: DocumentOutline,
  { outline, size }: PhotoOfDocuments,
): boolean {
  if (outline === null) return confidence >= ANOTHER && format !== null;
  if (isSame(quad, outline.quad)) return false;
  const isWhole = !cutOff && sizeOf(quad) >= AS_LARGE * sizeOf(outline.quad);
  const isDocument = format !== null || isWhole;
  if (confidence >= ANOTHER && isDocument) return true;
  if (confidence < LIKELY) return false;
  // Nothing but its print says where what was read lies, or it lies where nobody holds the camera.
  return outline.confidence < LIKELY || (!holdsMiddle(outline.quad, size) && holdsMiddle(quad, size));
}

function isSame(a: Quad, b: Quad): boolean {
  return sharedArea(a, b) > SAME_DOCUMENT * Math.min(sizeOf(a), sizeOf(b));
}

const sizeOf = (quad: Quad): number => sharedArea(quad, quad);

/** A portrait of somebody else, or one in a picture whose middle shows something else than what was read, lies beside it. */
function showsStranger({ portraits, outline, size }: PhotoOfDocuments): boolean {
  if (outline === null || outline.confidence < CLEAR_OUTLINE) return false;
  const isOnDocument = liesOnDocument(outline);
  const side = shorterSide(outline.quad);
  const isPortrait = (height: number): boolean => height >= PORTRAIT.least * side && height <= PORTRAIT.most * side;
  const beside = portraits.faces.some(
    ({ box, confidence }) => confidence >= SURELY_FACE && isPortrait(box.height) && !isOnDocument(box),
  );
  return beside && (portraits.issues.includes('face.several') || !holdsMiddle(outline.quad, size));
}

/** Much print lies beside what was read, which is not in the middle of the picture. */
function showsPrintBeside({ lines, printInMiddle = 0, outline, size }: PhotoOfDocuments): boolean {
  if (outline === null || holdsMiddle(outline.quad, size)) return false;
  if (printInMiddle >= MUCH_PRINT) return true;
  const isOnDocument = insideOf(enlargeQuad(outline.quad, MARGIN));
  const beside = lines.filter(
    ({ confidence, box: { x, y, width, height } }) =>
      confidence >= SURELY_READ && !isOnDocument(x + width / 2, y + height / 2),
  );
  return beside.reduce((letters, { text }) => letters + text.length, 0) >= MUCH_PRINT;
}
