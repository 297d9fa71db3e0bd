import type { Point, Quad, Size } from '@bonafide/domain';
import { convexHull } from '../text/index.ts';
import { type Region, regionsOf, rowEnds } from './cell-regions.ts';
import { areaOnImage } from './clip-polygon.ts';
import { fitSides } from './fit-sides.ts';
import { hullQuad } from './hull-quad.ts';
import type { CellMap, OutlineMaps } from './outline-maps.ts';

/** A quad in cells of the maps, and what speaks for it. */
export interface MapOutline {
  readonly quad: Quad;
  /** Mean probability of being covered inside the region, [0,1]. */
  readonly sureness: number;
  /** How well region and quad agree (intersection over union), [0,1]. */
  readonly agreement: number;
  /** Mean share of the sides that the network saw, [0,1]. */
  readonly support: number;
}

/** Smaller regions, as a share of the picture, are no documents that anybody could read. */
const SMALLEST = 0.006;
/** A region that agrees less with its quad is no single document, or none at all. */
const ONE_DOCUMENT = 0.9;
const NO_DOCUMENT = 0.7;
/** Sides stronger than this part documents that touch. */
const PARTING_SIDE = 0.35;
const MOST_DOCUMENTS = 6;
const SEARCH = { reach: 4, step: 0.25, deviation: 2, leastSupport: 0.2 };

/** The quads around the regions that the network calls covered; documents that touch are parted along their sides. */
export function mapOutlines({ covered, sides }: OutlineMaps): MapOutline[] {
  const isCovered = (cell: number): boolean => (covered.data[cell] ?? 0) > 0.5;
  const smallest = SMALLEST * covered.width * covered.height;
  const found = regionsOf(covered, isCovered).filter((region) => region.length >= smallest);
  return found.slice(0, MOST_DOCUMENTS).flatMap((region) => {
    const whole = outlineOf(region, covered, sides);
    const own = new Set(region);
    const parts = regionsOf(covered, (cell) => own.has(cell) && (sides.data[cell] ?? 0) < PARTING_SIDE)
      .filter((part) => part.length >= smallest / 2)
      .flatMap((part) => outlineOf(part, covered, sides) ?? [])
      .filter(({ agreement }) => agreement >= ONE_DOCUMENT);
    // A document that lies on another is whole; what shows of the lower one may be of any shape.
    const isOne = whole !== null && whole.agreement >= ONE_DOCUMENT;
    if (parts.length > (isOne ? 1 : 0)) return parts;
    return whole !== null && whole.agreement >= NO_DOCUMENT ? [whole] : [];
  });
}

function outlineOf(region: Region, covered: CellMap, sides: CellMap): MapOutline | null {
  const rough = hullQuad(convexHull(rowEnds(region, covered.width)), covered);
  if (rough === null) return null;
  const strength = (at: Point): number => valueAt(sides, at);
  const { quad, support } = fitSides(rough, strength, { ...SEARCH, size: covered });
  const sureness = region.reduce((sum, cell) => sum + (covered.data[cell] ?? 0), 0) / region.length;
  return { quad, support, sureness, agreement: agreementOf(region, rough, covered) };
}

/** The hull's quad holds the region, so that the smaller area over the larger is their overlap. */
function agreementOf(region: Region, quad: Quad, size: Size): number {
  const area = areaOnImage(quad, size);
  return area > 0 ? Math.min(1, region.length / area) : 0;
}

/** Bilinear value; cells have their centres at half coordinates. */
export function valueAt({ width, height, data }: CellMap, { x, y }: Point): number {
  const column = Math.max(0, Math.min(width - 1.001, x - 0.5));
  const row = Math.max(0, Math.min(height - 1.001, y - 0.5));
  const left = Math.floor(column);
  const top = Math.floor(row);
  const [fx, fy] = [column - left, row - top];
  const from = top * width + left;
  const upper = (data[from] ?? 0) * (1 - fx) + (data[from + 1] ?? 0) * fx;
  const lower = (data[from + width] ?? 0) * (1 - fx) + (data[from + width + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}
