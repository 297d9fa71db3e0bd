import type { DocumentOutline, Quad, Size } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { cardFormat } from './card-format.ts';
import { areaOnImage, overlap } from './clip-polygon.ts';
import { contourOutlines } from './contour-outlines.ts';
import { fillsPicture, frameOf, isCutOff } from './frame.ts';
import { signedArea } from './line.ts';
import { isConvex } from './line-quads.ts';
import { type FoundQuad, networkOutlines } from './network-outlines.ts';
import { sideRatio } from './side-ratio.ts';
import { beginningTopLeft } from './turn-quad.ts';

/** Below this the network found nothing worth trying, and contours are looked for. */
const UNSURE = 0.25;
/** Two quads that overlap more than this are one document. */
const SAME = 0.5;

/**
 * Outlines of the documents on an image, the one that is most likely meant first: the larger and the surer. Which way up
 * each lies is not known yet; its quad begins at the corner nearest to an upright document's top left.
 */
export async function locateDocuments(model: Model, image: RgbImage): Promise<DocumentOutline[]> {
  const byNetwork = await networkOutlines(model, image);
  const found = byNetwork.map((quad) => describe(quad, 'network', image));
  if (!found.some(({ confidence }) => confidence > UNSURE)) {
    found.push(...(await contourOutlines(image)).map((quad) => describe(quad, 'contour', image)));
  }
  const sorted = found.sort((a, b) => prominence(b, image) - prominence(a, image));
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
