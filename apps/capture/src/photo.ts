/** Largest photo the server takes, in bytes; the same limit as the contract's `FLOW_PHOTO_LIMIT`. */
export const PHOTO_LIMIT = 10 * 1024 * 1024;

const JPEG_QUALITY = 0.92;
/** Longest side sent, in pixels: text of an A4 page stays readable and a slow phone's upload stays below 2 MB. */
const LONGEST_SIDE = 2600;

/** The size an image of `width` x `height` is sent in. */
export function sendSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** The current frame of a playing video as JPEG. */
export function captureFrame(video: HTMLVideoElement): Promise<Blob> {
  const size = sendSize(video.videoWidth, video.videoHeight);
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  canvas.getContext('2d')?.drawImage(video, 0, 0, size.width, size.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the frame could not be encoded'))),
      'image/jpeg',
      JPEG_QUALITY,
    );
  });
}
