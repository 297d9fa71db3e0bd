import { mapQuad, type Quad } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { type JudgedQuad, judgeQuad, likeliestQuad } from './choose-quad.ts';
import { completeBeyondFrame } from './complete-beyond-frame.ts';
import type { FittedSides } from './fit-sides.ts';
import { fillsPicture } from './frame.ts';
import { type MapOutline, mapOutlines } from './map-outlines.ts';
import { mendShape } from './mend-shape.ts';
import { needsNoRivals, outlineConfidence, STILL_SURE } from './outline-confidence.ts';
import { type OutlineMaps, outlineMaps } from './outline-maps.ts';
import { refineQuad } from './refine-quad.ts';

/** A quad that may be a document, clockwise on the image, not yet turned to its content. */
export interface FoundQuad {
  readonly quad: Quad;
  readonly confidence: number;
}

/** How far the network's sides are off, in its cells. */
const CELL_DEVIATION = 0.6;

export async function networkOutlines(model: Model, image: RgbImage): Promise<FoundQuad[]> {
  const maps = await outlineMaps(model, image);
  return mapOutlines(maps).map((outline) => {
    const scanned = scaled(outline.quad, maps);
    // A scan's sides are the picture's own: nothing but its inside can speak for it.
    if (fillsPicture(scanned, image)) return { quad: scanned, confidence: outline.evidence.inside ** 2 };
    const [first, others] = quadsFor(image, outline, maps);
    const chosen = needsNoRivals(first.features) ? { quad: first, share: 1 } : likeliestQuad([first, ...others()]);
    const { quad, features } = chosen.quad;
    const confidence = chosen.share * outlineConfidence(features);
    const beyond = completeBeyondFrame(quad, image);
    return beyond === null ? { quad, confidence } : { quad: beyond, confidence: STILL_SURE * confidence };
  });
}

/** Quads for each document that the network sees, as the picture's edges place them: what the likeliest is chosen from. */
export async function proposedQuads(model: Model, image: RgbImage): Promise<readonly (readonly JudgedQuad[])[]> {
  const maps = await outlineMaps(model, image);
  return mapOutlines(maps).map((outline) => {
    const [first, others] = quadsFor(image, outline, maps);
    return [first, ...others()];
  });
}

/** The quad that the maps say most for, and those that they allow besides. */
function quadsFor(
  image: RgbImage,
  { quad, rivals }: MapOutline,
  maps: OutlineMaps,
): readonly [JudgedQuad, () => readonly JudgedQuad[]] {
  const deviation = CELL_DEVIATION * Math.max(maps.cell.x, maps.cell.y);
  const refine = (onMap: Quad): FittedSides => refineQuad(image, scaled(onMap, maps), deviation);
  const refined = refine(quad);
  const judge = (fitted: FittedSides): JudgedQuad => judgeQuad(image, fitted, maps);
  const others = (): JudgedQuad[] => {
    const mended = mendShape(image, refined, { maps, deviation });
    return [...(mended ? [mended] : []), ...rivals().map(refine)].map(judge);
  };
  return [judge(refined), others];
}

/** From cells of the maps to px of the image. */
const scaled = (quad: Quad, { cell }: OutlineMaps): Quad =>
  mapQuad(quad, ({ x, y }) => ({ x: x * cell.x, y: y * cell.y }));
