import type { Point } from '@bonafide/domain';
import { type AffineTransform, applyAffine, invertAffine } from './affine-transform.ts';
import type { MeshPoint } from './face-landmarks.ts';
import { meshPoint } from './head-pose.ts';
import { FACE_REGIONS } from './mesh-landmarks.ts';
import type { PlanarCrop } from './planar-crop.ts';

/**
 * What tells a bare face from a covered one. None of it proves a bare face: cover of the skin's own colour that keeps
 * eyes and mouth in sight passes.
 */
export interface FaceCoverage {
  /** Difference in chroma between forehead and middle face over the luma; a mask or scarf of another colour raises it. */
  readonly chromaGap: number;
  /** Spread of luma inside the eyes over the cheeks' luma; dark glasses or a hand lower it, and so does blur. */
  readonly eyeContrast: number;
  /** Range of luma down the lips over the cheeks' luma; a mask or a hand lowers it, and so does blur. */
  readonly mouthContrast: number;
}

/** Measures on an aligned chip; `toImage` is the chip's transform, `mesh` lies in pixels of the image. */
export function measureCoverage(chip: PlanarCrop, toImage: AffineTransform, mesh: readonly MeshPoint[]): FaceCoverage {
  const toChip = invertAffine(toImage);
  const patch = (indices: readonly number[], radius: number): PatchColour =>
    patchColour(
      chip,
      indices.map((index) => applyAffine(toChip, meshPoint(mesh, index))),
      radius,
    );
  const forehead = patch(FACE_REGIONS.forehead, 4);
  const middle = patch(FACE_REGIONS.middle, 4);
  const cheeks = Math.max(1, patch(FACE_REGIONS.cheeks, 4).luma);
  const lips = FACE_REGIONS.downTheLips.map((index) => patch([index], 1).luma);
  return {
    chromaGap: Math.hypot(forehead.blue - middle.blue, forehead.red - middle.red) / Math.max(1, middle.luma),
    eyeContrast: patch(FACE_REGIONS.eyes, 2).deviation / cheeks,
    mouthContrast: (Math.max(...lips) - Math.min(...lips)) / cheeks,
  };
}

/** Mean luma, its standard deviation, and mean blue and red colour differences (Rec. 601). */
interface PatchColour {
  readonly luma: number;
  readonly deviation: number;
  readonly blue: number;
  readonly red: number;
}

/** The pixels within `radius` of any of the points, measured as one. Points off the chip count as black. */
function patchColour({ width, height, data }: PlanarCrop, points: readonly Point[], radius: number): PatchColour {
  const plane = width * height;
  const lumas: number[] = [];
  let [red, green, blue] = [0, 0, 0];
  for (const pixel of points.flatMap((point) => pixelsAround(point, radius, { width, height }))) {
    const [r = 0, g = 0, b = 0] = [data[pixel], data[plane + pixel], data[2 * plane + pixel]];
    lumas.push(0.299 * r + 0.587 * g + 0.114 * b);
    red += r;
    green += g;
    blue += b;
  }
  const count = Math.max(1, lumas.length);
  const luma = (0.299 * red + 0.587 * green + 0.114 * blue) / count;
  const variance = lumas.reduce((sum, value) => sum + (value - luma) ** 2, 0) / count;
  return {
    luma,
    deviation: Math.sqrt(variance),
    blue: 0.564 * (blue / count - luma),
    red: 0.713 * (red / count - luma),
  };
}

function pixelsAround({ x, y }: Point, radius: number, { width, height }: { width: number; height: number }): number[] {
  const pixels: number[] = [];
  for (let row = Math.round(y) - radius; row <= Math.round(y) + radius; row += 1) {
    for (let column = Math.round(x) - radius; column <= Math.round(x) + radius; column += 1) {
      if (row >= 0 && column >= 0 && row < height && column < width) pixels.push(row * width + column);
    }
  }
  return pixels;
}
