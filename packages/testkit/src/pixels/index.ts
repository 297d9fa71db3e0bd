export * from './codec.ts';
export * from './homography.ts';
export type { RgbImage } from './rgb-image.ts';
