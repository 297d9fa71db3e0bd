import type { Box, Quad } from '@bonafide/domain';
import { applyHomography, homographyBetween, quadOfSize } from '../pixels/index.ts';
import { type RgbImage, sampleBilinear } from '../pixels/rgb-image.ts';
import { seededRandom } from '../random/random.ts';

/** Draws `portrait` into the quad of a finished photo, as an image editor does; `feather` is the blended edge, pixels. */
export function pastePortrait(photo: RgbImage, quad: Quad, portrait: RgbImage, feather: number): RgbImage {
  const data = Uint8Array.from(photo.data);
  const back = homographyBetween(quad, quadOfSize(portrait.width, portrait.height));
  const colour: [number, number, number] = [0, 0, 0];
  const scale = Math.hypot(quad[1].x - quad[0].x, quad[1].y - quad[0].y) / portrait.width;
  const xs = quad.map(({ x }) => x);
  const ys = quad.map(({ y }) => y);
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < Math.min(photo.height, Math.max(...ys)); y++) {
    for (let x = Math.max(0, Math.floor(Math.min(...xs))); x < Math.min(photo.width, Math.max(...xs)); x++) {
      const { x: u, y: v } = applyHomography(back, { x: x + 0.5, y: y + 0.5 });
      const depth = Math.min(u, v, portrait.width - u, portrait.height - v) * scale;
      if (depth <= 0) continue;
      const part = feather > 0 ? Math.min(1, depth / feather) : 1;
      sampleBilinear(portrait, u - 0.5, v - 0.5, colour);
      for (let c = 0; c < 3; c++) {
        const at = 3 * (y * photo.width + x) + c;
        data[at] = (photo.data[at] as number) * (1 - part) + (colour[c] ?? 0) * part + 0.5;
      }
    }
  }
  return { ...photo, data };
}

/** Depth of the shadow beside a photo of its paper's thickness, and how far it reaches, parts of the portrait's width. */
const SHADOW = { least: 0.2, most: 0.45, reach: 0.025 };
/** White edge of the cut paper, same parts. */
const RIM = 0.006;

/** Glues another portrait over that of the drawn document, before anything is photographed: rim, shadow, not quite straight. */
export function gluePortrait(document: RgbImage, box: Box, portrait: RgbImage, seed: number): RgbImage {
  const random = seededRandom(seed + 1500);
  const depth = random.between(SHADOW.least, SHADOW.most);
  const reach = SHADOW.reach * box.width;
  const grown = random.between(0.01, 0.03) * box.width;
  const sheet = { x: box.x - grown, y: box.y - grown, width: box.width + 2 * grown, height: box.height + 2 * grown };
  const [turnX, turnY] = [random.between(-0.008, 0.008), random.between(-0.008, 0.008)];
  const data = Uint8Array.from(document.data);
  const colour: [number, number, number] = [0, 0, 0];
  const rim = RIM * box.width;
  for (let y = 0; y < document.height; y++) {
    for (let x = 0; x < document.width; x++) {
      const u = x - sheet.x - turnX * (y - sheet.y);
      const v = y - sheet.y - turnY * (x - sheet.x);
      const inside = Math.min(u, v, sheet.width - u, sheet.height - v);
      const at = 3 * (y * document.width + x);
      if (inside > 0) {
        const source = { x: (u / sheet.width) * portrait.width, y: (v / sheet.height) * portrait.height };
        sampleBilinear(portrait, source.x, source.y, colour);
        for (let c = 0; c < 3; c++) data[at + c] = inside < rim ? 246 : (colour[c] ?? 0);
      } else {
        // The lamp stands above the left: the shadow falls to the right and below.
        const right = u > 0 && v > 0 ? Math.max(u - sheet.width, v - sheet.height) : reach * 9;
        const shade = right > 0 ? 1 - depth * Math.exp(-right / reach) : 1;
        for (let c = 0; c < 3; c++) data[at + c] = (document.data[at + c] as number) * shade;
      }
    }
  }
  return { ...document, data };
}
