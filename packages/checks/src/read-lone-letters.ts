import { isLoneValue, type LonePlace, lonePlaces, readVisualZone } from '@bonafide/documents';
import { boundingBox, type Quad, type TextLine } from '@bonafide/domain';
import { type DocumentEngine, type GreyImage, type RotatedBox, recogniseLatinLines } from '@bonafide/imaging';

/** Of the cuts that read alike, one must be this sure. */
const SURE = 0.9;
/** Cuts of one place that must read the same: a letter cut in two reads as another one. */
const AGREEING = 2;

/**
 * Looks again where a label announces a single letter, the sex or the type, that text detection passed over. Places are those of
 * `lines`, px of the image. Only what several cuts agree on is added.
 */
export async function readLoneLetters(
  { latin }: Pick<DocumentEngine, 'latin'>,
  image: GreyImage,
  lines: readonly TextLine[],
): Promise<readonly TextLine[]> {
  const fields = readVisualZone({ lines, mrzLines: [], mrzValues: {} });
  const places = lonePlaces(lines, fields);
  if (places.length === 0) return [];
  const boxes = places.map((place) => place.cuts.map(boxOf));
  const cuts = boxes.flat();
  const read = await recogniseLatinLines(latin, image, cuts);
  const readings = new Map(cuts.map((cut, index) => [cut, read[index]]));
  const found = places.flatMap((place, index) => {
    const own = (boxes[index] ?? []).flatMap((box) => readings.get(box) ?? []);
    const line = agreed(place, own);
    return line ? [{ attribute: place.attribute, line }] : [];
  });
  // A letter below its label and another right of it are both in doubt.
  return found
    .filter(({ attribute }) => found.filter((other) => other.attribute === attribute).length === 1)
    .map(({ line }) => line);
}

type Reading = Awaited<ReturnType<typeof recogniseLatinLines>>[number];

function agreed(place: LonePlace, readings: readonly Reading[]): TextLine | null {
  const values = readings.filter(({ text }) => isLoneValue(place, text)).sort((a, b) => b.confidence - a.confidence);
  const [surest] = values;
  const alike = values.filter(({ text }) => text === surest?.text).length;
  if (!surest || surest.confidence < SURE || alike < AGREEING || alike < values.length) return null;
  return { text: surest.text, confidence: surest.confidence, quad: place.letter, box: boundingBox(place.letter) };
}

function boxOf([a, b, c, d]: Quad): RotatedBox {
  return {
    centre: { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4 },
    width: Math.hypot(b.x - a.x, b.y - a.y),
    height: Math.hypot(d.x - a.x, d.y - a.y),
    angle: Math.atan2(b.y - a.y, b.x - a.x),
  };
}
