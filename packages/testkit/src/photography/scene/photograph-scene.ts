import { mapQuad, type Point, type Quad, type Size } from '@bonafide/domain';
import sharp from 'sharp';
import { decodeImage } from '../../pixels/codec.ts';
import { applyHomography, homographyBetween, quadOfSize } from '../../pixels/homography.ts';
import type { RgbImage } from '../../pixels/rgb-image.ts';
import { seededRandom } from '../../random/random.ts';
import { paintBackdrop } from './backdrop.ts';
import { drawFingers, type Finger, isUnderFinger, placeFingers } from './fingers.ts';
import { lightScene } from './lighting.ts';
import type { SceneOptions } from './scene-options.ts';
import { storePicture } from './sensor.ts';
import { layPicture } from './warp.ts';

/** A flat picture of one side: PNG bytes and the rounding of its corners, parts of its width. */
export interface FlatDocument {
  readonly png: Buffer;
  readonly size: Size;
  readonly cornerRadius: number;
  /** The other page of an open booklet: it ends where this one begins, and is no part of the document. */
  readonly above?: { readonly png: Buffer; readonly size: Size };
}

/** One document in the picture. */
export interface SeenDocument {
  /** From its own top left, then top right, bottom right, bottom left; counter-clockwise in a mirrored picture. */
  readonly corners: Quad;
  /** Part of its area that is inside the frame and that nothing hides, [0,1]. */
  readonly visibleShare: number;
  readonly project: (point: Point) => Point;
  /** True when the place is inside the frame and nothing lies over it. */
  readonly sees: (point: Point) => boolean;
}

export interface ScenePicture {
  readonly jpeg: Buffer;
  /** After EXIF orientation. */
  readonly size: Size;
  /** In the order in which they were given: the first is the one that was meant. */
  readonly documents: readonly SeenDocument[];
}

interface Pose {
  readonly middle: Point;
  readonly scale: number;
  readonly rotation: number;
}

/** Where a document of that size lies; corners clockwise from its own top left. */
function cornersOf({ width, height }: Size, pose: Pose, options: SceneOptions, seed: number): Quad {
  const random = seededRandom(seed);
  const angle = (pose.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const reach = options.perspective * width * pose.scale;
  const corner = (u: number, v: number): Point => {
    const [x, y] = [u * width * pose.scale, v * height * pose.scale];
    return {
      x: pose.middle.x + x * cos - y * sin + random.between(-reach, reach),
      y: pose.middle.y + x * sin + y * cos + random.between(-reach, reach),
    };
  };
  return [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)];
}

function poseOf(index: number, { width, height }: Size, options: SceneOptions): Pose {
  const random = seededRandom(options.seed + 1 + 40 * index);
  const angle = (options.rotation * Math.PI) / 180;
  const spanX = width * Math.abs(Math.cos(angle)) + height * Math.abs(Math.sin(angle));
  const spanY = width * Math.abs(Math.sin(angle)) + height * Math.abs(Math.cos(angle));
  const scale = options.fill * Math.min(options.width / spanX, options.height / spanY);
  if (index > 0) {
    const away = random.between(0, 2 * Math.PI);
    const place = (length: number, part: number): number => length * (0.5 + part * random.between(0.3, 0.5));
    const middle = { x: place(options.width, Math.cos(away)), y: place(options.height, Math.sin(away)) };
    return { middle, scale: scale * random.between(0.85, 1.05), rotation: random.between(0, 360) };
  }
  const jitter = (): number => random.between(-0.02, 0.02);
  const middle = {
    x: options.width * (0.5 + options.offset[0] + jitter()),
    y: options.height * (0.5 + options.offset[1] + jitter()),
  };
  return { middle, scale, rotation: options.rotation };
}

/** The flat picture at about the size at which it will be seen, so that no detail aliases. */
async function prepare(document: FlatDocument, corners: Quad): Promise<RgbImage> {
  const shown = Math.hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y);
  return decodeImage(document.png, shown < document.size.width * 0.9 ? Math.max(16, Math.round(shown)) : undefined);
}

/** Lays the page beyond the fold, in the plane of the page that lies at `corners`. */
async function layAbove(
  scene: RgbImage,
  { size, above, cornerRadius }: FlatDocument & Required<Pick<FlatDocument, 'above'>>,
  corners: Quad,
): Promise<void> {
  const toScene = homographyBetween(quadOfSize(size.width, size.height), corners);
  const place = (x: number, y: number): Point => applyHomography(toScene, { x, y });
  const top = -above.size.height * (size.width / above.size.width);
  const beyond: Quad = [place(0, top), place(size.width, top), corners[1], corners[0]];
  const picture = await prepare({ ...above, cornerRadius }, beyond);
  layPicture(scene, { picture, corners: beyond, cornerRadius: cornerRadius * picture.width });
}

async function overlay(scene: RgbImage, svg: string): Promise<RgbImage> {
  const { width, height } = scene;
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${svg}</svg>`;
  const data = await sharp(scene.data, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(sheet) }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { width, height, data };
}

const contains = (corners: Quad, { x, y }: Point): boolean => {
  const turns = corners.map((a, i) => {
    const b = corners[(i + 1) % 4] ?? a;
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
  });
  return turns.every((turn) => turn >= 0);
};

interface Laid {
  readonly size: Size;
  readonly corners: Quad;
}

/** What is true of one document: everything given before it lies over it, and the fingers over all. */
function seen(laid: readonly Laid[], index: number, fingers: readonly Finger[], options: SceneOptions): SeenDocument {
  const { size, corners } = laid[index] as Laid;
  const toScene = homographyBetween(quadOfSize(size.width, size.height), corners);
  const { width, height, shrunk, mirrored } = options;
  const inScene = (point: Point): boolean =>
    point.x >= 0 &&
    point.y >= 0 &&
    point.x < width &&
    point.y < height &&
    !fingers.some((finger) => isUnderFinger(finger, point)) &&
    !laid.slice(0, index).some((upper) => contains(upper.corners, point));
  const stored = ({ x, y }: Point): Point => ({ x: (mirrored ? width - x : x) * shrunk, y: y * shrunk });
  const sees = (point: Point): boolean => inScene(applyHomography(toScene, point));
  const steps = Array.from({ length: 24 }, (_, i) => (i + 0.5) / 24);
  const places = steps.flatMap((u) => steps.map((v) => ({ x: u * size.width, y: v * size.height })));
  return {
    corners: mapQuad(corners, stored),
    visibleShare: places.filter(sees).length / places.length,
    project: (point) => stored(applyHomography(toScene, point)),
    sees,
  };
}

/** Takes a picture of documents: the first is the one that is meant, the others lie around and under it. */
export async function photographScene(
  documents: readonly FlatDocument[],
  options: SceneOptions,
): Promise<ScenePicture> {
  let scene = await paintBackdrop(options);
  const laid = documents.map(({ size }, index) => ({
    size,
    corners: cornersOf(size, poseOf(index, size, options), options, options.seed + 11 + 40 * index),
  }));
  for (let index = documents.length - 1; index >= 0; index--) {
    const document = documents[index] as FlatDocument;
    const { corners } = laid[index] as Laid;
    const picture = await prepare(document, corners);
    if (document.above) await layAbove(scene, { ...document, above: document.above }, corners);
    layPicture(scene, { picture, corners, cornerRadius: document.cornerRadius * picture.width });
  }
  const first = (laid[0] as Laid).corners;
  const fingers = placeFingers(options, first);
  if (fingers.length > 0) scene = await overlay(scene, drawFingers(options, fingers));
  lightScene(scene, options, first);
  const size = {
    width: Math.round(options.width * options.shrunk),
    height: Math.round(options.height * options.shrunk),
  };
  return {
    jpeg: await storePicture(scene, options),
    size,
    documents: laid.map((_, index) => seen(laid, index, fingers, options)),
  };
}
