/** The whole query in points; leaves room in a byte for what counts twice. */
export const WHOLE = 200;

/** Points that a name can have; more count as so many. */
export const FULL = 255;

/** A share of a query, [0,1], in points. */
export function points(share: number): number {
  return Math.round(WHOLE * share);
}
