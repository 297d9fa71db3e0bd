import type { GridMesh } from './grid-mesh.ts';

/** Row-major 3x3. */
export type Rotation = readonly [number, number, number, number, number, number, number, number, number];

/** Turns by yaw (to the picture's right), pitch (upwards) and roll, in degrees. */
export function rotation(yaw: number, pitch: number, roll: number): Rotation {
  const radians = Math.PI / 180;
  const [cy, sy] = [Math.cos(yaw * radians), Math.sin(yaw * radians)];
  const [cp, sp] = [Math.cos(pitch * radians), Math.sin(pitch * radians)];
  const [cr, sr] = [Math.cos(roll * radians), Math.sin(roll * radians)];
  const [a, b, c] = [cy, -sy * sp, sy * cp];
  const [d, e, f] = [0, cp, sp];
  return [
    cr * a + sr * d,
    cr * b + sr * e,
    cr * c + sr * f,
    -sr * a + cr * d,
    -sr * b + cr * e,
    -sr * c + cr * f,
    -sy,
    -cy * sp,
    cy * cp,
  ];
}

export function rotate(r: Rotation, x: number, y: number, z: number): readonly [number, number, number] {
  return [r[0] * x + r[1] * y + r[2] * z, r[3] * x + r[4] * y + r[5] * z, r[6] * x + r[7] * y + r[8] * z];
}

/** A mesh after turning: vertices in room coordinates, the camera looking down the z axis. */
export interface PosedMesh {
  readonly mesh: GridMesh;
  readonly rotation: Rotation;
  readonly world: Float32Array;
}

/** The neck's joint, about which a head turns. */
const JOINT = [0, -4, -1] as const;

export function poseMesh(mesh: GridMesh, turn: Rotation): PosedMesh {
  const world = new Float32Array(mesh.positions.length);
  for (let i = 0; i < world.length; i += 3) {
    const [x, y, z] = rotate(
      turn,
      (mesh.positions[i] as number) - JOINT[0],
      (mesh.positions[i + 1] as number) - JOINT[1],
      (mesh.positions[i + 2] as number) - JOINT[2],
    );
    world[i] = x + JOINT[0];
    world[i + 1] = y + JOINT[1];
    world[i + 2] = z + JOINT[2];
  }
  return { mesh, rotation: turn, world };
}

/** Screen x, y and depth of each vertex, three numbers a vertex. */
export type Projected = Float32Array;

export interface Lens {
  readonly width: number;
  readonly height: number;
  /** Centimetres from the head's origin. */
  readonly distance: number;
  /** Focal length in picture heights. */
  readonly focal: number;
  /** Shift of the head in parts of the picture: right, up. */
  readonly shiftX: number;
  readonly shiftY: number;
}

export function project(posed: PosedMesh, lens: Lens): Projected {
  const out = new Float32Array(posed.world.length);
  const focal = lens.focal * lens.height;
  for (let i = 0; i < out.length; i += 3) {
    const depth = lens.distance - (posed.world[i + 2] as number);
    out[i] = lens.width * (0.5 + lens.shiftX) + (focal * (posed.world[i] as number)) / depth;
    out[i + 1] = lens.height * (0.47 - lens.shiftY) - (focal * ((posed.world[i + 1] as number) + 1.5)) / depth;
    out[i + 2] = depth;
  }
  return out;
}
