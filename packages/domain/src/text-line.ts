import type { Box, Quad } from './geometry.ts';

/** One line of text as the recogniser saw it on the stored image. */
export interface TextLine {
  readonly text: string;
  /** Mean character probability in [0,1]. */
  readonly confidence: number;
  readonly quad: Quad;
  readonly box: Box;
}
