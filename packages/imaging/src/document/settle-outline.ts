import type { DocumentOutline, Point, Quad, Size, TextLine } from '@bonafide/domain';
import { insideOf, type RgbImage } from '../image/index.ts';
import {
  beginningAsRead,
  cardFormat,
  fillsPicture,
  formatOfZone,
  isCutOff,
  mendToZone,
  mrzOutline,
  reachZone,
  sharedArea,
  sideRatio,
  textOutline,
} from '../locate/index.ts';
import { contentOnPhoto, onPhoto, type SettledReading } from './read-view.ts';

/** A located quad less sure than this gives way to what the text itself tells. */
const UNSURE = 0.3;
/** Share of the read content that an outline must hold to be the outline of what was read. */
const HELD = 0.7;
/** Share of the read letters that an unsure outline must hold to be kept instead of the hull of all of them. */
const GOOD_PART = 0.25;

/**
 * The outline of what was read, its quad beginning at the content's own top left. `located` are quads found before anything
 * was read; the zone's place on its page and the hull of the text stand in when none of them holds the content.
 */
export function settleOutline(
  reading: SettledReading,
  located: readonly DocumentOutline[],
  image: RgbImage,
): DocumentOutline | null {
  const content = contentOnPhoto(reading);
  const own = reading.view.outline;
  const fitting = own ?? located.find(({ quad, confidence }) => confidence >= UNSURE && holds(quad, content));
  if (fitting) return turned(fitting, reading, image);
  return (
    longerOutline(reading, located, image) ??
    pageOfZone(reading) ??
    unsureOutline(reading, located, image) ??
    textOutline(onPhoto(reading).lines, reading.orientation)
  );
}

/** The located outline that reaches the zone once it is made as long as the zone's format says. */
function longerOutline(
  reading: SettledReading,
  located: readonly DocumentOutline[],
  image: RgbImage,
): DocumentOutline | null {
  const format = reading.zone && reading.lineLength ? formatOfZone(reading.lineLength) : null;
  if (format === null) return null;
  const content = contentOnPhoto(reading);
  const longer = located
    .filter(({ confidence }) => confidence >= UNSURE)
    .map((outline) => reachZone(image, { ...outline, quad: asRead(outline.quad, reading) }, format));
  return longer.find((outline) => outline !== null && holds(outline.quad, content)) ?? null;
}

/** An unsure outline that holds a good part of the print: on a table of papers the hull of all print is no document. */
function unsureOutline(
  reading: SettledReading,
  located: readonly DocumentOutline[],
  image: RgbImage,
): DocumentOutline | null {
  const { lines } = onPhoto(reading);
  const lettersOf = (some: readonly TextLine[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const all = lettersOf(lines);
  const found = located.find(({ quad }) => {
    const inside = insideOf(quad);
    const held = lines.filter(({ box: { x, y, width, height } }) => inside(x + width / 2, y + height / 2));
    return all > 0 && lettersOf(held) / all >= GOOD_PART;
  });
  return found ? turned(found, reading, image) : null;
}

function pageOfZone({ view, zone, lineLength }: SettledReading): DocumentOutline | null {
  const page = zone && lineLength ? mrzOutline(zone, lineLength) : null;
  if (page === null) return null;
  const [a, b, c, d] = page.quad;
  const quad: Quad = [view.toPhoto(a), view.toPhoto(b), view.toPhoto(c), view.toPhoto(d)];
  return { ...page, quad };
}

function holds(quad: Quad, content: readonly Point[]): boolean {
  if (content.length === 0) return false;
  const area = sharedArea(content, content);
  return area > 0 && sharedArea(content, quad) / area >= HELD;
}

/** The quad beginning where the content does; anticlockwise for a mirrored one. */
function asRead(quad: Quad, { view, orientation }: SettledReading): Quad {
  const [a, b, c, d] = quad;
  return beginningAsRead(view.mirrored ? [b, a, d, c] : quad, orientation);
}

/** The outline as its content reads, with the format that the zone's lines settle. */
function turned(outline: DocumentOutline, reading: SettledReading, image: RgbImage): DocumentOutline {
  const quad = asRead(outline.quad, reading);
  const whole = fillsPicture(quad, image);
  const ratio = whole ? wholeRatio(reading, image) : sideRatio(quad, image);
  const format = cardFormat(ratio, reading.lineLength);
  const mended = whole || format !== null ? null : mendedByZone({ ...outline, quad }, reading, image);
  if (mended !== null) return mended;
  // A scan cropped to its document ends where the document ends; its sides' ratio is then a card's.
  const cutOff = whole ? format === null : isCutOff(quad, image);
  return { ...outline, quad, format, cutOff };
}

/** The outline in the shape that its zone's format has, where its own is another. */
function mendedByZone(outline: DocumentOutline, reading: SettledReading, image: RgbImage): DocumentOutline | null {
  const { zone, lineLength } = reading;
  const format = lineLength === null ? null : formatOfZone(lineLength);
  const [a, b, c, d] = zone === null ? [] : contentOnPhoto(reading);
  return format && a && b && c && d ? mendToZone(image, outline, { zone: [a, b, c, d], format }) : null;
}

function wholeRatio({ orientation }: SettledReading, { width, height }: Size): number {
  return orientation % 180 === 0 ? width / height : height / width;
}
