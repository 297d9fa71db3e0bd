import { filledUp } from './detector/detector-shape.ts';
import type { FaceGuideParts } from './face-guide.ts';

/** Reads small pictures from a playing video by a canvas of its own. */
export function createPictureReader(): FaceGuideParts['readPicture'] {
  const canvas = document.createElement('canvas');
  return (video, side) => {
    const { videoWidth, videoHeight } = video;
    if (videoWidth === 0) return null;
    const scale = side / Math.max(videoWidth, videoHeight);
    const size = { width: Math.round(videoWidth * scale), height: Math.round(videoHeight * scale) };
    const [width, height] = [filledUp(size.width), filledUp(size.height)];
    // Setting the size clears a canvas, which is worth it only when the camera was turned.
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) return null;
    context.imageSmoothingQuality = 'medium';
    context.drawImage(video, 0, 0, size.width, size.height);
    const { data } = context.getImageData(0, 0, width, height);
    return { kind: 'picture', data, width, height, size };
  };
}
