import type { FrameLight } from '../camera.ts';
import { FRAME_SIZE } from '../take.ts';

/** How a printed picture is held. Angles in radians. */
export interface SheetPose {
  /** To the picture's right, and upwards. */
  readonly yaw: number;
  readonly pitch: number;
  /** Curvature about an upright axis, the middle towards the camera: 1 over the radius in cm. 0 is flat. */
  readonly bend: number;
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
  for (let u = 0; u < WIDTH; u += step) {
    const bent = bend((u - WIDTH / 2) * CM_PER_PX, pose);
    for (let v = 0; v < HEIGHT; v += step) {
      const pixel = project(bent, (v - HEIGHT / 2) * CM_PER_PX, pose);
      if (pixel < 0) continue;
      hits[pixel] = (hits[pixel] as number) + 1;
      const from = 3 * (Math.floor(v) * WIDTH + Math.floor(u));
      for (let c = 0; c < 3; c++) sum[3 * pixel + c] = (sum[3 * pixel + c] as number) + (picture[from + c] as number);
    }
  }
  return sum.map((light, index) => {
    const count = hits[Math.floor(index / 3)] as number;
    return count > 0 ? light / count : (behind[index] as number);
  });
}

/** A column of the sheet, bent and turned about its upright axis: centimetres to the right and towards the camera. */
interface SheetColumn {
  readonly across: number;
  readonly ahead: number;
}

function bend(at: number, { bend: curvature, yaw }: SheetPose): SheetColumn {
  const across = curvature === 0 ? at : Math.sin(at * curvature) / curvature;
  const ahead = curvature === 0 ? 0 : (Math.cos(at * curvature) - 1) / curvature;
  return {
    across: across * Math.cos(yaw) + ahead * Math.sin(yaw),
    ahead: ahead * Math.cos(yaw) - across * Math.sin(yaw),
  };
}

/** The pixel that sees a place of the sheet; negative outside the frame. */
function project({ across, ahead }: SheetColumn, down: number, { pitch, distance, x, y }: SheetPose): number {
  const lowered = down * Math.cos(pitch) - ahead * Math.sin(pitch);
  const depth = distance - (ahead * Math.cos(pitch) + down * Math.sin(pitch));
  const column = Math.floor(WIDTH / 2 + x + (FOCAL * across) / depth);
  const row = Math.floor(HEIGHT / 2 + y + (FOCAL * lowered) / depth);
  return column < 0 || row < 0 || column >= WIDTH || row >= HEIGHT ? -1 : row * WIDTH + column;
}
