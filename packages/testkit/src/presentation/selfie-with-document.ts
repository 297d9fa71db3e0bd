import type { Point, Quad } from '@bonafide/domain';
import { type Identity, renderHead } from '../heads/index.ts';
import { selfieView } from '../photography/index.ts';
import {
  applyHomography,
  decodeImage,
  encodeJpeg,
  homographyBetween,
  quadOfSize,
  type RgbImage,
} from '../pixels/index.ts';
import { sampleBilinear } from '../pixels/rgb-image.ts';
import { seededRandom } from '../random/random.ts';

export interface SelfieWithDocument {
  readonly jpeg: Buffer;
  /** Corners of the document, clockwise from its own top left. */
  readonly corners: Quad;
}

const SIZE = { width: 960, height: 1280 } as const;
const THUMB = [196, 148, 122] as const;

/**
 * A person who holds a flat document (PNG) beside the cheek, as wide as about two thirds of the face. Whose portrait is on the
 * document is not looked at. Returns JPEG bytes and where the document is.
 */
export async function selfieWithDocument(
  identity: Identity,
  document: Buffer,
  seed: number,
): Promise<SelfieWithDocument> {
  const random = seededRandom(seed + 8800);
  const view = { ...selfieView(seed), ...SIZE, distance: random.between(58, 66), shiftX: 0.16, yaw: 0, roll: 0 };
  const picture = renderHead(identity, { ...view, samples: 1 });
  const card = await decodeImage(document);
  const width = random.between(0.34, 0.4) * SIZE.width;
  const corners = held({ width, height: (width * card.height) / card.width }, random.between(-0.12, 0.12), {
    x: random.between(0.24, 0.27) * SIZE.width,
    y: random.between(0.62, 0.7) * SIZE.height,
  });
  lay(picture, card, corners);
  coverByThumb(picture, corners);
  return { jpeg: await encodeJpeg(picture, 88), corners };
}

/** A rectangle about a middle, turned by an angle in radians. */
function held({ width, height }: { width: number; height: number }, angle: number, middle: Point): Quad {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (u: number, v: number): Point => ({
    x: middle.x + u * width * cos - v * height * sin,
    y: middle.y + u * width * sin + v * height * cos,
  });
  return [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)];
}

/** Draws the card into its corners; four samples a pixel, for it is reduced. */
function lay(picture: RgbImage, card: RgbImage, corners: Quad): void {
  const toCard = homographyBetween(corners, quadOfSize(card.width, card.height));
  const colour: [number, number, number] = [0, 0, 0];
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const sum = [0, 0, 0];
      let inside = 0;
      for (const [dx, dy] of [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ] as const) {
        const at = applyHomography(toCard, { x: x + dx, y: y + dy });
        if (at.x < 0 || at.y < 0 || at.x >= card.width || at.y >= card.height) continue;
        sampleBilinear(card, at.x - 0.5, at.y - 0.5, colour);
        for (const c of [0, 1, 2] as const) sum[c] = (sum[c] ?? 0) + colour[c];
        inside++;
      }
      const to = 3 * (y * picture.width + x);
      for (let c = 0; c < 3; c++) {
        picture.data[to + c] = ((sum[c] ?? 0) + (4 - inside) * (picture.data[to + c] as number)) / 4;
      }
    }
  }
}

/** A thumb over the middle of the lower edge, where no portrait is. */
function coverByThumb(picture: RgbImage, [, , bottomRight, bottomLeft]: Quad): void {
  const middle = { x: (bottomLeft.x + bottomRight.x) / 2, y: (bottomLeft.y + bottomRight.y) / 2 };
  const reach = Math.hypot(bottomRight.x - bottomLeft.x, bottomRight.y - bottomLeft.y) / 12;
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const [u, v] = [(x - middle.x) / reach, (y - middle.y) / (2 * reach)];
      const within = u * u + v * v < 1 || (v > 0 && Math.abs(u) < 1);
      if (within) picture.data.set(THUMB, 3 * (y * picture.width + x));
    }
  }
}
