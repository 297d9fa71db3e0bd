import { CARD_SIZES, type CardFormat, type Point, type Quad } from '@bonafide/domain';
import { project, type RgbImage, rectangleToQuad } from '../image/index.ts';
import { isFormatsRatio } from './card-format.ts';
import type { FittedSides } from './fit-sides.ts';
import type { OutlineMaps } from './outline-maps.ts';
import { quadEvidence } from './quad-evidence.ts';
import { refineQuad } from './refine-quad.ts';
import { sideRatio } from './side-ratio.ts';

/** Documents come in these shapes; ID-2 has that of ID-3. */
const FORMATS: readonly CardFormat[] = ['ID-1', 'ID-3'];
/** What is added must be covered at least so surely, mean probability of the network's map. */
const COVERED = 0.33;
/** By so much fewer of the longer outline's sides may lie on edges of the picture. */
const FEWER_EDGES = 0.07;
/** A part as large as this, of the side that it lengthens, is more than a band. */
const LONGEST_PART = 0.6;
const SHORTEST_PART = 0.03;
/** Places that follow from the shape are less exact than those that the network saw. */
const WIDER = 1.5;

/**
 * An outline that ends at a band printed on the document (of its title, of its machine-readable zone), made as long as a card
 * or a page is, where the network's map and the edges of the picture agree that it goes on there. Null when nothing is missing
 * or the picture does not agree. Limits were set on drawn photographs of the testkit's training designs.
 */
export function completeShape(
  image: RgbImage,
  { quad, support }: FittedSides,
  { maps, deviation }: { maps: OutlineMaps; deviation: number },
): FittedSides | null {
  const ratio = sideRatio(quad, image);
  if (isFormatsRatio(ratio)) return null;
  const longer = FORMATS.flatMap((format) => parts(ratio, format))
    .map((part) => ({ part: onImage(quad, part.box), whole: onImage(quad, part.whole) }))
    .filter(({ part }) => quadEvidence(onMap(part, maps), maps).inside >= COVERED)
    .map(({ whole }) => refineQuad(image, whole, WIDER * deviation))
    .filter((fitted) => fitted.support >= support - FEWER_EDGES && isFormatsRatio(sideRatio(fitted.quad, image)));
  return longer.toSorted((a, b) => b.support - a.support)[0] ?? null;
}

/** Left, top, right, bottom in the outline's own plane, where it reaches from 0 to 1. */
type PlaneBox = readonly [number, number, number, number];

/** What may be missing at either end of an outline to have a format's shape, and the whole with it. */
function parts(ratio: number, format: CardFormat): { box: PlaneBox; whole: PlaneBox }[] {
  const { width, height } = CARD_SIZES[format];
  const wanted = ratio >= 1 ? width / height : height / width;
  const [across, down] = [Math.max(1, wanted / ratio), Math.max(1, ratio / wanted)];
  const part = Math.max(across, down) - 1;
  if (part < SHORTEST_PART || part > LONGEST_PART) return [];
  return across > down
    ? [
        { box: [1, 0, across, 1], whole: [0, 0, across, 1] },
        { box: [-part, 0, 0, 1], whole: [-part, 0, 1, 1] },
      ]
    : [
        { box: [0, 1, 1, down], whole: [0, 0, 1, down] },
        { box: [0, -part, 1, 0], whole: [0, -part, 1, 1] },
      ];
}

function onImage(quad: Quad, [left, top, right, bottom]: PlaneBox): Quad {
  const plane = rectangleToQuad({ width: 1, height: 1 }, quad);
  const at = (x: number, y: number): Point => project(plane, { x, y });
  return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
}

function onMap([a, b, c, d]: Quad, { cell }: OutlineMaps): Quad {
  const cells = ({ x, y }: Point): Point => ({ x: x / cell.x, y: y / cell.y });
  return [cells(a), cells(b), cells(c), cells(d)];
}
