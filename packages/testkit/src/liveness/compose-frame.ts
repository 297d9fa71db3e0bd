import { LIGHT_OF_LEVEL } from '../attacks/linear-light.ts';
import { drawBackdrop } from '../heads/backdrop.ts';
import type { Backdrop } from '../heads/index.ts';
import type { FrameLight } from './camera.ts';
import type { DrawnPose } from './drawn-poses.ts';
import { FRAME_SIZE } from './take.ts';

/** A small movement in the picture: shift in px, growth, and a turn in radians, about the middle. */
export interface Sway {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly roll: number;
}

export interface FrameScene {
  readonly pose: DrawnPose;
  readonly backdrop: FrameLight;
  /** Of the head in the room, and of the camera in the hand. */
  readonly head: Sway;
  readonly hand: Sway;
  /** Linear light that the screen throws on a face, red, green, blue, in parts of the lamp's. */
  readonly screen: readonly [number, number, number];
}

/** Walls are so much farther away than faces that the screen hardly reaches them. */
const SCREEN_ON_WALLS = 0.04;

/** The light behind a head, a little larger than a frame needs, so that the camera may sway. */
export function backdropLight(backdrop: Backdrop): FrameLight {
  return drawBackdrop(backdrop, FRAME_SIZE.width, FRAME_SIZE.height);
}

/** Puts a drawn head before its backdrop, each moved by itself, lit by room and screen. */
export function composeFrame({ pose, backdrop, head, hand, screen }: FrameScene): FrameLight {
  const { width, height } = FRAME_SIZE;
  const out = new Float32Array(3 * width * height);
  const headAt = inverse({ ...head, x: head.x + hand.x, y: head.y + hand.y });
  const handAt = inverse({ ...hand, scale: 1.03 });
  const spot = new Spot(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = 3 * (y * width + x);
      spot.move(headAt, x, y);
      const cover = spot.mix(pose.cover, 1, 0, null) / 255;
      for (let c = 0; c < 3; c++) {
        if (cover > 0) {
          const lit = spot.mix(pose.room, 3, c, LIGHT_OF_LEVEL);
          out[to + c] = lit + (screen[c] as number) * spot.mix(pose.screen, 3, c, LIGHT_OF_LEVEL);
        }
      }
      if (cover === 1) continue;
      spot.move(handAt, x, y);
      for (let c = 0; c < 3; c++) {
        const wall = spot.mix(backdrop, 3, c, null) * (1 + SCREEN_ON_WALLS * (screen[c] as number));
        out[to + c] = (out[to + c] as number) + (1 - cover) * wall;
      }
    }
  }
  return out;
}

type Affine = readonly [number, number, number, number, number, number];

/** From places of the frame to places of what was moved. */
function inverse({ x, y, scale, roll }: Sway): Affine {
  const [cx, cy] = [FRAME_SIZE.width / 2, FRAME_SIZE.height / 2];
  const [cos, sin] = [Math.cos(roll) / scale, Math.sin(roll) / scale];
  return [cos, sin, cx - cos * (cx + x) - sin * (cy + y), -sin, cos, cy + sin * (cx + x) - cos * (cy + y)];
}

/** A place between four pixels, reused for all layers; the edge is repeated. */
class Spot {
  readonly #width: number;
  readonly #height: number;
  #at = 0;
  #right = 0;
  #below = 0;
  #fx = 0;
  #fy = 0;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  move([a, b, c, d, e, f]: Affine, column: number, row: number): void {
    const x = Math.max(0, Math.min(this.#width - 1.001, a * column + b * row + c));
    const y = Math.max(0, Math.min(this.#height - 1.001, d * column + e * row + f));
    const [left, top] = [Math.floor(x), Math.floor(y)];
    this.#at = top * this.#width + left;
    this.#right = 1;
    this.#below = this.#width;
    this.#fx = x - left;
    this.#fy = y - top;
  }

  /** The value of one channel, through a table of levels where there is one. */
  mix(layer: Uint8Array | Float32Array, stride: number, channel: number, table: Float64Array | null): number {
    const from = stride * this.#at + channel;
    const value = (offset: number): number => {
      const raw = layer[from + stride * offset] as number;
      return table ? (table[raw] as number) : raw;
    };
    const upper = value(0) * (1 - this.#fx) + value(this.#right) * this.#fx;
    const lower = value(this.#below) * (1 - this.#fx) + value(this.#below + this.#right) * this.#fx;
    return upper * (1 - this.#fy) + lower * this.#fy;
  }
}
