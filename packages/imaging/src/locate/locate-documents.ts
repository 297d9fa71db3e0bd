import type { DocumentOutline, Quad, Size } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { cardFormat } from './card-format.ts';
import { areaOnImage, overlap } from './clip-polygon.ts';
import { closerLooks, needsCloserLook } from './closer-looks.ts';
import { contourOutlines } from './contour-outlines.ts';
import { fillsPicture, frameOf, isCutOff } from './frame.ts';
import { holdsMiddle } from './holds-middle.ts';
import { signedArea } from './line.ts';
import { isConvex } from './line-quads.ts';
import { type FoundQuad, networkOutlines } from './network-outlines.ts';
import { sideRatio } from './side-ratio.ts';
import { beginningTopLeft } from './turn-quad.ts';

/** Below this the network found nothing worth trying, and contours are looked for. */
const UNSURE = 0.25;
/** What a document counts that lies beside the middle of the picture, over which people hold the camera. */
const BESIDE_THE_MIDDLE = 0.6;
/** Two quads that overlap more than this are one document. */
const SAME = 0.5;

export interface LocateOptions {
  /** The document that is meant lies in the middle, as on a photograph of it, and not beside a face. True if not given. */
  readonly inMiddle?: boolean;
}

/**
 * Outlines of the documents on an image, the one that is most likely meant first: the larger, the surer, the one in the middle. Which
 * way up each lies is not known yet; its quad begins at the corner nearest to an upright document's top left.
 */
export async function locateDocuments(
  model: Model,
  image: RgbImage,
  { inMiddle = true }: LocateOptions = {},
): Promise<DocumentOutline[]> {
  const byNetwork = (quads: readonly FoundQuad[]) => quads.map((quad) => describe(quad, 'network', image));
  const found = byNetwork(await networkOutlines(model, image));
  if (inMiddle && needsCloserLook(found, image)) found.push(...byNetwork(await closerLooks(model, image)));
  if (!found.some(({ confidence }) => confidence > UNSURE)) {
    found.push(...(await contourOutlines(image)).map((quad) => describe(quad, 'contour', image)));
  }
  const placed = (outline: DocumentOutline) =>
    prominence(outline, image) * (inMiddle && !holdsMiddle(outline.quad, image) ? BESIDE_THE_MIDDLE : 1);
  const sorted = found.sort((a, b) => placed(b) - placed(a));
  return sorted.filter(
    ({ quad }, i) => isConvex(quad) && sorted.slice(0, i).every((better) => overlap(better.quad, quad) < SAME),
  );
}

function describe({ quad, confidence }: FoundQuad, method: DocumentOutline['method'], image: Size): DocumentOutline {
  const clockwise: Quad = signedArea(quad) >= 0 ? quad : [quad[0], quad[3], quad[2], quad[1]];
  const begun = fillsPicture(quad, image) ? frameOf(image) : beginningTopLeft(clockwise);
  const cutOff = isCutOff(begun, image);
  const format = cutOff ? null : cardFormat(sideRatio(begun, image), null);
  return { quad: begun, method, confidence, format, cutOff };
}

function prominence({ quad, confidence }: DocumentOutline, image: Size): number {
  return confidence * Math.sqrt(areaOnImage(quad, image));
}
