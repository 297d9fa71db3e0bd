import type { CardFormat, Quad, Size } from '@bonafide/domain';
import { formatError } from './card-format.ts';
import { plainRatio, sideRatio } from './side-ratio.ts';

/**
 * Relative error (a logarithm) by which a quad's shape differs from that of a format, the nearest unless it is known. The ratio of its sides is
 * taken both with and without perspective: on a picture that was cropped, or of a quad that is a little off, either may be wrong.
 */
export function shapeError(quad: Quad, size: Size, format?: CardFormat): number {
  const formats = format && [format];
  return Math.min(formatError(sideRatio(quad, size), formats), formatError(plainRatio(quad), formats));
}
