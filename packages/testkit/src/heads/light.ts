import type { PosedMesh, Projected } from './camera.ts';
import type { Paint } from './paint.ts';
import { createVisibilityBuffer, rasterise } from './raster.ts';
import { ease, mix } from './scalar.ts';

export interface Light {
  /** Towards the lamp: right, up, to the camera. */
  readonly direction: readonly [number, number, number];
  readonly key: number;
  /** From the other side. */
  readonly fill: number;
  readonly ambient: number;
  readonly tint: readonly [number, number, number];
}

export const SOFT_DAYLIGHT: Light = {
  direction: [-0.4, 0.5, 1],
  key: 0.98,
  fill: 0.35,
  ambient: 0.42,
  tint: [1, 0.985, 0.96],
};

type Vector = readonly [number, number, number];

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function unit(v: Vector): Vector {
  const length = Math.hypot(...v) || 1;
  return [v[0] / length, v[1] / length, v[2] / length];
}

/** Shadow maps are squares over 40 cm around the head. */
const MAP_SIZE = 420;
const MAP_SCALE = MAP_SIZE / 40;
/** Surfaces nearer than this behind the first lit one still count as lit. */
const BIAS_CM = 0.35;

/** Tells how much of the lamp's light reaches a place, [0,1]. */
export type Shadow = (x: number, y: number, z: number) => number;

/** Looks from the lamp once and remembers what it saw first. */
export function castShadow(meshes: readonly PosedMesh[], light: Light): Shadow {
  const towards = unit(light.direction);
  const across = unit([towards[2], 0, -towards[0]]);
  const upwards: Vector = [
    towards[1] * across[2] - towards[2] * across[1],
    towards[2] * across[0] - towards[0] * across[2],
    towards[0] * across[1] - towards[1] * across[0],
  ];
  const seen = (x: number, y: number, z: number): Vector => {
    const point: Vector = [x, y + 3, z];
    const u = MAP_SIZE / 2 + MAP_SCALE * dot(point, across);
    return [u, MAP_SIZE / 2 - MAP_SCALE * dot(point, upwards), -dot(point, towards)];
  };
  const buffer = createVisibilityBuffer(MAP_SIZE, MAP_SIZE);
  meshes.forEach(({ mesh, world }, index) => {
    const points: Projected = new Float32Array(world.length);
    for (let i = 0; i < world.length; i += 3) {
      points.set(seen(world[i] as number, world[i + 1] as number, world[i + 2] as number), i);
    }
    rasterise(buffer, { mesh, points, index, cullBack: false });
  });
  return (x, y, z) => {
    const [u, v, depth] = seen(x, y, z);
    let lit = 0;
    for (let j = -2; j <= 2; j++) {
      for (let i = -2; i <= 2; i++) {
        const column = Math.trunc(u + i * 1.6);
        const row = Math.trunc(v + j * 1.6);
        const outside = column < 0 || row < 0 || column >= MAP_SIZE || row >= MAP_SIZE;
        if (outside || (buffer.depth[row * MAP_SIZE + column] as number) > depth - BIAS_CM) lit++;
      }
    }
    return lit / 25;
  };
}

/** A place to be lit: unit normal, light from all around, and from the lamp. */
export interface LitPlace {
  readonly normal: Vector;
  readonly openness: number;
  readonly lit: number;
}

/** How far light wraps round skin, and how much shines into shadow, for red, green and blue: skin bleeds red. */
const WRAP: Vector = [0.32, 0.16, 0.1];
const BLEED: Vector = [0.17, 0.06, 0.05];

function highlight(paint: Paint, place: LitPlace, half: Vector): number {
  const { normal } = place;
  if (paint.hair > 0.5) {
    // Kajiya and Kay: hair shines where the half vector is square to the strands, which here hang down.
    const along = unit([-normal[1] * normal[0], 1 - normal[1] * normal[1], -normal[1] * normal[2]]);
    const across = Math.sqrt(Math.max(0, 1 - dot(along, half) ** 2));
    return 0.08 * across ** 40 * ease(-0.1, 0.5, dot(normal, half));
  }
  const facing = Math.max(0, dot(normal, half));
  return (0.1 * facing ** 14 + 0.09 * facing ** 45) * (paint.wet ? 0.3 : 1);
}

/** The light that a painted place sends to the camera, written to `out` at `index` as linear red, green and blue. */
export type Shade = (paint: Paint, place: LitPlace, out: Float32Array, index: number) => void;

export function createShade(light: Light): Shade {
  const towards = unit(light.direction);
  const half = unit([towards[0], towards[1], towards[2] + 1]);
  return (paint, place, out, index) => {
    const { normal, openness, lit } = place;
    const facing = dot(normal, towards);
    const skin = 1 - Math.min(1, paint.hair * 2);
    const opposite = Math.max(0, -0.6 * towards[0] * normal[0] + 0.1 * normal[1] + 0.75 * normal[2]);
    const around = light.ambient * (0.72 + 0.28 * normal[1]) * openness + light.fill * opposite * openness;
    const rim = 0.05 * (1 - normal[2]) ** 3 * skin;
    const kept = mix(openness, 1, 0.35);
    const shine = paint.gloss * lit * light.key * highlight(paint, place, half) * kept;
    const channel = (axis: 0 | 1 | 2, albedo: number): number => {
      const wrap = WRAP[axis] * skin;
      const direct = Math.max(0, (facing + wrap) / (1 + wrap)) * mix(BLEED[axis] * skin + 0.03, 1, lit);
      return albedo * (light.key * direct * kept * light.tint[axis] + around + rim) + shine;
    };
    out[index] = channel(0, paint.red);
    out[index + 1] = channel(1, paint.green);
    out[index + 2] = channel(2, paint.blue);
  };
}
