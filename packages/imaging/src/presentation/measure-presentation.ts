import { type Box, type PresentationSignal, quadOfBox } from '@bonafide/domain';
import type { DecodedImage } from '../image/index.ts';
import { editorMetadataSignal, type FileMetadata, findPeriodicStructure, readFileMetadata } from '../tamper/index.ts';
import { colourResponse } from './colour-response.ts';
import { focusReversed } from './focus-reversed.ts';
import { frameBorder } from './frame-border.ts';
import { grownBox } from './grown-box.ts';
import { printGrain } from './print-grain.ts';

export interface PresentationInput {
  /** The file as it was sent. */
  readonly bytes: Uint8Array;
  /** The same, decoded. */
  readonly image: DecodedImage;
  /** The face that counts, pixels of `image`. */
  readonly face: Box;
}

/** Forehead and chin belong to what is looked at; hair and clothes have patterns of their own. */
const TEXTURE_REACH = 1.3;

/**
 * Measures traces of presentation attacks on one photo of a person; scores are judged by checks, never here. A trace that cannot
 * be measured on this picture (too small, no surroundings) is left out. Boxes are pixels of `image`.
 */
export async function measurePresentation({ bytes, image, face }: PresentationInput): Promise<PresentationSignal[]> {
  const border = await frameBorder(image, face);
  const found = [border, focusReversed(image, face), colourResponse(image, face), printGrain(image, face)];
  return [
    ...textureSignals(image, face),
    ...found.filter((signal) => signal !== null),
    ...fileSignals(readFileMetadata(bytes)),
  ];
}

/** The waves that documents are searched for; decibels above the neighbouring frequencies. */
function textureSignals(image: DecodedImage, face: Box): PresentationSignal[] {
  const area = grownBox(face, TEXTURE_REACH, image);
  const waves = findPeriodicStructure(image, quadOfBox(area));
  if (!waves) return [];
  return [
    { name: 'screen_texture', score: waves.chroma.prominence, boxes: [area] },
    { name: 'print_texture', score: waves.luma.prominence, boxes: [area] },
  ];
}

function fileSignals(metadata: FileMetadata): PresentationSignal[] {
  const { score } = editorMetadataSignal(metadata);
  return [
    { name: 'editor_metadata', score, boxes: [] },
    { name: 'camera_unnamed', score: metadata.camera === null ? 1 : 0, boxes: [] },
  ];
}
