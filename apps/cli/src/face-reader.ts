import {
  analyseFaces,
  type DecodedImage,
  type DetectedFace,
  decodeImage,
  embedFace,
  loadFaceEngine,
} from '@bonafide/imaging';

/** The faces of one image; `chosen` is the one that counts. */
export interface FacesFound {
  readonly count: number;
  readonly chosen: ChosenFace | null;
}

export interface ChosenFace {
  readonly face: DetectedFace;
  /** 128 numbers; see the imaging package. */
  readonly embedding: Float32Array;
  /** `face.box` in pixels of the stored image, upright. */
  readonly storedBox: DetectedFace['box'];
}

/** Throws imaging's `ImageError`. */
export type FaceReader = (bytes: Uint8Array) => Promise<FacesFound>;

export async function loadFaceReader(): Promise<FaceReader> {
  const engine = await loadFaceEngine();
  return async (bytes) => {
    const image = await decodeImage(bytes);
    const { faces, chosen } = await analyseFaces(engine, image);
    if (chosen === null) return { count: faces.length, chosen: null };
    const embedding = await embedFace(engine, image, chosen);
    return { count: faces.length, chosen: { face: chosen, embedding, storedBox: storedBox(chosen, image) } };
  };
}

function storedBox({ box }: DetectedFace, { scale }: DecodedImage): DetectedFace['box'] {
  const stored = (length: number) => Math.round(length / scale);
  return { x: stored(box.x), y: stored(box.y), width: stored(box.width), height: stored(box.height) };
}
