import type { Point, Quad } from '@bonafide/domain';
import { applyHomography, homographyBetween, openPixels, quadOfSize, type RgbImage } from '../pixels/index.ts';
import { type Random, seededRandom } from '../random/random.ts';
import { fractalNoise } from '../random/value-noise.ts';
import { levelOfLight } from './linear-light.ts';
import type { Surface } from './surface.ts';

/** A phone and the hand that holds it. */
export interface PhoneCamera {
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  /** Part of the frame that the document fills. */
  readonly fill: number;
  readonly rotation: number;
  readonly perspective: number;
  /** Width of what one photosite sees, pixels: its own width and the lens' blur. */
  readonly aperture: number;
  /** Deviation of noise in the middle tones, levels of 255 before the phone smooths it. */
  readonly noise: number;
  /** Phones sharpen: strength of an unsharp mask of one pixel. */
  readonly sharpening: number;
  readonly quality: number;
}

export function phoneCamera(seed: number): PhoneCamera {
  const random = seededRandom(seed + 1300);
  const width = random.pick([1280, 1440, 1600, 1920]);
  return {
    seed,
    width,
    height: width * 0.75,
    fill: random.between(0.72, 0.94),
    rotation: random.between(-6, 6),
    perspective: random.between(0.005, 0.03),
    aperture: random.between(1.1, 2),
    noise: random.between(1, 5),
    sharpening: random.between(0, 0.9),
    quality: random.integer(78, 95),
  };
}

/** A photograph of a surface before it becomes a file. Places are pixels; `project` takes those of the drawn document. */
export interface Exposure {
  readonly image: RgbImage;
  readonly corners: Quad;
  readonly project: (point: Point) => Point;
  readonly camera: PhoneCamera;
}

/** Places in a photosite's view, in parts of its aperture. */
const SAMPLES = [-0.33, 0, 0.33].flatMap((y) => [-0.33, 0, 0.33].map((x) => [x, y] as const));

function placeCorners({ size }: Surface, camera: PhoneCamera, random: Random): Quad {
  const angle = (camera.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const spanX = size.width * Math.abs(cos) + size.height * Math.abs(sin);
  const spanY = size.width * Math.abs(sin) + size.height * Math.abs(cos);
  const scale = camera.fill * Math.min(camera.width / spanX, camera.height / spanY);
  const reach = camera.perspective * size.width * scale;
  const corner = (u: number, v: number): Point => {
    const [x, y] = [u * size.width * scale, v * size.height * scale];
    return {
      x: camera.width / 2 + x * cos - y * sin + random.between(-reach, reach),
      y: camera.height / 2 + x * sin + y * cos + random.between(-reach, reach),
    };
  };
  return [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)];
}

/** One colour a photosite, in Bayer's order (US patent 3,971,065): red, green / green, blue. */
const channelAt = (x: number, y: number): number => (y & 1) + (x & 1);

function readSensor(surface: Surface, camera: PhoneCamera, corners: Quad): Float32Array {
  const { width, height, aperture } = camera;
  const random = seededRandom(camera.seed + 1301);
  const toSurface = homographyBetween(corners, quadOfSize(surface.size.width, surface.size.height));
  const tilt = random.between(0, 2 * Math.PI);
  const table = [random.between(0.05, 0.6), random.between(0.05, 0.5), random.between(0.04, 0.45)];
  const exposure = random.between(0.8, 1);
  const bands = surface.banding ?? { depth: 0, height: 1 };
  const sensor = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const band = 1 - bands.depth * (0.5 + 0.5 * Math.sin((2 * Math.PI * y) / (bands.height * height)));
    for (let x = 0; x < width; x++) {
      const channel = channelAt(x, y);
      let light = 0;
      for (const [dx, dy] of SAMPLES) {
        const from = applyHomography(toSurface, { x: x + 0.5 + dx * aperture, y: y + 0.5 + dy * aperture });
        const seen = surface.light(from.x, from.y, channel);
        light += seen >= 0 ? seen * band : (table[channel] ?? 0) * (0.7 + 0.6 * fractalNoise(x / 40, y / 40));
      }
      const across = (x / width - 0.5) * Math.cos(tilt) + (y / height - 0.5) * Math.sin(tilt);
      sensor[y * width + x] = (light / SAMPLES.length) * exposure * (1 + 0.25 * across);
    }
  }
  addSensorNoise(sensor, camera.noise, random);
  return sensor;
}

/** Photons arrive by chance: the deviation grows with the root of the light, above the floor of the electronics. */
function addSensorNoise(sensor: Float32Array, noise: number, random: Random): void {
  const strength = noise * 0.007;
  for (let i = 0; i < sensor.length; i++) {
    const light = sensor[i] as number;
    sensor[i] = light + random.normal() * strength * Math.sqrt(Math.max(0, light) + 0.01);
  }
}

/** Fills in each pixel's missing colours with the mean of the neighbours that have them. */
function demosaic(sensor: Float32Array, width: number, height: number): RgbImage {
  const data = new Uint8Array(width * height * 3);
  const sums = [0, 0, 0];
  const counts = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sums.fill(0);
      counts.fill(0);
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const channel = channelAt(u, v);
          sums[channel] = (sums[channel] ?? 0) + (sensor[v * width + u] as number);
          counts[channel] = (counts[channel] ?? 0) + 1;
        }
      }
      const own = channelAt(x, y);
      for (let c = 0; c < 3; c++) {
        const light = c === own ? (sensor[y * width + x] as number) : (sums[c] ?? 0) / (counts[c] ?? 1);
        data[3 * (y * width + x) + c] = levelOfLight(light) + 0.5;
      }
    }
  }
  return { width, height, data };
}

/** Photographs a surface. A second or so of work. */
export async function expose(surface: Surface, camera: PhoneCamera): Promise<Exposure> {
  const corners = placeCorners(surface, camera, seededRandom(camera.seed + 1302));
  const developed = demosaic(readSensor(surface, camera, corners), camera.width, camera.height);
  const sharpened =
    camera.sharpening > 0.1
      ? await openPixels(developed).sharpen({ sigma: 1, m1: camera.sharpening, m2: camera.sharpening }).raw().toBuffer()
      : developed.data;
  const toPhoto = homographyBetween(quadOfSize(surface.size.width, surface.size.height), corners);
  return {
    image: { ...developed, data: sharpened },
    corners,
    project: (point) => applyHomography(toPhoto, point),
    camera,
  };
}
