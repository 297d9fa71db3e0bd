import type { FlowLivenessFrames } from '@bonafide/contract';
import { createJpegFitter, type EncodeJpeg } from './fit-jpeg.ts';

/** Bytes of a picture on a slow line: three a second go through what 3G sends. */
const SLOW_LINE_BYTES = 16_000;
/** Longer than this, a phone could not keep up with the lowest rate. */
const LONGEST_PICTURE_MS = 150;

/** Takes pictures from a playing video, within the server's limits; null while there is no new one. */
export function createPictureTaker(
  video: HTMLVideoElement,
  { bytes, side }: FlowLivenessFrames,
  slowLine: boolean,
): () => Promise<Uint8Array<ArrayBuffer> | null> {
  const budget = { bytes: slowLine ? Math.min(bytes, SLOW_LINE_BYTES) : bytes, side, ms: LONGEST_PICTURE_MS };
  const take = createJpegFitter(encoderOf(video), budget, () => performance.now());
  let last: Uint8Array | null = null;
  return async () => {
    const jpeg = await take();
    // A camera that stutters gives a picture twice; the server would have to take it for a replay.
    if (!jpeg || (last && areEqual(last, jpeg))) return null;
    last = jpeg;
    return jpeg;
  };
}

function encoderOf(video: HTMLVideoElement): EncodeJpeg {
  const canvas = document.createElement('canvas');
  return async ({ quality, side }) => {
    const { videoWidth, videoHeight } = video;
    if (videoWidth === 0) return null;
    const scale = Math.min(1, side / Math.max(videoWidth, videoHeight));
    canvas.width = Math.round(videoWidth * scale);
    canvas.height = Math.round(videoHeight * scale);
    canvas.getContext('2d', { alpha: false })?.drawImage(video, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    return blob && new Uint8Array(await blob.arrayBuffer());
  };
}

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
