import type { FrameLight } from '../camera.ts';
import { FRAME_SIZE } from '../take.ts';

/** How a printed picture is held. Angles in radians. */
export interface SheetPose {
  /** To the picture's right, and upwards. */
  readonly yaw: number;
  readonly pitch: number;
  /** Curvature, the middle towards the camera: 1 over the radius in cm. 0 is flat. */
  readonly bend: number;
  /** Of the axis about which the sheet is bent: 0 is upright, a quarter turn lies across. */
  readonly tilt: number;
  /** Centimetres from the camera. */
  readonly distance: number;
  /** Shift in the picture, px. */
  readonly x: number;
  readonly y: number;
}

/** A sheet held here is seen as large as what it is a picture of. */
export const SHEET_DISTANCE = 56;
const { width: WIDTH, height: HEIGHT } = FRAME_SIZE;
const FOCAL = 1.1 * HEIGHT;
const CM_PER_PX = SHEET_DISTANCE / FOCAL;
/** Places of the sheet that are looked at for each pixel of the frame, in each direction. */
const DENSITY = 1.6;

/** The light of a turned, bent, moved picture before what is behind it: places of the sheet are thrown onto the sensor. */
export function turnSheet(picture: FrameLight, behind: FrameLight, pose: SheetPose): FrameLight {
  const sum = new Float32Array(picture.length);
  const hits = new Uint16Array(WIDTH * HEIGHT);
  const step = Math.min(1, pose.distance / SHEET_DISTANCE) / DENSITY;
  const project = projection(pose);
  for (let u = 0; u < WIDTH; u += step) {
    for (let v = 0; v < HEIGHT; v += step) {
      const pixel = project((u - WIDTH / 2) * CM_PER_PX, (v - HEIGHT / 2) * CM_PER_PX);
      if (pixel < 0) continue;
      hits[pixel] = (hits[pixel] as number) + 1;
      const from = 3 * (Math.floor(v) * WIDTH + Math.floor(u));
      for (let c = 0; c < 3; c++) sum[3 * pixel + c] = (sum[3 * pixel + c] as number) + (picture[from + c] as number);
    }
  }
  for (let index = 0; index < sum.length; index++) {
    const count = hits[Math.floor(index / 3)] as number;
    sum[index] = count > 0 ? (sum[index] as number) / count : (behind[index] as number);
  }
  return sum;
}

/**
 * Tells the pixel that sees a place of the sheet, in cm from its middle, right and down; negative outside the frame, and where the
 * sheet is bent so far back that it hides the place itself. Runs for every place of every sheet, so it makes no objects.
 */
function projection({ yaw, pitch, bend, tilt, distance, x, y }: SheetPose): (right: number, down: number) => number {
  const [cosTilt, sinTilt] = [Math.cos(tilt), Math.sin(tilt)];
  const [cosYaw, sinYaw, cosPitch, sinPitch] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)];
  // Turned about the upright axis first: what comes of right, down and ahead.
  const toRight = (right: number, ahead: number): number => right * cosYaw + ahead * sinYaw;
  const towards = (right: number, ahead: number): number => ahead * cosYaw - right * sinYaw;
  return (right, down) => {
    const around = right * cosTilt + down * sinTilt;
    const along = down * cosTilt - right * sinTilt;
    const sin = bend === 0 ? 0 : Math.sin(around * bend);
    const cos = bend === 0 ? 1 : Math.cos(around * bend);
    const across = bend === 0 ? around : sin / bend;
    const ahead = bend === 0 ? 0 : (cos - 1) / bend;
    const [placeRight, placeDown] = [across * cosTilt - along * sinTilt, along * cosTilt + across * sinTilt];
    const placeTowards = towards(placeRight, ahead);
    const placeX = toRight(placeRight, ahead);
    const placeY = placeDown * cosPitch - placeTowards * sinPitch;
    const depth = distance - (placeTowards * cosPitch + placeDown * sinPitch);
    const normalTowards = towards(sin * cosTilt, cos);
    const normalX = toRight(sin * cosTilt, cos);
    const normalY = sin * sinTilt * cosPitch - normalTowards * sinPitch;
    const normalZ = normalTowards * cosPitch + sin * sinTilt * sinPitch;
    if (normalZ * depth <= normalX * placeX + normalY * placeY) return -1;
    const column = Math.floor(WIDTH / 2 + x + (FOCAL * placeX) / depth);
    const row = Math.floor(HEIGHT / 2 + y + (FOCAL * placeY) / depth);
    return column < 0 || row < 0 || column >= WIDTH || row >= HEIGHT ? -1 : row * WIDTH + column;
  };
}
