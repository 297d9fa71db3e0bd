import { type Box, boundingBox, type DocumentOutline } from '@bonafide/domain';
import {
  analyseFaces,
  type DecodedImage,
  decodeImage,
  locateDocuments,
  project,
  type RectifiedDocument,
  rectifyDocument,
} from '@bonafide/imaging';
import type { Engines } from './engines.ts';
import { readFaces } from './read-faces.ts';
import type { FacesReading } from './reading.ts';
import { type StoredPixels, storedPixels } from './stored-pixels.ts';

/** A document that somebody holds beside the face; everything serialisable, places in pixels of the stored selfie. */
export interface HeldDocument {
  /** Nobody but on a document: its portrait is the largest face. */
  readonly personSeen: boolean;
  readonly outline: DocumentOutline | null;
  /** The portrait on it, described; null when no document was found. */
  readonly portraits: FacesReading | null;
}

/** Outlines that the network is less sure of are edges of shirts and shelves. */
const LEAST_CONFIDENCE = 0.3;
const MOST_OUTLINES = 3;

/** Looks for the person and for a document with a portrait beside the face. */
export async function readHeldDocument(engines: Engines, selfie: Uint8Array): Promise<HeldDocument> {
  const image = await decodeImage(selfie);
  const places = storedPixels(image.scale);
  const { chosen } = await analyseFaces(engines.face, image);
  const outlines = (await locateDocuments(engines.document.outlines, image, { inMiddle: false }))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .slice(0, MOST_OUTLINES);
  const personSeen = chosen !== null && !outlines.some((outline) => holds(outline, chosen.box));
  let best: HeldDocument = { personSeen, outline: null, portraits: null };
  for (const outline of outlines) {
    const portraits = await portraitsOn(engines, image, outline);
    const held = { personSeen, outline: places.outline(outline), portraits };
    if (portraits.faces[0]?.embedding) return held;
    if (best.outline === null) best = held;
  }
  return best;
}

/** Whether the middle of a face lies on the document; the document then is not beside the face, but shows it. */
function holds({ quad }: DocumentOutline, face: Box): boolean {
  const { x, y, width, height } = boundingBox(quad);
  const [middleX, middleY] = [face.x + face.width / 2, face.y + face.height / 2];
  return middleX > x && middleX < x + width && middleY > y && middleY < y + height;
}

/** A portrait in the hand is a few dozen pixels wide: it is looked for on the straightened document alone. */
async function portraitsOn(engines: Engines, image: DecodedImage, outline: DocumentOutline): Promise<FacesReading> {
  const rectified = rectifyDocument(image, outline);
  return readFaces(engines, { image: rectified.image, subject: 'portrait', places: placesOn(rectified, image) });
}

function placesOn({ toOriginal }: RectifiedDocument, { scale }: DecodedImage): StoredPixels {
  const places = storedPixels(scale);
  return {
    ...places,
    box: ({ x, y, width, height }) => {
      const corners = [0, 1].flatMap((right) => [0, 1].map((down) => ({ x: x + right * width, y: y + down * height })));
      return places.box(boundingBox(corners.map((corner) => project(toOriginal, corner))));
    },
  };
}
