import { valueNoise } from '../random/value-noise.ts';
import { beardLift } from './beard.ts';
import type { FaceLines } from './expression.ts';
import { glassesMeshes } from './glasses-mesh.ts';
import { buildGridMesh, type GridMesh, type GridVertex, occludeHollows } from './grid-mesh.ts';
import { headscarfMesh } from './headscarf-mesh.ts';
import type { Identity } from './identity.ts';
import { faceRelief } from './relief.ts';
import { clamp, curve, ease, mix } from './scalar.ts';
import { hairCover, hairLift } from './scalp.ts';
import { buildSkull, CHIN_Y, CROWN_Y, type Skull, skullPoint } from './skull.ts';

const COLUMNS = 273;
/** Rings that close the head below the chin. */
const CLOSING_RINGS = 14;

/** Ring heights: finest where the features are. */
function ringHeights(): readonly number[] {
  const heights: number[] = [];
  let y = CROWN_Y;
  while (y > CHIN_Y) {
    heights.push(y);
    y -= y > 4 ? mix(0.16, 0.1, ease(9, 4, y)) : y > -9.2 ? 0.07 : 0.1;
  }
  return heights;
}

const RINGS = ringHeights();

/** Angle of a column; columns stand closest together in front. */
function columnAngle(column: number): number {
  const t = (column / (COLUMNS - 1)) * 2 - 1;
  return Math.PI * (0.5 * t + 0.5 * t * t * t);
}

interface HeadParts {
  readonly id: Identity;
  readonly lines: FaceLines;
  readonly skull: Skull;
}

function liftHair(id: Identity, ringY: number, out: GridVertex): void {
  const lift = hairLift(id, out) * (0.97 + 0.03 * Math.sin(ringY));
  if (lift === 0) return;
  const upward = (out.y - 1) * 0.8;
  const length = Math.hypot(out.x, upward, out.z) || 1;
  out.x += (out.x / length) * lift * 1.05;
  out.y += (upward / length) * lift;
  out.z += (out.z / length) * lift * (Math.cos(out.angle) > 0 ? 0.85 : 1);
}

function headVertex(parts: HeadParts, row: number, column: number, out: GridVertex): void {
  const { id, lines, skull } = parts;
  const angle = columnAngle(column);
  const closing = Math.max(0, (row - RINGS.length + 1) / CLOSING_RINGS);
  const ringY = RINGS[Math.min(row, RINGS.length - 1)] as number;
  const point = skullPoint(skull, ringY, angle);
  const ahead = Math.cos(angle);
  out.angle = angle;
  out.x = point.x * (1 - closing * 0.97);
  out.y = point.y - 0.35 * Math.sin((closing * Math.PI) / 2);
  out.z = mix(point.z, 2, closing);
  const frontal = ease(-0.05, 0.35, ahead) * (1 - closing);
  if (frontal > 0) out.z += frontal * faceRelief(id, lines, out.x, out.y);
  const drop = lines.expression.open * 0.8 * ease(0, 2.2, id.mouthHeight - out.y);
  if (drop > 0) out.y -= drop * frontal;
  out.cover = hairCover(id, angle, out.y, 'crisp');
  liftHair(id, ringY, out);
  const beard = beardLift(id, lines, out.x, out.y);
  out.x += beard * 0.5 * Math.sin(angle);
  out.y -= beard * 0.35;
  out.z += beard * 0.8 * Math.max(0, ahead);
}

function headMesh(parts: HeadParts): GridMesh {
  const mesh = buildGridMesh({
    surface: 'head',
    rows: RINGS.length + CLOSING_RINGS,
    columns: COLUMNS,
    closed: true,
    vertex: (row, column, out) => headVertex(parts, row, column, out),
  });
  occludeHollows(mesh, 5, 2.2);
  occludeHollows(mesh, 16, 0.75);
  return mesh;
}

/** Height of an ear's surface over its plane: rim, bowl and inner fold. */
function earRelief(radius: number, u: number, v: number): number {
  const rim = 0.45 * Math.exp(-(((radius - 0.86) / 0.12) ** 2));
  const bowl = 0.5 * Math.exp(-(((u - 0.3) / 0.5) ** 2) - ((v + 0.1) / 0.8) ** 2);
  return rim - bowl + 0.12 * Math.exp(-(((radius - 0.55) / 0.12) ** 2));
}

function earMesh({ id, skull }: HeadParts, side: -1 | 1): GridMesh {
  const root = skull.half(-0.6) * 0.985;
  const mesh = buildGridMesh({
    surface: 'ear',
    rows: 26,
    columns: 33,
    closed: false,
    twoSided: true,
    vertex: (row, column, out) => {
      const radius = row / 25;
      const turn = (column / 32) * 2 * Math.PI;
      const u = Math.cos(turn) * radius * 1.55 * (1 - 0.22 * Math.max(0, -Math.sin(turn)));
      const v = Math.sin(turn) * radius * 3.1;
      const relief = earRelief(radius, u, v);
      const edge = radius > 0.93 ? (0.8 * (radius - 0.93)) / 0.07 : 0;
      const standing = id.earOut * (0.3 + 0.75 * (1 - u / 1.55)) + relief * 0.8 - edge;
      out.x = side * (root + standing * 0.8);
      out.y = v * id.earSize - 0.9 - 0.15 * u;
      out.z = u * id.earSize - 0.9 - 0.075 * v;
      out.angle = side * 1.57;
      out.cover = clamp(1 + relief * 1.2, 0.35, 1);
    },
  });
  mesh.openness.set(mesh.covers);
  if (side > 0) for (let i = 0; i < mesh.normals.length; i++) mesh.normals[i] = -(mesh.normals[i] as number);
  return mesh;
}

/** A curtain of hair from the temples round the back down to the shoulders. */
function longHairMesh({ id, skull }: HeadParts): GridMesh {
  const mesh = buildGridMesh({
    surface: 'hair',
    rows: 70,
    columns: 121,
    closed: false,
    twoSided: true,
    vertex: (row, column, out) => {
      const t = (column / 120) * 2 - 1;
      const fall = row / 69;
      const angle = Math.PI + t * (Math.PI - mix(1, 1.12, fall));
      const end = -14 - 2.2 * valueNoise(t * 22 + id.seed, 5);
      const y = mix(6.8, end, fall);
      const waves = 0.22 * Math.sin(t * 46 + fall * 3) * fall + 0.6 * (valueNoise(t * 13, fall * 3 + id.seed) - 0.5);
      const tucked = 0.9 * ease(0.93, 1, Math.abs(t));
      const reach = skull.half(clamp(y, 0, 6.5)) + 1.15 + 0.6 * Math.sin(fall * 3) + waves - tucked;
      const depth = Math.cos(angle) > 0 ? 8.4 : 9.9;
      out.x = Math.sin(angle) * reach;
      out.y = y;
      out.z = Math.cos(angle) * depth + waves;
      out.angle = angle;
      out.cover = 1;
    },
  });
  mesh.openness.fill(0.85);
  return mesh;
}

/** Height below the eyes -> half width, half depth and middle of neck, shoulders and chest. */
const TORSO: readonly (readonly [number, number, number, number])[] = [
  [5.5, 5.2, 5.2, -1.5],
  [9, 5.2, 5.4, -1.2],
  [12.2, 5.4, 5.4, -1.6],
  [14, 6.4, 5.6, -2],
  [15.4, 8.8, 6, -2.3],
  [17, 14, 7, -2.5],
  [19, 18.4, 8.3, -2.5],
  [24, 20.8, 9.4, -2.5],
  [34, 21.5, 10.5, -2.5],
  [48, 21.5, 11, -2.5],
];

function torsoMesh(id: Identity): GridMesh {
  const build = id.feminine ? 0.9 : 1;
  const width = curve(TORSO.map(([below, half]) => [below, half * build]));
  const depth = curve(TORSO.map(([below, , half]) => [below, half * build]));
  const middle = curve(TORSO.map(([below, , , z]) => [below, z]));
  const mesh = buildGridMesh({
    surface: 'torso',
    rows: 110,
    columns: 97,
    closed: true,
    vertex: (row, column, out) => {
      const below = mix(5.5, 48, (row / 109) ** 1.5);
      const angle = ((column / 96) * 2 - 1) * Math.PI;
      out.x = width(below) * Math.sin(angle);
      out.y = -below;
      out.z = middle(below) + depth(below) * Math.cos(angle);
      out.angle = angle;
      out.cover = 0;
    },
  });
  for (let i = 0; i < mesh.openness.length; i++) {
    mesh.openness[i] = mix(0.45, 1, ease(-9, -15, mesh.positions[3 * i + 1] as number));
  }
  return mesh;
}

/** Every surface of a person under one expression, in head coordinates: x right in the picture, y up, z to the camera. */
export function buildHeadMeshes(id: Identity, lines: FaceLines): readonly GridMesh[] {
  const parts: HeadParts = { id, lines, skull: buildSkull(id) };
  const covered = id.scarf ? [headscarfMesh(id)] : [earMesh(parts, -1), earMesh(parts, 1)];
  const curtain = id.hair === 'long' && !id.scarf ? [longHairMesh(parts)] : [];
  return [headMesh(parts), ...covered, ...curtain, ...glassesMeshes(id), torsoMesh(id)];
}
