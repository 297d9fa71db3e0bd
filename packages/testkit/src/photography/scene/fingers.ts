import type { Point, Quad } from '@bonafide/domain';
import { seededRandom } from '../../random/random.ts';
import type { SceneOptions } from './scene-options.ts';

/** A finger: a line with round ends and a thickness. */
export interface Finger {
  readonly tip: Point;
  readonly root: Point;
  readonly thickness: number;
}

const between = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });

/** Where fingers hold the document: over one of its edges, their tips some way inside it. */
export function placeFingers(options: SceneOptions, corners: Quad): readonly Finger[] {
  const random = seededRandom(options.seed + 6);
  const edge = random.integer(0, 3);
  const [a, b, c, d] = [0, 1, 2, 3].map((i) => corners[(edge + i) % 4] ?? corners[0]) as [Point, Point, Point, Point];
  const side = Math.max(Math.hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y), 1);
  const start = random.between(0.15, 0.5);
  return Array.from({ length: options.fingers }, (_, index) => {
    const along = start + index * 0.17;
    const on = between(a, b, along);
    const inside = between(d, c, along + random.between(-0.04, 0.04));
    const tip = between(on, inside, random.between(0.05, 0.16));
    // Far enough to leave the picture: hands do not end at their fingers.
    const out = between(on, inside, -8);
    return { tip, root: out, thickness: side * random.between(0.1, 0.13) };
  });
}

/** True where a finger hides what is beneath. */
export function isUnderFinger({ tip, root, thickness }: Finger, { x, y }: Point): boolean {
  const [dx, dy] = [root.x - tip.x, root.y - tip.y];
  const t = Math.max(0, Math.min(1, ((x - tip.x) * dx + (y - tip.y) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - tip.x - t * dx, y - tip.y - t * dy) < thickness / 2;
}

const SKINS = ['#e3b08f', '#c98a63', '#8d5a3c', '#5c3a28', '#f0c6a8'] as const;

/** Fingers as SVG: skin, a darker rim, a nail. */
export function drawFingers(options: SceneOptions, fingers: readonly Finger[]): string {
  const skin = seededRandom(options.seed + 7).pick(SKINS);
  return fingers
    .map(({ tip, root, thickness }) => {
      const line = `x1="${tip.x.toFixed(1)}" y1="${tip.y.toFixed(1)}" x2="${root.x.toFixed(1)}" y2="${root.y.toFixed(1)}"`;
      const stroke = (ink: string, width: number, more = ''): string =>
        `<line ${line} stroke="${ink}" stroke-width="${width.toFixed(1)}" stroke-linecap="round" ${more}/>`;
      const turn = (Math.atan2(root.y - tip.y, root.x - tip.x) * 180) / Math.PI;
      const nail = `<ellipse rx="${thickness * 0.3}" ry="${thickness * 0.26}" transform="translate(${tip.x} ${tip.y}) rotate(${turn})" fill="#f3d3c4" opacity="0.75"/>`;
      const rim = stroke('#000', thickness * 1.08, 'opacity="0.22"');
      return rim + stroke(skin, thickness) + stroke('#fff', thickness * 0.4, 'opacity="0.08"') + nail;
    })
    .join('');
}
