import type { Look, PictureSize } from './look.ts';

/** What the page sends its worker: first the weights, then pictures, one at a time. */
export type ToGuide =
  | { readonly kind: 'weights'; readonly file: ArrayBuffer }
  | {
      readonly kind: 'picture';
      /** RGBA, filled up to multiples of 32 px. */
      readonly data: Uint8ClampedArray<ArrayBuffer>;
      readonly width: number;
      readonly height: number;
      /** The part of it that is the camera's. */
      readonly size: PictureSize;
    };

export interface FromGuide {
  readonly look: Look;
  /** What the look took, ms. */
  readonly ms: number;
}
