import type { Quad } from '@bonafide/domain';
import { applyHomography, homographyBetween } from '../../pixels/homography.ts';
import type { RgbImage } from '../../pixels/rgb-image.ts';
import { seededRandom } from '../../random/random.ts';
import { fractalNoise } from '../../random/value-noise.ts';
import type { SceneOptions } from './scene-options.ts';

/** Light changes slowly over a picture: it is computed for every eighth pixel only, and interpolated. */
const STEP = 8;
/** How much of the scene's light arrives, then what is added to red, green and blue. */
const CHANNELS = 4;

type LightAt = (x: number, y: number, out: Float32Array, at: number) => void;

/** Light from one side, and a soft shadow such as a hand's or a phone's. */
function falloff(options: SceneOptions): (x: number, y: number) => number {
  const random = seededRandom(options.seed + 2);
  const angle = random.between(0, 2 * Math.PI);
  const edge = random.between(-0.2, 0.25);
  const start = random.between(0, 200);
  const { width, height, shadow, exposure } = options;
  return (x, y) => {
    const across = ((x / width - 0.5) * Math.cos(angle) + (y / height - 0.5) * Math.sin(angle)) * 2;
    const wavy = across + 0.3 * (fractalNoise(x / 420 + start, y / 420) - 0.5);
    const inShadow = 1 / (1 + Math.exp((wavy - edge) * 9));
    return exposure * (1 + 0.1 * across - shadow * inShadow);
  };
}

/** Smaller than the document's width by this much: a lamp's mirror image, longer than wide. */
const GLARE_REACH = 0.075;

function reflections(options: SceneOptions, corners: Quad): LightAt {
  const unit = homographyBetween(corners, [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ]);
  const random = seededRandom(options.seed + 5);
  const [lean, long] = [random.between(0, Math.PI), random.between(1, 3)];
  const colours = random.between(0, 6);
  const { glare, rainbow, glareAt } = options;
  return (x, y, out, at) => {
    const { x: u, y: v } = applyHomography(unit, { x, y });
    if (u < 0 || u > 1 || v < 0 || v > 1) return;
    const [dx, dy] = [(u - glareAt[0]) / GLARE_REACH, ((v - glareAt[1]) / GLARE_REACH) * 0.65];
    const along = (dx * Math.cos(lean) + dy * Math.sin(lean)) / long;
    const across = -dx * Math.sin(lean) + dy * Math.cos(lean);
    const shine = 255 * glare * Math.exp(-0.5 * (along * along + across * across));
    const film = rainbow * 70 * (fractalNoise(u * 5 + colours, v * 4) - 0.25);
    for (let c = 0; c < 3; c++) {
      const tint = Math.max(0, Math.sin(u * 9 + v * 6 + colours + c * 2.1));
      out[at + 1 + c] = shine + Math.max(0, film) * tint;
    }
  };
}

function lightGrid(options: SceneOptions, corners: Quad): { grid: Float32Array; columns: number } {
  const columns = Math.ceil(options.width / STEP) + 2;
  const rows = Math.ceil(options.height / STEP) + 2;
  const grid = new Float32Array(columns * rows * CHANNELS);
  const level = falloff(options);
  const reflect = options.glare > 0 || options.rainbow > 0 ? reflections(options, corners) : null;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = (row * columns + column) * CHANNELS;
      grid[at] = level(column * STEP, row * STEP);
      reflect?.(column * STEP, row * STEP, grid, at);
    }
  }
  return { grid, columns };
}

/** The grid between two of its rows, `fy` of the way down, into `line`. */
function betweenRows(grid: Float32Array, line: Float32Array, row: number, fy: number): void {
  const upper = row * line.length;
  const lower = upper + line.length;
  for (let i = 0; i < line.length; i++) {
    line[i] = (grid[upper + i] as number) * (1 - fy) + (grid[lower + i] as number) * fy;
  }
}

/** Lets light fall on the scene, in place: falloff, shadow, exposure, reflections on the first document. */
export function lightScene(scene: RgbImage, options: SceneOptions, corners: Quad): void {
  const { grid, columns } = lightGrid(options, corners);
  const { width, height, data } = scene;
  const line = new Float32Array(columns * CHANNELS);
  for (let y = 0; y < height; y++) {
    const row = (y / STEP) | 0;
    betweenRows(grid, line, row, y / STEP - row);
    for (let x = 0; x < width; x++) {
      const column = (x / STEP) | 0;
      const fx = x / STEP - column;
      const at = column * CHANNELS;
      const level = (line[at] as number) * (1 - fx) + (line[at + CHANNELS] as number) * fx;
      const out = 3 * (y * width + x);
      for (let c = 0; c < 3; c++) {
        const added = (line[at + 1 + c] as number) * (1 - fx) + (line[at + 1 + c + CHANNELS] as number) * fx;
        const value = (data[out + c] as number) * level + added;
        data[out + c] = value < 0 ? 0 : value > 255 ? 255 : value;
      }
    }
  }
}
