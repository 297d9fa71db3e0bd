export type { FrameTrack } from './frame-track.ts';
export { type MeasuredFrame, measureFrame } from './measure-frame.ts';
export { perceptualHash } from './perceptual-hash.ts';
