import type { Point, Quad } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import { type EdgeStrength, type FittedSides, fitSides } from './fit-sides.ts';

/** Half of the distance between the two places whose colours are compared, in px at the least. */
const SPREAD = 1.5;
const STEPS = 12;
const LEAST_SUPPORT = 0.3;

/**
 * Moves the sides of a quad to the edges of the picture itself. `deviation` is how far the quad is off, px: the network
 * sees 256 px of the photograph, whatever its size. Colours count one by one: a grey card on a green table has an edge
 * that its brightness does not show.
 */
export function refineQuad(image: RgbImage, quad: Quad, deviation: number): FittedSides {
  const reach = 2.5 * deviation;
  const spread = Math.max(SPREAD, reach / STEPS);
  return fitSides(quad, contrastAcross(image, spread), {
    reach,
    step: reach / STEPS,
    deviation,
    leastSupport: LEAST_SUPPORT,
    size: image,
  });
}

/** Difference of colour between the two sides of a place, summed over the channels and three samples along the edge. */
function contrastAcross(image: RgbImage, spread: number): EdgeStrength {
  const { data, width, height } = image;
  const indexAt = (x: number, y: number): number => {
    const column = Math.max(0, Math.min(width - 1, Math.floor(x)));
    const row = Math.max(0, Math.min(height - 1, Math.floor(y)));
    return (row * width + column) * 3;
  };
  return ({ x, y }: Point, along: Point): number => {
    const [nx, ny] = [-along.y * spread, along.x * spread];
    let total = 0;
    for (let c = 0; c < 3; c++) {
      let difference = 0;
      for (let k = -1; k <= 1; k++) {
        const [sx, sy] = [x + along.x * k * spread, y + along.y * k * spread];
        difference += (data[indexAt(sx + nx, sy + ny) + c] ?? 0) - (data[indexAt(sx - nx, sy - ny) + c] ?? 0);
      }
      total += Math.abs(difference);
    }
    return total;
  };
}
