import type { Colour } from './colour.ts';

/** The surface under one pixel while it is being painted, layer over layer. One object is reused for a whole picture. */
export class Paint {
  red = 0;
  green = 0;
  blue = 0;
  /** Strength of the highlight, [0,1]. */
  gloss = 0;
  /** Part of hair, [0,1]: hair shines along its strands and lets no light through. */
  hair = 0;
  wet = false;

  start(colour: Colour, gloss: number): void {
    this.red = colour[0];
    this.green = colour[1];
    this.blue = colour[2];
    this.gloss = gloss;
    this.hair = 0;
    this.wet = false;
  }

  /** Covers with `colour`, `amount` in [0,1]. */
  cover(colour: Colour, amount: number): void {
    this.red += (colour[0] - this.red) * amount;
    this.green += (colour[1] - this.green) * amount;
    this.blue += (colour[2] - this.blue) * amount;
  }

  tint(red: number, green: number, blue: number): void {
    this.red *= red;
    this.green *= green;
    this.blue *= blue;
  }

  /** Darkens like a shadow on skin, which loses green and blue first. */
  shade(amount: number): void {
    this.tint(1 - 0.82 * amount, 1 - amount, 1 - amount);
  }
}
