/** What is told about the camera in use. */
export interface CameraInUse {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** Frames that it gave a second, as counted. */
  readonly framesPerSecond: number;
}

const MOST_LABELS = 16;
const LONGEST_LABEL = 200;

/**
 * The names of the cameras as the challenge wants them, the one in use first with its resolution and rate. They are the browser's
 * word, and the server takes them as no more than that.
 */
export function cameraLabels({ label, width, height, framesPerSecond }: CameraInUse, all: readonly string[]): string[] {
  const inUse = `${label.slice(0, LONGEST_LABEL - 30)} (${width} x ${height}, ${Math.round(framesPerSecond)}/s)`;
  const others = all.filter((other) => other !== label && other !== '').map((other) => other.slice(0, LONGEST_LABEL));
  return [inUse, ...new Set(others)].slice(0, MOST_LABELS);
}

/** The same of the camera that plays in `video`. */
export async function namesOfCameras(video: HTMLVideoElement): Promise<string[]> {
  const track = video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks()[0] : undefined;
  const inUse = {
    label: track?.label ?? '',
    width: video.videoWidth,
    height: video.videoHeight,
    framesPerSecond: await countFrames(video),
  };
  return cameraLabels(inUse, await listCameraLabels());
}

const COUNTING_MS = 400;

/** Frames that a playing video shows in a second. */
async function countFrames(video: HTMLVideoElement): Promise<number> {
  const shown = () => video.getVideoPlaybackQuality().totalVideoFrames;
  const [before, began] = [shown(), performance.now()];
  await new Promise((resolve) => setTimeout(resolve, COUNTING_MS));
  return (1000 * (shown() - before)) / (performance.now() - began);
}

/** Labels of all cameras; the browser gives them once one of them may be used. */
async function listCameraLabels(): Promise<string[]> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter(({ kind }) => kind === 'videoinput').map(({ label }) => label);
  } catch {
    return [];
  }
}
