import type { Quad, Size } from '@bonafide/domain';
import { insideOf } from '../image/index.ts';

/** Whether the middle of the picture lies on the quad: people hold the camera over the document that they mean. */
export function holdsMiddle(quad: Quad, { width, height }: Size): boolean {
  return insideOf(quad)(width / 2, height / 2);
}
