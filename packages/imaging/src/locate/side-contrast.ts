import type { Point, Quad } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import { between, lineThrough, signedArea } from './line.ts';

/** How the picture differs between the two strips along a side, in levels summed over the channels (0 to 765). */
export interface SideContrast {
  /** Mean over the side's parts. */
  readonly mean: number;
  /** What a third of the parts do not exceed: a line that only begins as the document's side has little. */
  readonly faint: number;
}

/** Parts of a side, and places in each: along it and away from it. */
const PARTS = 10;
const ALONG = 6;
const DEEP = 4;
/** Rounded corners and fingers: the ends of a side are not looked at. */
const MARGIN = 0.06;
/** Where the strips begin and how deep they are, in square roots of the quad's area. */
const STRIP = { from: 0.012, depth: 0.03 };
/** With fewer parts on the picture nothing is told. */
const FEWEST_PARTS = 3;

/**
 * For each side of a clockwise quad the difference of colour between a strip inside and a strip outside; null where the side
 * leaves the picture. A document differs from its ground over an area; the joint of two planks, or a line printed on the
 * document, is an edge with the same on both sides.
 */
export function sideContrasts(image: RgbImage, quad: Quad): readonly (SideContrast | null)[] {
  const unit = Math.sqrt(Math.abs(signedArea(quad)));
  return quad.map((from, i) => contrastOf(image, [from, quad[(i + 1) % 4] ?? from], unit));
}

function contrastOf(image: RgbImage, [from, to]: readonly [Point, Point], unit: number): SideContrast | null {
  const { along } = lineThrough(from, to);
  const outwards = { x: along.y * unit, y: -along.x * unit };
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const shares = Array.from(
      { length: ALONG },
      (__, i) => MARGIN + (1 - 2 * MARGIN) * ((part + (i + 0.5) / ALONG) / PARTS),
    );
    const places = shares.map((share) => between(from, to, share));
    const [inside, outside] = [
      meanColour(image, places, { along: outwards, sign: -1 }),
      meanColour(image, places, { along: outwards, sign: 1 }),
    ];
    if (inside === null || outside === null) return null;
    return inside.reduce((sum, level, channel) => sum + Math.abs(level - (outside[channel] ?? 0)), 0);
  });
  const seen = parts.filter((difference) => difference !== null).sort((a, b) => a - b);
  if (seen.length < FEWEST_PARTS) return null;
  const mean = seen.reduce((sum, difference) => sum + difference, 0) / seen.length;
  return { mean, faint: seen[Math.floor(seen.length * 0.3)] ?? 0 };
}

/** Mean red, green and blue of a strip beside some places; null when half of it lies outside the picture. */
function meanColour(
  { width, height, data }: RgbImage,
  places: readonly Point[],
  { along, sign }: { along: Point; sign: 1 | -1 },
): readonly number[] | null {
  let [red, green, blue, count] = [0, 0, 0, 0];
  for (const place of places) {
    for (let i = 0; i < DEEP; i++) {
      const away = sign * (STRIP.from + (STRIP.depth * (i + 0.5)) / DEEP);
      const column = Math.floor(place.x + along.x * away);
      const row = Math.floor(place.y + along.y * away);
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      const at = (row * width + column) * 3;
      red += data[at] as number;
      green += data[at + 1] as number;
      blue += data[at + 2] as number;
      count++;
    }
  }
  return count < (places.length * DEEP) / 2 ? null : [red / count, green / count, blue / count];
}
