import { CARD_SIZES, type Quad } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import { isFormatsRatio } from './card-format.ts';
import type { FittedSides } from './fit-sides.ts';
import type { OutlineMaps } from './outline-maps.ts';
import { quadEvidence } from './quad-evidence.ts';
import { refineQuad } from './refine-quad.ts';
import { shapeChanges } from './shape-changes.ts';
import { shapeError } from './shape-error.ts';
import { onMap } from './side-evidence.ts';
import { sideRatio } from './side-ratio.ts';

/** Documents come in these shapes, lying and upright; ID-2 has that of ID-3. */
const RATIOS = (['ID-1', 'ID-3'] as const).flatMap((format) => {
  const { width, height } = CARD_SIZES[format];
  return [width / height, height / width];
});
/** What is added must be covered at least so surely, mean probability of the network's map. */
const COVERED = 0.33;
/** By so much fewer of the longer outline's sides may lie on edges of the picture. */
const FEWER_EDGES = 0.07;
/** Places that follow from the shape are less exact than those that the network saw. */
const WIDER = 1.5;
/** An outline whose ratio is off by more than this with perspective and without: either may be the wrong one. */
const SHAPELESS = 0.05;
/** By so much more of the sides, on average and of the weakest, must lie on edges where the map is not asked. */
const CLEARLY_MORE = 0.1;

type SidesOnEdges = Pick<FittedSides, 'quad' | 'support' | 'weakest'>;

/**
 * An outline without a document's shape, given one by moving one side, in two cases. It ends at a band printed on the document
 * (of its title, of its machine-readable zone), and the network's map and the edges of the picture agree that the document
 * goes on there. Or it ends at a line beside the document that the network took for its side (a plank's, a sheet's), and with
 * the right shape its sides lie on edges clearly better. Null when neither is so. Limits were set on drawn photographs of the
 * testkit's training designs.
 */
export function mendShape(
  image: RgbImage,
  outline: SidesOnEdges,
  { maps, deviation }: { maps: OutlineMaps; deviation: number },
): FittedSides | null {
  const ratio = sideRatio(outline.quad, image);
  const [hasShape, isShapeless] = [isFormatsRatio(ratio), shapeError(outline.quad, image) > SHAPELESS];
  if (hasShape && !isShapeless) return null;
  const mended = RATIOS.flatMap((wanted) => shapeChanges(outline.quad, ratio, wanted)).flatMap(({ added, whole }) => {
    const fitted = refineQuad(image, whole, WIDER * deviation);
    if (!isFormatsRatio(sideRatio(fitted.quad, image))) return [];
    const goesOn = !hasShape && added !== null && isCovered(added, maps);
    const agrees = goesOn && fitted.support >= outline.support - FEWER_EDGES;
    return agrees || (isShapeless && isClearlyBetter(fitted, outline)) ? [fitted] : [];
  });
  return mended.toSorted((a, b) => b.support - a.support)[0] ?? null;
}

function isClearlyBetter(fitted: SidesOnEdges, than: SidesOnEdges): boolean {
  return fitted.support >= than.support + CLEARLY_MORE && fitted.weakest >= than.weakest + CLEARLY_MORE;
}

const isCovered = (part: Quad, maps: OutlineMaps): boolean => quadEvidence(onMap(part, maps), maps).inside >= COVERED;
