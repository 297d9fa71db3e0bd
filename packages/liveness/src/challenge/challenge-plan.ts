import type { LivenessStep } from '@bonafide/domain';

/** What the server drew for one try. Only `nonce`, the first step and the frames' limits leave it before a step is passed. */
export interface ChallengePlan {
  /** 128 bits as 32 lower-case hexadecimal digits; never used twice. */
  readonly nonce: string;
  readonly steps: readonly LivenessStep[];
  readonly lowBandwidth: boolean;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  readonly expiresAt: number;
  /** From an action's being told to its being seen, ms. */
  readonly reactionMs: { readonly least: number; readonly most: number };
}

/** What clients are told about frames, and what the codec and the rules of admission enforce. */
export interface FrameLimits {
  readonly bytes: number;
  /** Longest side, px. */
  readonly side: number;
  readonly perSecond: { readonly least: number; readonly most: number };
  /** Frames in one request. */
  readonly perRequest: number;
}

export function frameLimits({ lowBandwidth }: Pick<ChallengePlan, 'lowBandwidth'>): FrameLimits {
  const perSecond = lowBandwidth ? { least: 2, most: 4 } : { least: 5, most: 8 };
  return { bytes: 40_000, side: 640, perSecond, perRequest: 8 };
}
