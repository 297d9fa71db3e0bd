import { buildGridMesh, type GridMesh, type GridVertex } from './grid-mesh.ts';
import type { Glasses, Identity } from './identity.ts';
import { mix } from './scalar.ts';
import { buildSkull } from './skull.ts';

/** Half the thickness of the frame, cm. */
const WIRE: Readonly<Record<Exclude<Glasses, 'none'>, number>> = { thin: 0.07, thick: 0.24 };
/** Half a lens, wide and high, and how far its middle lies below the eye, cm. */
const LENS = { halfWidth: 2.35, halfHeight: 1.85, below: 0.25 } as const;
/** How far the frame stands before the eyes, and how far it curves back towards the temples. */
const STANDING = 2;
const WRAP = 0.035;

type Place = readonly [x: number, y: number, z: number];

/** A tube along a path: `path` gives the middle at [0,1]. */
function tube(wire: number, path: (t: number) => Place): GridMesh {
  const rows = 49;
  const columns = 9;
  return buildGridMesh({
    surface: 'glasses',
    rows,
    columns,
    closed: true,
    twoSided: true,
    vertex: (row, column, out) => {
      const t = row / (rows - 1);
      const [from, to] = [path(Math.max(0, t - 0.01)), path(Math.min(1, t + 0.01))];
      placeAround(path(t), { from, to, wire, turn: (2 * Math.PI * column) / (columns - 1) }, out);
    },
  });
}

interface Around {
  readonly from: Place;
  readonly to: Place;
  readonly wire: number;
  readonly turn: number;
}

/** A point of the circle around a place of the path, square to the path. */
function placeAround([x, y, z]: Place, { from, to, wire, turn }: Around, out: GridVertex): void {
  const along = [to[0] - from[0], to[1] - from[1], to[2] - from[2]] as const;
  const flat = Math.hypot(along[0], along[1]) || 1;
  const length = Math.hypot(flat, along[2]);
  const side: Place = [-along[1] / flat, along[0] / flat, 0];
  const front: Place = [
    (-along[2] * along[0]) / (flat * length),
    (-along[2] * along[1]) / (flat * length),
    flat / length,
  ];
  const [aside, ahead] = [wire * Math.cos(turn), 0.6 * wire * Math.sin(turn)];
  out.x = x + aside * side[0] + ahead * front[0];
  out.y = y + aside * side[1] + ahead * front[1];
  out.z = z + aside * side[2] + ahead * front[2];
  out.angle = 0;
  out.cover = 0;
}

/** Frames without their panes: a ring before each eye, a bridge, and temples that run to the ears. */
export function glassesMeshes(id: Identity): readonly GridMesh[] {
  if (id.glasses === 'none') return [];
  const wire = WIRE[id.glasses];
  const skull = buildSkull(id);
  const ahead = skull.front(0.4) + STANDING - 0.6 * id.eyeDepth;
  const depth = (x: number): number => ahead - WRAP * x * x;
  const { halfWidth, halfHeight, below } = LENS;
  const inner = id.eyeDistance - halfWidth;
  const outer = id.eyeDistance + halfWidth;
  const ring = (side: number) =>
    tube(wire, (t) => {
      const turn = 2 * Math.PI * t;
      const x = side * (id.eyeDistance + halfWidth * rounded(Math.cos(turn)));
      return [x, halfHeight * rounded(Math.sin(turn)) - below, depth(x)];
    });
  const bridge = tube(wire, (t) => {
    const x = mix(-inner, inner, t);
    return [x, 0.5 + 0.35 * Math.sin(Math.PI * t), depth(x) + 0.25 * Math.sin(Math.PI * t)];
  });
  const temple = (side: number) =>
    tube(wire, (t) => {
      const root = skull.half(0.6) + 0.35;
      return [side * mix(outer, root, Math.min(1, 1.6 * t)), 0.6 + 0.2 * t, mix(depth(outer), -1, t)];
    });
  return [ring(-1), ring(1), bridge, temple(-1), temple(1)];
}

/** Between a circle and a rectangle. */
const rounded = (value: number): number => Math.sign(value) * Math.abs(value) ** 0.7;
