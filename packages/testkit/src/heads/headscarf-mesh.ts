import { valueNoise } from '../random/value-noise.ts';
import { buildGridMesh, type GridMesh } from './grid-mesh.ts';
import type { Identity } from './identity.ts';
import { clamp, curve, ease, mix } from './scalar.ts';
import { buildSkull, CHIN_Y, CROWN_Y, skullPoint } from './skull.ts';

const ROWS = 150;
const COLUMNS = 161;
/** Share of the rows that lie over the head; the others fall to the shoulders. */
const OVER_HEAD = 0.68;
/** How far cloth stands off the head, cm. */
const STANDING = 0.75;

/** Half the angle that is left open for the face, radians, by height. */
const OPENING = curve([
  [7.6, 0],
  [7, 0.35],
  [5.6, 0.72],
  [3, 0.94],
  [-3, 1],
  [-8, 0.86],
  [-10.6, 0.55],
  [-11.6, 0.3],
  [-12.2, 0],
]);

/** Height below the eyes -> half width, reach ahead, reach back, of what falls to the shoulders. */
const FALL = [
  [11.95, 6.2, 8.1, 6.6],
  [14, 6.9, 7.4, 7],
  [17, 10, 7.6, 7.6],
  [20, 15, 9.2, 8.8],
] as const;
const fallHalf = curve(FALL.map(([below, half]) => [below, half]));
const fallAhead = curve(FALL.map(([below, , ahead]) => [below, ahead]));
const fallBack = curve(FALL.map(([below, , , back]) => [below, back]));

/** A scarf over the hair, closed under the chin; the face is left open. */
export function headscarfMesh(id: Identity): GridMesh {
  const skull = buildSkull(id);
  const mesh = buildGridMesh({
    surface: 'scarf',
    rows: ROWS,
    columns: COLUMNS,
    closed: false,
    twoSided: true,
    vertex: (row, column, out) => {
      const share = row / (ROWS - 1);
      const over = Math.min(1, share / OVER_HEAD);
      const fall = Math.max(0, (share - OVER_HEAD) / (1 - OVER_HEAD));
      const ringY = fall > 0 ? CHIN_Y - 8 * fall : mix(CROWN_Y, CHIN_Y, over);
      const open = OPENING(ringY);
      const angle = mix(open, 2 * Math.PI - open, column / (COLUMNS - 1));
      const folds = 0.3 * (valueNoise(angle * 5 + id.seed, ringY * 0.5) - 0.5) * (0.4 + fall);
      const standing = STANDING + folds;
      out.angle = angle;
      out.cover = clamp(0.5 + folds, 0, 1);
      const hang = ease(-8, -12.4, ringY);
      const point = skullPoint(skull, Math.max(ringY, CHIN_Y), angle > Math.PI ? angle - 2 * Math.PI : angle);
      const upward = 0.8 * Math.max(0, point.y - 1);
      const length = Math.hypot(point.x, upward, point.z) || 1;
      const below = -ringY;
      const reach = Math.cos(angle) > 0 ? fallAhead(below) : fallBack(below);
      out.x = mix(point.x + (standing * point.x) / length, (fallHalf(below) + folds) * Math.sin(angle), hang);
      out.y = mix(point.y + (standing * upward) / length, ringY, hang);
      out.z = mix(point.z + (standing * point.z) / length, (reach + folds) * Math.cos(angle), hang);
    },
  });
  mesh.openness.fill(0.9);
  return mesh;
}
