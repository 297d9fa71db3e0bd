import type { Box, Point, Quad } from '@bonafide/domain';
import { bestShadow } from './cast-shadow.ts';
import { isInQuad } from './document-tiles.ts';
import type { LumaPlane } from './luma-plane.ts';

export interface GluedPortrait {
  /** Depth of the shadow that the portrait casts on two neighbouring sides and on no other, part of the light, 0 to 1. */
  readonly shadow: number;
}

/** Lines across each side whose middle counts: print crosses some of them, a shadow all. */
const LINES = 48;
/** Part of them that must lie on the document: beyond it lies its own shadow. */
const LEAST_LINES = 0.9;
/** Part of the face's side along which lines lie, around its middle: portraits reach farther than faces. */
const ALONG = 1.3;
/** Shadows of smaller faces are narrower than the edges of print, pixels. */
const LEAST_FACE = 80;
/** Searched from the face's edge outwards, parts of the face's width: portraits end there, and the shadow after them. */
const SEARCHED = 1.5;

interface Axes {
  readonly right: Point;
  readonly down: Point;
}

/**
 * A photo glued over the portrait stands above the page by its paper's thickness. The lamp then casts a narrow shadow on the
 * page, on the two sides turned away from it, deepest at the edge. Print draws frames on all sides, or on none.
 */
export function findGluedPortrait(plane: LumaPlane, quad: Quad, face: Box): GluedPortrait {
  if (face.width < LEAST_FACE) return { shadow: 0 };
  const axes = axesOf(quad);
  const side = (out: Point, along: Point, reach: { readonly out: number; readonly along: number }): number =>
    bestShadow(middleProfile(plane, { face, quad }, { out, along, reach }), face.width);
  const { right, down } = axes;
  const across = { out: face.width / 2, along: face.height / 2 };
  const upright = { out: face.height / 2, along: face.width / 2 };
  const shadows = [
    side(right, down, across),
    side(down, right, upright),
    side(opposite(right), down, across),
    side(opposite(down), right, upright),
  ];
  // Neighbouring sides stand next to each other in the list, and the last next to the first.
  const pairs = shadows.map((shadow, i) => {
    const next = shadows[(i + 1) % 4] ?? 0;
    const others = Math.max(shadows[(i + 2) % 4] ?? 0, shadows[(i + 3) % 4] ?? 0);
    return Math.min(shadow, next) - others;
  });
  return { shadow: Math.max(0, ...pairs) };
}

const opposite = ({ x, y }: Point): Point => ({ x: -x, y: -y });

function axesOf([topLeft, topRight, bottomRight, bottomLeft]: Quad): Axes {
  const unit = (x: number, y: number): Point => {
    const length = Math.hypot(x, y) || 1;
    return { x: x / length, y: y / length };
  };
  return {
    right: unit(
      topRight.x - topLeft.x + bottomRight.x - bottomLeft.x,
      topRight.y - topLeft.y + bottomRight.y - bottomLeft.y,
    ),
    down: unit(
      bottomLeft.x - topLeft.x + bottomRight.x - topRight.x,
      bottomLeft.y - topLeft.y + bottomRight.y - topRight.y,
    ),
  };
}

interface Portrait {
  readonly face: Box;
  readonly quad: Quad;
}

interface Side {
  readonly out: Point;
  readonly along: Point;
  /** Half of the face, pixels. */
  readonly reach: { readonly out: number; readonly along: number };
}

/** Middle luma at every pixel outwards from the face's edge, as far as the document reaches. */
function middleProfile(plane: LumaPlane, { face, quad }: Portrait, { out, along, reach }: Side): Float32Array {
  const middle = { x: face.x + face.width / 2 - plane.left, y: face.y + face.height / 2 - plane.top };
  const profile: number[] = [];
  const levels = new Float32Array(LINES);
  for (let t = 0; t < SEARCHED * face.width; t++) {
    let count = 0;
    for (let line = 0; line < LINES; line++) {
      const u = (line / (LINES - 1) - 0.5) * 2 * ALONG * reach.along;
      const x = Math.round(middle.x + out.x * (reach.out + t) + along.x * u);
      const y = Math.round(middle.y + out.y * (reach.out + t) + along.y * u);
      const isOnPlane = x >= 0 && y >= 0 && x < plane.width && y < plane.height;
      if (!isOnPlane || !isInQuad(quad, { x: x + plane.left, y: y + plane.top })) continue;
      levels[count++] = plane.data[y * plane.width + x] as number;
    }
    if (count < LINES * LEAST_LINES) break;
    profile.push(levels.subarray(0, count).sort()[count >> 1] as number);
  }
  return Float32Array.from(profile);
}
