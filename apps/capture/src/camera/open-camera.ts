/** Why no picture came from a camera; each has its own advice. */
export type CameraFault = 'denied' | 'missing' | 'busy';

export type Facing = 'environment' | 'user';

const FAULTS: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** Pixels asked of a camera; it gives what it can. */
export interface CameraSize {
  readonly width: number;
  readonly height: number;
}

const FOR_PHOTOS: CameraSize = { width: 1920, height: 1080 };

/** Opens a camera; the result is a stream or the reason why there is none. A page without https has no camera at all. */
export async function openCamera(
  facing: Facing,
  { width, height }: CameraSize = FOR_PHOTOS,
): Promise<MediaStream | CameraFault> {
  if (!navigator.mediaDevices?.getUserMedia) return 'missing';
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: facing }, width: { ideal: width }, height: { ideal: height } },
    });
  } catch (error) {
    return FAULTS[(error as DOMException).name] ?? 'busy';
  }
}

export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
