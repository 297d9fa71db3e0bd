import { isDeepStrictEqual } from 'node:util';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { type Backdrop, drawBackdrop } from './backdrop.ts';
import { type PosedMesh, poseMesh, project, rotate, rotation } from './camera.ts';
import { develop } from './develop.ts';
import { type Expression, type FaceLines, faceLines } from './expression.ts';
import type { GridMesh } from './grid-mesh.ts';
import { buildHeadMeshes } from './head-meshes.ts';
import type { Identity } from './identity.ts';
import { castShadow, createShade, type Light, type Shade, type Shadow, SOFT_DAYLIGHT } from './light.ts';
import { Paint } from './paint.ts';
import { paintSurface } from './paint-surface.ts';
import { buildPalette, type Palette } from './palette.ts';
import { createVisibilityBuffer, rasterise, type VisibilityBuffer } from './raster.ts';

/** How a head is photographed. Angles in degrees: yaw to the picture's right, pitch upwards, roll counter-clockwise. */
export interface HeadView extends Expression {
  readonly width: number;
  readonly height: number;
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  /** Centimetres from the camera to the head. */
  readonly distance: number;
  /** Focal length in picture heights: 1.25 like a phone's front camera. */
  readonly focal: number;
  readonly shiftX: number;
  readonly shiftY: number;
  /** Where the eyes look, centimetres on the eyeball: right, up. */
  readonly gaze: readonly [number, number];
  readonly light: Light;
  readonly backdrop: Backdrop;
  /** Samples per pixel and direction: 1 fast, 2 smooth. */
  readonly samples: number;
  readonly grain: number;
  readonly seed: number;
}

export const DEFAULT_VIEW: HeadView = {
  width: 480,
  height: 600,
  yaw: 0,
  pitch: 0,
  roll: 0,
  distance: 60,
  focal: 1.25,
  shiftX: 0,
  shiftY: 0,
  blink: 0,
  smile: 0,
  open: 0,
  brow: 0,
  gaze: [0, 0],
  light: SOFT_DAYLIGHT,
  backdrop: { kind: 'plain', colour: [206, 209, 212] },
  samples: 2,
  grain: 0.01,
  seed: 1,
};

interface BuiltMeshes {
  readonly lines: FaceLines;
  readonly meshes: readonly GridMesh[];
}

/** The meshes that were built last for a head: a film of a turning head builds them once. */
const lastBuilt = new WeakMap<Identity, BuiltMeshes>();

function meshesFor(identity: Identity, lines: FaceLines): readonly GridMesh[] {
  const last = lastBuilt.get(identity);
  if (last && isDeepStrictEqual(last.lines, lines)) return last.meshes;
  const meshes = buildHeadMeshes(identity, lines);
  lastBuilt.set(identity, { lines, meshes });
  return meshes;
}

const expressionOf = ({ blink, smile, open, brow }: HeadView): Expression => ({ blink, smile, open, brow });

function poseAll(identity: Identity, view: HeadView): readonly PosedMesh[] {
  const head = rotation(view.yaw, view.pitch, view.roll);
  // Shoulders follow the head only a little.
  const shoulders = rotation(view.yaw * 0.25, view.pitch * 0.1, 0);
  return meshesFor(identity, faceLines(identity, expressionOf(view))).map((mesh) =>
    poseMesh(mesh, mesh.surface === 'torso' ? shoulders : head),
  );
}

function lookAt(meshes: readonly PosedMesh[], view: HeadView): VisibilityBuffer {
  const lens = { ...view, width: view.width * view.samples, height: view.height * view.samples };
  const buffer = createVisibilityBuffer(lens.width, lens.height);
  meshes.forEach((posed, index) => {
    rasterise(buffer, { mesh: posed.mesh, points: project(posed, lens), index, cullBack: true });
  });
  return buffer;
}

/** Values of the vertices of the triangle that is seen at a pixel, weighted. */
function interpolator(buffer: VisibilityBuffer, pixel: number, triangles: Uint32Array) {
  const first = buffer.triangle[pixel] as number;
  const second = buffer.second[pixel] as number;
  const third = buffer.third[pixel] as number;
  const weight = 1 - second - third;
  const [a, b, c] = [triangles[first] as number, triangles[first + 1] as number, triangles[first + 2] as number];
  return (values: Float32Array, stride = 1, offset = 0): number =>
    weight * (values[a * stride + offset] as number) +
    second * (values[b * stride + offset] as number) +
    third * (values[c * stride + offset] as number);
}

function unitNormal(posed: PosedMesh, x: number, y: number, z: number): readonly [number, number, number] {
  const [nx, ny, nz] = rotate(posed.rotation, x, y, z);
  const flip = posed.mesh.twoSided && nz < 0 ? -1 : 1;
  const scale = flip / (Math.hypot(nx, ny, nz) || 1);
  return [nx * scale, ny * scale, nz * scale];
}

interface Scene {
  readonly meshes: readonly PosedMesh[];
  readonly buffer: VisibilityBuffer;
  readonly palette: Palette;
}

/** What one lamp adds to a picture. */
interface LitPicture {
  readonly shade: Shade;
  readonly shadow: Shadow;
  readonly picture: Float32Array;
}

function paintPixels({ meshes, buffer, palette }: Scene, lamps: readonly LitPicture[]): void {
  const paint = new Paint();
  for (let pixel = 0; pixel < buffer.mesh.length; pixel++) {
    const posed = meshes[buffer.mesh[pixel] as number];
    if (!posed) continue;
    const { mesh, world } = posed;
    const at = interpolator(buffer, pixel, mesh.triangles);
    const place = {
      x: at(mesh.positions, 3, 0),
      y: at(mesh.positions, 3, 1),
      angle: at(mesh.angles),
      cover: at(mesh.covers),
    };
    paintSurface(paint, palette, mesh.surface, place);
    const normal = unitNormal(posed, at(mesh.normals, 3, 0), at(mesh.normals, 3, 1), at(mesh.normals, 3, 2));
    const openness = at(mesh.openness);
    for (const { shade, shadow, picture } of lamps) {
      const lit = shadow(at(world, 3, 0), at(world, 3, 1), at(world, 3, 2));
      shade(paint, { normal, openness, lit }, picture, 3 * pixel);
    }
  }
}

/** Photographs a head. The same identity and view give the same pixels. */
export function renderHead(identity: Identity, view: Partial<HeadView> = {}): RgbImage {
  const full = { ...DEFAULT_VIEW, ...view };
  const scene = sceneOf(identity, full);
  const picture = drawBackdrop(full.backdrop, scene.buffer.width, scene.buffer.height);
  paintPixels(scene, [lampOf(scene, full.light, picture)]);
  return develop(picture, full);
}

function sceneOf(identity: Identity, view: HeadView): Scene {
  const meshes = poseAll(identity, view);
  const palette = buildPalette(identity, faceLines(identity, expressionOf(view)), view.gaze);
  return { meshes, buffer: lookAt(meshes, view), palette };
}

function lampOf({ meshes }: Scene, light: Light, picture: Float32Array): LitPicture {
  return { shade: createShade(light), shadow: castShadow(meshes, light), picture };
}

/** A head by itself, in linear light: by the light of the room, by that of a white screen at the camera, and where it covers. */
export interface HeadLayers {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of pixel after pixel; 0 where the head is not. */
  readonly room: Float32Array;
  readonly screen: Float32Array;
  /** 1 where the head or the body is seen. */
  readonly cover: Uint8Array;
}

const SCREEN_LIGHT: Light = { direction: [0, 0, 1], key: 1, fill: 0, ambient: 0, tint: [1, 1, 1] };

/** Photographs a head without backdrop, noise or a camera's curve, a sample for each pixel. Light adds up. */
export function renderHeadLayers(identity: Identity, view: Partial<HeadView>): HeadLayers {
  const full = { ...DEFAULT_VIEW, ...view, samples: 1 };
  const { width, height } = full;
  const scene = sceneOf(identity, full);
  const [room, screen] = [new Float32Array(3 * width * height), new Float32Array(3 * width * height)];
  // What the camera sees the screen beside it lights: no shadows.
  const screenLamp = { shade: createShade(SCREEN_LIGHT), shadow: () => 1, picture: screen };
  paintPixels(scene, [lampOf(scene, full.light, room), screenLamp]);
  return { width, height, room, screen, cover: Uint8Array.from(scene.buffer.mesh, (mesh) => (mesh >= 0 ? 1 : 0)) };
}
