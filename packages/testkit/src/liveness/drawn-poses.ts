import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { levelOfLight } from '../attacks/linear-light.ts';
import { renderHeadLayers } from '../heads/index.ts';
import { type Pose, type Take, viewOfPose } from './take.ts';

/** A pose as drawn: light as sRGB levels, so that a take fits into memory. */
export interface DrawnPose {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of pixel after pixel. */
  readonly room: Uint8Array;
  readonly screen: Uint8Array;
  /** 255 where the head is. */
  readonly cover: Uint8Array;
}

/** Poses are drawn once for a machine: the folder of temporary files keeps them under the digest of what they show. */
const FOLDER = join(tmpdir(), 'bonafide-takes');
/** Counts up when the drawing changes. */
const EDITION = 2;
const MOST_IN_MEMORY = 120;
const inMemory = new Map<string, DrawnPose>();

/** A take's pose, drawn when nobody has drawn it yet. */
export function drawPose(take: Take, pose: Pose): DrawnPose {
  const view = viewOfPose(take, pose);
  const { width = 0, height = 0 } = view;
  const key = createHash('sha256')
    .update(JSON.stringify([EDITION, take.identity, view]))
    .digest('hex');
  const known = inMemory.get(key);
  if (known) return known;
  const [room, screen, cover] = layersOf(key, () => draw(take, view));
  const drawn = { width, height, room, screen, cover };
  if (inMemory.size >= MOST_IN_MEMORY) inMemory.delete(inMemory.keys().next().value ?? '');
  inMemory.set(key, drawn);
  return drawn;

  function layersOf(name: string, drawAnew: () => Buffer): [Uint8Array, Uint8Array, Uint8Array] {
    const pixels = width * height;
    const bytes = read(name) ?? keep(name, drawAnew());
    return [bytes.subarray(0, 3 * pixels), bytes.subarray(3 * pixels, 6 * pixels), bytes.subarray(6 * pixels)];
  }
}

function draw({ identity }: Take, view: ReturnType<typeof viewOfPose>): Buffer {
  const { room, screen, cover } = renderHeadLayers(identity, view);
  const level = (light: number): number => Math.round(levelOfLight(light));
  return Buffer.concat([Uint8Array.from(room, level), Uint8Array.from(screen, level), cover.map((seen) => 255 * seen)]);
}

function read(name: string): Buffer | null {
  try {
    return inflateSync(readFileSync(join(FOLDER, name)));
  } catch {
    return null;
  }
}

/** Renamed when complete: two processes may draw at a time. */
function keep(name: string, bytes: Buffer): Buffer {
  mkdirSync(FOLDER, { recursive: true });
  const unfinished = join(FOLDER, `${name}.${process.pid}`);
  writeFileSync(unfinished, deflateSync(bytes, { level: 1 }));
  renameSync(unfinished, join(FOLDER, name));
  return bytes;
}
