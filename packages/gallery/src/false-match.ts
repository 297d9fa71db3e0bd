/**
 * How likely a stranger is to be found in a gallery of `size` strangers when one comparison is wrong with the rate `single`:
 * 1 - (1 - FMR)^n, the false positive identification rate of ISO/IEC 19795-1 for independent comparisons. Likenesses in one family
 * make real galleries better or worse than that.
 */
export function galleryFalseMatchRate(single: number, size: number): number {
  if (!(single >= 0 && single < 1 && size >= 0))
    throw new RangeError('a rate in [0,1) and a size of at least 0 are needed');
  return -Math.expm1(size * Math.log1p(-single));
}
