import type { Pattern } from './symbol-patterns.ts';

/** How a pattern is drawn: `perModule` samples a module between the modules `from` and `to` (0: the first bar begins). */
export interface Sampling {
  readonly from: number;
  readonly to: number;
  readonly perModule: number;
}

/** The logistic function nears the normal distribution's with this factor (Bowling et al. 2009, to 0.01). */
const LOGISTIC = 1.702;

/**
 * Ink along a pattern seen with a blur of `sigma` modules, zero-mean and of length 1. Before it lies paper, behind it what
 * always follows: a bar after four bars and four spaces, paper after the stop pattern.
 */
export function blurredPattern(widths: Pattern, sigma: number, { from, to, perModule }: Sampling): Float32Array {
  const ink = new Float32Array(Math.round((to - from) * perModule));
  let edge = 0;
  let sign = 1;
  for (const width of [0, ...widths]) {
    edge += width;
    for (let i = 0; i < ink.length; i++) {
      const distance = from + (i + 0.5) / perModule - edge;
      ink[i] = (ink[i] ?? 0) + sign / (1 + Math.exp((-LOGISTIC * distance) / sigma));
    }
    sign = -sign;
  }
  return unit(ink);
}

/** The vector without its mean, of length 1; zeros where all are equal. */
export function unit(values: Float32Array): Float32Array {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  const length = Math.sqrt(squares) || 1;
  return values.map((value) => (value - mean) / length);
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
