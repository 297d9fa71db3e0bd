import { boundingBox, type DocumentOutline, enlargeQuad, type Point, type Quad, type Size } from '@bonafide/domain';
import { insideOf, type RgbImage } from '../image/index.ts';
import { fillPictureTogether, fillsPicture, isFormatsRatio, sideRatio } from '../locate/index.ts';
import { type DocumentView, outlineView, wholeView } from './document-view.ts';
import type { DocumentEngine } from './load-document-engine.ts';
import { amountOf, contentOnPhoto, onPhoto, readView, type ViewReading } from './read-view.ts';

/** Below this an outline is not worth straightening. */
export const WORTH_TRYING = 0.3;
/** A zone read inside an outline this sure settles that it is the document's. */
const SURE_WITH_ZONE = 0.5;
/** A less sure outline that runs through this share of the picture lies on a scan: its other side may be on it, too. */
const ALL_THROUGH = 0.95;
/** Without a zone, what an outline surer than this leaves out is no part of the document, unless it is a zone. */
const SURE = 0.85;
const ENOUGH = 40;
const LONGEST_CARD_LINE = 33;
/** Lengths of rows (ICAO 9303-4 to -7); others were cut. */
const ROW_LENGTHS: readonly number[] = [30, 36, 44];
/** Margin, as a share of its longer side, that an unsure outline is read with where it cuts the zone. */
const WIDER = 0.2;
/** What the whole photograph must give more around an unsure outline to be kept instead. */
const WHOLE_GAIN = 1.15;
/** Text that may belong to an outline which is too small lies within this many of its sizes. */
const NEIGHBOURHOOD = 1.5;

/**
 * The reading of the document that is meant. It is read straightened. Without a zone the whole photograph is read too, since an
 * outline that ends above the zone, at a line printed there, would lose it; unless a sure outline has the shape of a whole card
 * or page.
 */
export async function readBest(
  engine: DocumentEngine,
  image: RgbImage,
  located: readonly DocumentOutline[],
): Promise<ViewReading> {
  const readings: ViewReading[] = [];
  const read = async (view: DocumentView): Promise<ViewReading> => {
    const reading = await readView(engine, view);
    readings.push(reading);
    return reading;
  };
  const best = await chooseReading(read, image, located);
  for (const other of readings) if (other !== best) other.forget();
  return best;
}

type ReadView = (view: DocumentView) => Promise<ViewReading>;

async function chooseReading(
  read: ReadView,
  image: RgbImage,
  located: readonly DocumentOutline[],
): Promise<ViewReading> {
  const worthy = located.filter(({ confidence }) => confidence >= WORTH_TRYING);
  const quads = worthy.map(({ quad }) => quad);
  const best = worthy[0];
  const isScan = quads.some((quad) => fillsPicture(quad, image)) || fillPictureTogether(quads, image);
  if (!best || isScan) return read(wholeView(image));
  const straight = await read(outlineView(image, best));
  if (hasWholeZone(straight) && best.confidence >= SURE_WITH_ZONE) return straight;
  if (isSure(straight, best) && isFormatsRatio(sideRatio(best.quad, image))) return straight;
  // Around a document that reads, only what may belong to it: grounds of print cost seconds.
  const around = enlargeQuad(best.quad, NEIGHBOURHOOD);
  const isPlaced = best.confidence >= SURE || !runsThrough(best.quad, image);
  const whole = await read(wholeView(image, { within: isPlaced && straight.amount >= ENOUGH ? around : null }));
  const others = isPlaced ? quads.filter((quad) => quad !== best.quad) : [];
  if (isBetter(whole, straight, { best, around, others })) return whole;
  const isCut = best.confidence < SURE_WITH_ZONE && cutRows(straight) > 0;
  return isCut || lacksRows(straight) ? widerIfWhole(read, image, best, straight) : straight;
}

/** A zone was seen, but not all of its rows: the outline may end between them. */
function lacksRows(reading: ViewReading): boolean {
  return reading.lineLength !== null && !hasWholeZone(reading);
}

/** The outline read with a wide margin, where that gives the zone missing rows or rows their whole length; else as it was read. */
async function widerIfWhole(
  read: ReadView,
  image: RgbImage,
  outline: DocumentOutline,
  straight: ViewReading,
): Promise<ViewReading> {
  const wider = await read(outlineView(image, outline, WIDER));
  if (!hasWholeZone(wider)) return straight;
  return lacksRows(straight) || cutRows(wider) < cutRows(straight) ? wider : straight;
}

function cutRows({ mrzCandidates }: ViewReading): number {
  const rows = mrzCandidates.flatMap((candidate) => candidate.rows);
  return rows.filter(({ readings }) => !readings.some(({ text }) => ROW_LENGTHS.includes(text.length))).length;
}

function runsThrough(quad: Quad, { width, height }: Size): boolean {
  const box = boundingBox(quad);
  return box.width >= ALL_THROUGH * width || box.height >= ALL_THROUGH * height;
}

function isSure({ amount }: ViewReading, { confidence }: DocumentOutline): boolean {
  return confidence >= SURE && amount >= ENOUGH;
}

/** Two rows, or three of a card's shorter ones (ICAO 9303-5): an outline may cut a zone in two. */
function hasWholeZone({ mrzCandidates, lineLength }: ViewReading): boolean {
  const rows = Math.max(0, ...mrzCandidates.map((candidate) => candidate.rows.length));
  return lineLength !== null && rows >= (lineLength <= LONGEST_CARD_LINE ? 3 : 2);
}

interface Surroundings {
  readonly best: DocumentOutline;
  /** What may belong to `best` if it is too small. */
  readonly around: readonly Point[];
  readonly others: readonly Quad[];
}

function isBetter(whole: ViewReading, straight: ViewReading, { best, around, others }: Surroundings): boolean {
  if (hasWholeZone(whole) && !hasWholeZone(straight)) {
    // Unless it is another document's.
    const zone = contentOnPhoto(whole);
    return !others.some((other) => isInside(zone, other));
  }
  if (isSure(straight, best)) return false;
  const { lines, mrzCandidates } = onPhoto(whole);
  const near = lines.filter((line) => isInside(line.quad, around));
  return amountOf(near, mrzCandidates) > WHOLE_GAIN * straight.amount;
}

/** True when the middle of the content lies in the polygon. */
function isInside(content: readonly Point[], polygon: readonly Point[]): boolean {
  if (content.length === 0) return false;
  const { x, y, width, height } = boundingBox(content);
  return insideOf(polygon)(x + width / 2, y + height / 2);
}
