import type { PresentationSignal, Size } from '@bonafide/domain';

/** One frame of a challenge as it came. */
export interface StreamFrame extends Size {
  /** The client's milliseconds since it got the challenge. */
  readonly t: number;
}

const FEWEST_FRAMES = 12;
/** Sides of cameras' pictures, the longer by the shorter, and of what pages cut out of them. */
const CAMERA_RATIOS = [1, 5 / 4, 4 / 3, 3 / 2, 16 / 10, 16 / 9, 2, 20 / 9];
const RATIO_TOLERANCE = 0.015;

/**
 * What the timing and the shape of a challenge's frames say about where they come from. `stream_regular`: share of the intervals
 * that are one and the same to the millisecond, as scripts have it; browsers wait for cameras and for themselves. `stream_format`: 1
 * when frames change their size or have a shape that no camera has. Both are the client's word and are easily made up.
 */
export function streamSignals(frames: readonly StreamFrame[]): PresentationSignal[] {
  const [first] = frames;
  if (first === undefined || frames.length < FEWEST_FRAMES) return [];
  const sameSize = frames.every(({ width, height }) => width === first.width && height === first.height);
  return [
    { name: 'stream_regular', score: regularity(frames), boxes: [] },
    { name: 'stream_format', score: sameSize && isCameraShape(first) ? 0 : 1, boxes: [] },
  ];
}

function regularity(frames: readonly StreamFrame[]): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < frames.length; i++) {
    const interval = Math.round((frames[i]?.t ?? 0) - (frames[i - 1]?.t ?? 0));
    counts.set(interval, (counts.get(interval) ?? 0) + 1);
  }
  return Math.max(...counts.values()) / (frames.length - 1);
}

function isCameraShape({ width, height }: Size): boolean {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return CAMERA_RATIOS.some((known) => Math.abs(ratio / known - 1) < RATIO_TOLERANCE);
}
