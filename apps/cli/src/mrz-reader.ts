import { decodeMrz, type MrzReading } from '@bonafide/documents';
import { decodeImage, detectText, findMrz, loadModel, modelCardUrl, toGrey } from '@bonafide/imaging';

/** Reads the machine-readable zone of an image; null when there is none. Throws imaging's `ImageError`. */
export type MrzReader = (bytes: Uint8Array, now: Date) => Promise<MrzReading | null>;

/** Loads the two networks that this takes: text detection and our line recogniser. */
export async function loadMrzReader(): Promise<MrzReader> {
  const [detector, recogniser] = await Promise.all([
    loadModel(modelCardUrl('ppocr-det')),
    loadModel(modelCardUrl('mrz-line')),
  ]);
  return async (bytes, now) => {
    const image = await decodeImage(bytes);
    const boxes = await detectText(detector, image);
    const { candidates } = await findMrz(recogniser, toGrey(image), boxes);
    return decodeMrz(candidates, { now });
  };
}
