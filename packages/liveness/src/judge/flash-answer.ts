import type { FlashColour } from '@bonafide/domain';
import type { FlashSum } from '../challenge-state.ts';
import { LIVENESS_LIMITS } from './liveness-limits.ts';

/** Adds the skin's colour in one frame: shares of red and blue, so that brightness does not count. */
export function addSkin(sum: FlashSum, skin: readonly [number, number, number] | null): FlashSum {
  if (!skin) return sum;
  const [red, green, blue] = skin;
  const whole = red + green + blue;
  if (whole <= 0) return sum;
  return { frames: sum.frames + 1, red: sum.red + red / whole, blue: sum.blue + blue / whole };
}

/**
 * How the skin's colour follows the colours on the screen, as the correlation of both over the steps, [-1,1]. Null when
 * daylight outshines the screen, or too little was seen.
 */
export function flashCorrelation(sums: readonly FlashSum[], colours: readonly FlashColour[]): number | null {
  const { frames, faintest } = LIVENESS_LIMITS.flash;
  const lit = sums.flatMap((sum, index) => {
    const colour = colours[index];
    return sum.frames >= frames && colour ? [{ sum, shown: shares(colour) }] : [];
  });
  if (lit.length < 2) return null;
  const shown = lit.flatMap(({ shown: { red, blue } }) => [red, blue]);
  const seen = lit.flatMap(({ sum }) => [sum.red / sum.frames, sum.blue / sum.frames]);
  const [a, b] = [aroundMeans(shown), aroundMeans(seen)];
  const deviation = Math.sqrt(product(b, b) / b.length);
  const norm = Math.sqrt(product(a, a) * product(b, b));
  return deviation < faintest || norm === 0 ? null : product(a, b) / norm;
}

/** Red's and blue's share of a colour `#rrggbb`, in linear light. */
function shares(colour: FlashColour): { red: number; blue: number } {
  const channel = (at: number): number => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2;
  const [red, green, blue] = [channel(1), channel(3), channel(5)];
  const whole = red + green + blue || 1;
  return { red: red / whole, blue: blue / whole };
}

/** Red and blue alternate; each is held against its own mean, since skin is never grey. */
function aroundMeans(values: readonly number[]): number[] {
  const mean = (parity: number): number => {
    const own = values.filter((_, index) => index % 2 === parity);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  };
  const means = [mean(0), mean(1)] as const;
  return values.map((value, index) => value - (index % 2 === 0 ? means[0] : means[1]));
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
