import type { Quad } from '@bonafide/domain';
import { applyHomography, homographyBetween, quadOfSize } from '../pixels/homography.ts';
import { type RgbImage, sampleBilinear } from '../pixels/rgb-image.ts';
import { seededRandom } from '../random/random.ts';
import { fractalNoise } from '../random/value-noise.ts';
import type { PhotoOptions } from './photo-options.ts';
import { layTable } from './table.ts';

/** Light over the scene: a gradient from one side, and a soft shadow such as a hand's. */
function createLighting(options: PhotoOptions): (x: number, y: number) => number {
  const random = seededRandom(options.seed + 2);
  const angle = random.between(0, 2 * Math.PI);
  const edge = random.between(-0.2, 0.25);
  const { width, height, shadow } = options;
  return (x, y) => {
    const across = ((x / width - 0.5) * Math.cos(angle) + (y / height - 0.5) * Math.sin(angle)) * 2;
    const wavy = across + 0.3 * (fractalNoise(x / 420, y / 420) - 0.5);
    const inShadow = 1 / (1 + Math.exp((wavy - edge) * 9));
    return 1 + 0.09 * across - shadow * inShadow;
  };
}

/** Distance outside the document, in its pixels; 0 inside. */
function distanceOutside(document: RgbImage, u: number, v: number): number {
  const dx = Math.max(-u, 0, u - document.width);
  const dy = Math.max(-v, 0, v - document.height);
  return Math.hypot(dx, dy);
}

/** True where a rounded corner of the card lets the table show. */
function isCutCorner(document: RgbImage, radius: number, u: number, v: number): boolean {
  const dx = Math.max(radius - u, 0, u - (document.width - radius));
  const dy = Math.max(radius - v, 0, v - (document.height - radius));
  return dx > 0 && dy > 0 && Math.hypot(dx, dy) > radius;
}

const GLARE_REACH = 0.09;

function glareAt(document: RgbImage, options: PhotoOptions, u: number, v: number): number {
  if (options.glare === 0) return 0;
  const dx = (u / document.width - options.glareAt[0]) / GLARE_REACH;
  const dy = ((v / document.height - options.glareAt[1]) / GLARE_REACH) * (document.height / document.width);
  return 255 * options.glare * Math.exp(-0.5 * (dx * dx + dy * dy));
}

/** The light that falls on the sensor: document, table, lighting and reflection, without blur and noise. */
export function exposeScene(document: RgbImage, corners: Quad, options: PhotoOptions): RgbImage {
  const { width, height } = options;
  const toDocument = homographyBetween(corners, quadOfSize(document.width, document.height));
  const table = layTable(options.table, options.seed);
  const lighting = createLighting(options);
  const radius = document.width * 0.03;
  const data = new Uint8Array(width * height * 3);
  const colour: [number, number, number] = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const { x: u, y: v } = applyHomography(toDocument, { x: x + 0.5, y: y + 0.5 });
      const outside = distanceOutside(document, u, v);
      const onDocument = outside === 0 && !isCutCorner(document, radius, u, v);
      let level = lighting(x, y);
      if (onDocument) sampleBilinear(document, u - 0.5, v - 0.5, colour);
      else {
        table(x, y, colour);
        level *= 1 - 0.45 * Math.exp(-outside / 9);
      }
      const glare = onDocument ? glareAt(document, options, u, v) : 0;
      const out = 3 * (y * width + x);
      for (let c = 0; c < 3; c++) data[out + c] = Math.max(0, Math.min(255, (colour[c] ?? 0) * level + glare + 0.5));
    }
  }
  return { width, height, data };
}
