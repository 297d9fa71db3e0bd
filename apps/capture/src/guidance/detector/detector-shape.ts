/**
 * The server's face detector (models/face-detection: BlazeFace for 256 px) as the page runs it on a small picture. It is made of
 * convolutions alone, so it takes any picture whose sides are multiples of 32 px; faces have to be about as large in px as before.
 */
export interface BlockShape {
  readonly inputs: number;
  readonly outputs: number;
  /** 2 halves the picture. */
  readonly stride: 1 | 2;
}

const same = (channels: number): BlockShape[] => Array.from({ length: 7 }, () => block(channels, channels, 1));
const block = (inputs: number, outputs: number, stride: 1 | 2): BlockShape => ({ inputs, outputs, stride });

export const STEM = { inputs: 3, outputs: 24, side: 5 } as const;

/** After the stem, in order. */
export const DETECTOR_BLOCKS: readonly BlockShape[] = [
  ...same(24),
  block(24, 24, 2),
  ...same(24),
  block(24, 48, 2),
  ...same(48),
  block(48, 96, 2),
  ...same(96),
];

/** The two maps of anchors: stride in px, anchors at each place. Every anchor has 16 numbers for its box, and a score. */
export const FINE = { stride: 16, anchors: 2 } as const;
export const COARSE = { stride: 32, anchors: 6 } as const;
export const NUMBERS_PER_BOX = 16;

/** Outputs are computed four at a time. */
export const paddedOutputs = (outputs: number): number => Math.ceil(outputs / 4) * 4;

/** Side of the picture, in px, that one of `length` px is filled up to: whole places of the coarsest map. */
export const filledUp = (length: number): number => Math.ceil(length / COARSE.stride) * COARSE.stride;
