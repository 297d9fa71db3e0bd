/** Draws and encodes one picture whose longest side is at most `side` px; `quality` in [0,1]. Null when there is no picture. */
export type EncodeJpeg = (setting: JpegSetting) => Promise<Uint8Array<ArrayBuffer> | null>;

export interface JpegSetting {
  readonly quality: number;
  readonly side: number;
}

export interface JpegBudget {
  readonly bytes: number;
  /** Longest side, px. */
  readonly side: number;
  /** Longest that one picture may take, ms. */
  readonly ms: number;
}

const BEST_QUALITY = 0.8;
const WORST_QUALITY = 0.35;
/** Faces of people at arm's length stay large enough for the landmarks. */
const SMALLEST_SIDE = 320;
const STEP = 0.85;
/** Room that must be left before the quality is raised again. */
const ROOM = 0.7;

/**
 * Makes an encoder whose pictures stay within the budget. It remembers what fitted, so that nearly every picture is encoded once;
 * quality goes first, then size; a phone that takes too long for a picture gets a smaller one next time.
 */
export function createJpegFitter(
  encode: EncodeJpeg,
  budget: JpegBudget,
  now: () => number,
): () => ReturnType<EncodeJpeg> {
  let setting: JpegSetting = { quality: BEST_QUALITY, side: budget.side };
  return async () => {
    const began = now();
    for (;;) {
      const jpeg = await encode(setting);
      if (!jpeg) return null;
      if (jpeg.length <= budget.bytes) {
        setting = settingAfter(setting, jpeg.length / budget.bytes, now() - began > budget.ms);
        return jpeg;
      }
      const lower = lowered(setting);
      if (!lower) return null;
      setting = lower;
    }
  };
}

/** Null when nothing is left to lower: such a picture is not sent. */
function lowered({ quality, side }: JpegSetting): JpegSetting | null {
  if (quality > WORST_QUALITY) return { quality: Math.max(WORST_QUALITY, quality * STEP), side };
  return side > SMALLEST_SIDE ? { quality, side: smaller(side) } : null;
}

function settingAfter({ quality, side }: JpegSetting, filled: number, slow: boolean): JpegSetting {
  if (slow) return { quality, side: smaller(side) };
  return filled < ROOM ? { quality: Math.min(BEST_QUALITY, quality / Math.sqrt(STEP)), side } : { quality, side };
}

const smaller = (side: number): number => Math.max(SMALLEST_SIDE, Math.round(side * STEP));
