import type { Box, FrameFace, FrameFacts, Point } from '@bonafide/domain';
import { alignFace, CHIP_SIDE } from '../face/align-face.ts';
import { measureSharpness } from '../face/chip-sharpness.ts';
import { embedFace } from '../face/embed-face.ts';
import type { FaceEngine } from '../face/load-face-engine.ts';
import { luminanceOf } from '../face/planar-crop.ts';
import { decodeImage, type RgbImage } from '../image/index.ts';
import { backgroundShift } from './background-shift.ts';
import { faceShape, rounded } from './face-shape.ts';
import { type FollowedFace, followFace } from './follow-face.ts';
import type { FrameTrack } from './frame-track.ts';
import { irisContrast } from './iris-contrast.ts';
import { type LightGrid, lightGrid } from './light-grid.ts';
import { perceptualHash } from './perceptual-hash.ts';
import { skinLight, surroundingLight } from './skin-light.ts';

export interface MeasuredFrame {
  readonly facts: FrameFacts;
  /** For the next frame's `previous`. */
  readonly track: FrameTrack;
}

/** Longest side of a frame, px; larger ones are reduced. */
const LONGEST_SIDE = 640;
/** A frame in so many is described, the first that looks at the camera after that. */
const DESCRIBE_EVERY = 3;
const FRONTAL_YAW = 0.25;
/** Shoulders and hair move with the face: this share of its width on either side belongs to the head. */
const HEAD_MARGIN = 0.45;

/**
 * Measures one frame of a liveness challenge, on the calling thread. `previous` is the track of the frame before, null at the
 * beginning; it saves time and tells how the surroundings moved. Throws an `ImageError` for what is no usable picture.
 */
export async function measureFrame(
  engine: FaceEngine,
  bytes: Uint8Array,
  { previous }: { readonly previous: FrameTrack | null },
): Promise<MeasuredFrame> {
  const image = await decodeImage(bytes, { maxSide: LONGEST_SIDE });
  const grid = lightGrid(image);
  const { face, faceCount, detected } = await followFace(engine, image, previous);
  const head = face && headBox(face.box, grid);
  const described = face ? await describe(engine, image, { face, due: isDescriptorDue(previous) }) : null;
  const facts: FrameFacts = {
    width: image.width,
    height: image.height,
    faceCount,
    face: described,
    perceptualHash: perceptualHash(grid),
    skin: face && skinLight(image, face.mesh),
    surroundings: surroundingLight(grid, head),
    backgroundShift: shiftSince(previous, grid, head),
  };
  return { facts, track: trackAfter(previous, grid, { face, faceCount, detected, described: described?.descriptor }) };
}

function isDescriptorDue(previous: FrameTrack | null): boolean {
  return previous === null || previous.sinceDescriptor + 1 >= DESCRIBE_EVERY;
}

async function describe(
  engine: FaceEngine,
  image: RgbImage,
  { face, due }: { face: FollowedFace; due: boolean },
): Promise<FrameFace> {
  const shape = faceShape(face.mesh);
  const frontal = Math.abs(shape.yaw) <= FRONTAL_YAW;
  const landmarks = { keypoints: face.keypoints, mesh: face.mesh };
  const descriptor = due && frontal ? Array.from(await embedFace(engine, image, { landmarks }), rounded) : null;
  const sharpness = descriptor ? measureSharpness(luminanceOf(alignFace(image, landmarks)), CHIP_SIDE) : 0;
  const contrast = rounded(irisContrast(image, face.mesh));
  return { box: face.box, presence: face.presence, ...shape, irisContrast: contrast, descriptor, sharpness };
}

/** The head with what moves along, in cells of the grid. */
function headBox(face: Box, { cellSize }: LightGrid): Box {
  const margin = HEAD_MARGIN * face.width;
  return {
    x: (face.x - margin) / cellSize,
    y: (face.y - margin) / cellSize,
    width: (face.width + 2 * margin) / cellSize,
    height: (face.height + 2 * margin) / cellSize,
  };
}

function shiftSince(previous: FrameTrack | null, grid: LightGrid, head: Box | null): Point | null {
  if (!previous || !head) return null;
  const { columns, rows, cells } = previous.grid;
  const before = { columns, rows, cells: Buffer.from(cells, 'base64') };
  const shift = backgroundShift(before, { ...grid, cells: grid.brightness }, head);
  return shift && { x: rounded(shift.x * grid.cellSize), y: rounded(shift.y * grid.cellSize) };
}

interface FrameOutcome {
  readonly face: FollowedFace | null;
  readonly faceCount: number;
  readonly detected: boolean;
  readonly described: readonly number[] | null | undefined;
}

function trackAfter(
  previous: FrameTrack | null,
  { columns, rows, brightness }: LightGrid,
  { face, faceCount, detected, described }: FrameOutcome,
): FrameTrack {
  const { rightEye, leftEye } = face?.keypoints ?? {};
  const place = ({ x, y }: Point): Point => ({ x: rounded(x), y: rounded(y) });
  return {
    face: face && rightEye && leftEye ? { box: face.box, rightEye: place(rightEye), leftEye: place(leftEye) } : null,
    faceCount,
    sinceDetection: detected ? 0 : (previous?.sinceDetection ?? 0) + 1,
    sinceDescriptor: described ? 0 : (previous?.sinceDescriptor ?? DESCRIBE_EVERY) + 1,
    grid: { columns, rows, cells: Buffer.from(brightness).toString('base64') },
  };
}
