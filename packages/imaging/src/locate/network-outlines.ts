import type { Quad } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { completeBeyondFrame } from './complete-beyond-frame.ts';
import { fillsPicture } from './frame.ts';
import { mapOutlines } from './map-outlines.ts';
import { mendShape } from './mend-shape.ts';
import { outlineConfidence, STILL_SURE } from './outline-confidence.ts';
import { outlineMaps } from './outline-maps.ts';
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
  const { cell } = maps;
  return mapOutlines(maps).map(({ quad, evidence }) => {
    const [a, b, c, d] = quad.map(({ x, y }) => ({ x: x * cell.x, y: y * cell.y }));
    const onImage: Quad = a && b && c && d ? [a, b, c, d] : quad;
    const deviation = CELL_DEVIATION * Math.max(cell.x, cell.y);
    const refined = refineQuad(image, onImage, deviation);
    // A scan's sides are the picture's own: nothing but its inside can speak for it.
    if (fillsPicture(onImage, image)) return { quad: onImage, confidence: evidence.inside ** 2 };
    const confidence = outlineConfidence({ ...evidence, edges: refined.support });
    const mended = mendShape(image, refined, { maps, deviation });
    if (mended !== null) return { quad: mended.quad, confidence: STILL_SURE * confidence };
    const beyond = completeBeyondFrame(refined.quad, image);
    if (beyond !== null) return { quad: beyond, confidence: STILL_SURE * confidence };
    return { quad: refined.quad, confidence };
  });
}
