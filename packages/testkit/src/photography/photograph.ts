import { type Box, mapQuad, type Point, type Quad, quadOfBox, type Size } from '@bonafide/domain';
import { decodeImage, openPixels } from '../pixels/codec.ts';
import { applyHomography, type Homography, homographyBetween, quadOfSize } from '../pixels/homography.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { addCameraFaults } from './camera-faults.ts';
import { exposeScene } from './expose.ts';
import { type ExifOrientation, ordinaryPhoto, type PhotoOptions } from './photo-options.ts';
import { placeDocument } from './place-document.ts';

/** A photograph with what is true of it. Coordinates are pixels after EXIF orientation. */
export interface Photograph {
  readonly jpeg: Buffer;
  readonly size: Size;
  /** The document's corners, clockwise from its own top left. */
  readonly corners: Quad;
  /** Takes a place on the document (pixels of the flat picture) to its place in the photograph. */
  readonly project: (point: Point) => Point;
  readonly projectBox: (box: Box) => Quad;
  readonly options: PhotoOptions;
}

/** By how much the stored pixels are turned against the picture, degrees clockwise. */
export const STORED_TURN: Readonly<Record<ExifOrientation, number>> = { 1: 0, 3: 180, 6: 270, 8: 90 };

/** Stores the pixels as a turned camera does: the tag says how to turn them back (EXIF 2.3, tag 0x0112). */
async function storeJpeg(image: RgbImage, options: PhotoOptions): Promise<Buffer> {
  const turned = openPixels(image).rotate(STORED_TURN[options.orientation]);
  const tagged = options.orientation === 1 ? turned : turned.withMetadata({ orientation: options.orientation });
  return tagged.jpeg({ quality: options.quality, chromaSubsampling: '4:2:0' }).toBuffer();
}

/** The flat picture at about the size at which the photograph will show it, so that no detail aliases. */
async function prepareDocument(png: Buffer, full: RgbImage, corners: Quad): Promise<RgbImage> {
  const shown = Math.hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y);
  return shown < full.width * 0.9 ? decodeImage(png, Math.round(shown)) : full;
}

/** Photographs a flat picture of a document (PNG or JPEG bytes) lying on a table. */
export async function photograph(
  document: Buffer,
  given: Partial<PhotoOptions> & { readonly seed: number },
): Promise<Photograph> {
  const options = { ...ordinaryPhoto(given.seed), ...given };
  const full = await decodeImage(document);
  const corners = placeDocument(full, options);
  const scene = exposeScene(await prepareDocument(document, full, corners), corners, options);
  const jpeg = await storeJpeg(await addCameraFaults(scene, options), options);
  const toPhoto: Homography = homographyBetween(quadOfSize(full.width, full.height), corners);
  const project = (point: Point): Point => applyHomography(toPhoto, point);
  return {
    jpeg,
    size: { width: options.width, height: options.height },
    corners,
    project,
    projectBox: (box) => mapQuad(quadOfBox(box), project),
    options,
  };
}
