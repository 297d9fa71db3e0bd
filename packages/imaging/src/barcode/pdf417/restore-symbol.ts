import type { Quad } from '@bonafide/domain';
import type { GreyImage } from '../../image/index.ts';
import { fitSymbol } from './fit-symbol.ts';
import { printSymbol } from './print-symbol.ts';
import { readCodewords } from './read-codewords.ts';

/** A PDF417 symbol set anew, for a decoder. */
export interface RestoredSymbol {
  /** Clean print, seen straight. */
  readonly picture: GreyImage;
  /** Where it lies on the image it was seen on. */
  readonly quad: Quad;
}

/** Mean likeness of codewords below which the print would be invention; right fits have .9 and more, wrong ones up to .8. */
const LEAST_LIKENESS = 0.82;

/**
 * Sets a PDF417 symbol anew that is too blurred, small, dark or slanted for a decoder: finds its sides by its start and stop
 * patterns, its columns and rows by their regularity, and prints for each codeword the standard's pattern that it looks most
 * like. What is wrong then is for the symbol's error correction. Null where no symbol is seen in the region.
 */
export function restoreSymbol(image: GreyImage, region: Quad): RestoredSymbol | null {
  const fit = fitSymbol(image, region);
  if (!fit) return null;
  const { rows, likeness } = readCodewords(image, fit);
  return likeness >= LEAST_LIKENESS ? { picture: printSymbol(rows), quad: fit.quad } : null;
}
