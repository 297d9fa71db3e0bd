import type { Identity } from './identity.ts';
import { mix } from './scalar.ts';

/** What a face does at one moment; all in [0,1]. */
export interface Expression {
  readonly blink: number;
  readonly smile: number;
  /** Jaw dropped. */
  readonly open: number;
  /** Eyebrows raised. */
  readonly brow: number;
}

export const NEUTRAL: Expression = { blink: 0, smile: 0, open: 0, brow: 0 };

/** Lines of eyes and mouth under an expression, shared by the mesh and the painter. Centimetres on the face's front. */
export interface FaceLines {
  readonly expression: Expression;
  readonly eyeX: number;
  readonly eyeHalf: number;
  readonly lidUp: number;
  readonly lidLow: number;
  readonly slant: number;
  readonly mouthY: number;
  readonly mouthHalf: number;
  readonly corner: number;
  readonly upperLip: number;
  readonly lowerLip: number;
  /** Height of the opening between the lips. */
  readonly gap: number;
}

/** Where the lids meet, in parts of the lower lid's depth: the upper lid does nearly all the way. */
const MEETING = 0.9;

export function faceLines(identity: Identity, expression: Expression): FaceLines {
  const { blink, smile, open } = expression;
  return {
    expression,
    eyeX: identity.eyeDistance,
    eyeHalf: identity.eyeWidth,
    lidUp: mix(identity.eyeOpening, -identity.eyeLower * MEETING, blink) - 0.04 * smile * (1 - blink),
    lidLow: identity.eyeLower * (1 - (1 - MEETING) * blink) - 0.12 * smile * (1 - blink),
    slant: identity.eyeSlant,
    mouthY: identity.mouthHeight + 0.1 * smile - 0.1 * open,
    mouthHalf: identity.mouthWidth * (1 + 0.3 * smile) - 0.25 * open,
    corner: identity.mouthCurve * (1 - 0.6 * smile) + 0.48 * smile,
    upperLip: mix(identity.upperLip, 0.42, 0.5 * smile),
    lowerLip: identity.lowerLip * (1 - 0.2 * smile),
    gap: 0.7 * smile + 1.3 * open,
  };
}

/** Height of the upper lid at `t`, from -1 at the inner to 1 at the outer corner. */
export function upperLidAt(lines: FaceLines, t: number): number {
  const arc = Math.max(0, 1 - Math.abs(t) ** 2.2) ** 0.8;
  return lines.lidUp * arc * (1 - 0.12 * t) + lines.slant * t;
}

export function lowerLidAt(lines: FaceLines, t: number): number {
  return -lines.lidLow * Math.max(0, 1 - t * t) ** 0.9 * (1 + 0.15 * t) + lines.slant * t;
}

/** Height of the line between the lips at `t`, 0 in the middle, 1 at the corner. */
export function lipLineAt(lines: FaceLines, t: number): number {
  return lines.mouthY + lines.corner * t * t * 0.8 - 0.05 * Math.exp(-t * t * 30);
}

/** The opening's upper and lower edge at `t`. */
export function mouthOpeningAt(lines: FaceLines, t: number): { readonly top: number; readonly bottom: number } {
  const line = lipLineAt(lines, t);
  const gap = lines.gap * Math.max(0, 1 - t * t);
  return { top: line + gap * 0.3, bottom: line - gap * 0.7 };
}
