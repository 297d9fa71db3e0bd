import { mapQuad, type Point, type Quad } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import { logistic } from '../inference/index.ts';
import type { FittedSides } from './fit-sides.ts';
import { between, lineThrough } from './line.ts';
import type { OutlineMaps } from './outline-maps.ts';
import { valueAt } from './quad-evidence.ts';
import { type SideContrast, sideContrasts } from './side-contrast.ts';

/** What speaks for one side of a quad being a document's side. */
export interface SideEvidence {
  /** Mean probability of a side along it, in the network's map. */
  readonly map: number;
  /** How much surer the network is of a document just inside than just outside, [-1,1]. */
  readonly step: number;
  /** Share of it that lies on an edge of the picture, [0,1]. */
  readonly edge: number;
  /** How the picture differs between its two sides, over an area. */
  readonly contrast: SideContrast;
}

const PLACES = 20;
const MARGIN = 0.05;
/** Cells between a side and the places beside it. */
const BESIDE = 2.5;
/** Cells of the picture's border tell where the picture ends. */
const AT_BORDER = 1.2;
/** With fewer places on the picture a side is called unseen. */
const FEWEST_PLACES = 6;

/** The evidence for each side; null for one that lies outside the picture or along its border. */
export function sideEvidence(
  image: RgbImage,
  { quad, supports }: Pick<FittedSides, 'quad' | 'supports'>,
  maps: OutlineMaps,
): readonly (SideEvidence | null)[] {
  const contrasts = sideContrasts(image, quad);
  return onMap(quad, maps).map((from, i, corners) => {
    const seen = alongSide(from, corners[(i + 1) % 4] ?? from, maps);
    const [edge, contrast] = [supports[i] ?? null, contrasts[i] ?? null];
    return seen === null || edge === null || contrast === null ? null : { ...seen, edge, contrast };
  });
}

/** The corners of a quad in cells of the maps. */
export const onMap = (quad: Quad, { cell }: OutlineMaps): Quad =>
  mapQuad(quad, ({ x, y }) => ({ x: x / cell.x, y: y / cell.y }));

function alongSide(from: Point, to: Point, { covered, sides }: OutlineMaps): Pick<SideEvidence, 'map' | 'step'> | null {
  const { along } = lineThrough(from, to);
  let [map, step, count] = [0, 0, 0];
  for (let i = 0; i < PLACES; i++) {
    const at = between(from, to, MARGIN + ((1 - 2 * MARGIN) * (i + 0.5)) / PLACES);
    const isSeen =
      at.x > AT_BORDER && at.y > AT_BORDER && at.x < sides.width - AT_BORDER && at.y < sides.height - AT_BORDER;
    if (!isSeen) continue;
    const beside = (cells: number): Point => ({ x: at.x - along.y * cells, y: at.y + along.x * cells });
    map += valueAt(sides, at);
    step += valueAt(covered, beside(BESIDE)) - valueAt(covered, beside(-BESIDE));
    count++;
  }
  return count < FEWEST_PLACES ? null : { map: map / count, step: step / count };
}

/** Levels that are added before a contrast's logarithm is taken, and those that count as 0. */
const CONTRAST = { least: 8, usual: 100 };

const inLevels = (levels: number): number => Math.log((levels + CONTRAST.least) / CONTRAST.usual);

/** What the probability is a regression on. */
export function sideFeatures({ map, step, edge, contrast }: SideEvidence) {
  return { constant: 1, map, step, edge, mean: inLevels(contrast.mean), faint: inLevels(contrast.faint) };
}

/**
 * Logistic regression of "both ends within 3 % of the document's size of a true side": `bench/documents/fit-outlines.ts` on
 * 900 drawn photographs of the testkit's training designs (three seeds, those of docs/measured.md not among them).
 */
const WEIGHTS: ReturnType<typeof sideFeatures> = {
  constant: -3.82,
  map: 3.23,
  step: 1.08,
  edge: 4.31,
  mean: -0.76,
  faint: 1.46,
};

/** Probability that this is a side of the document, [0,1]. */
export function sideProbability(evidence: SideEvidence): number {
  return logistic(WEIGHTS, sideFeatures(evidence));
}
