/** Light of each sRGB level, 0 to 1 (IEC 61966-2-1). Dots and sub-pixels mix as light, not as levels. */
export const LIGHT_OF_LEVEL: Float64Array = Float64Array.from({ length: 256 }, (_, level) => {
  const value = level / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

const STEPS = 4096;
const LEVELS = Float64Array.from({ length: STEPS + 1 }, (_, step) => {
  const light = step / STEPS;
  return 255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
});

/** The sRGB level of an amount of light, 0 to 255, not rounded; amounts outside 0 to 1 are clipped. */
export function levelOfLight(light: number): number {
  return LEVELS[Math.round(Math.max(0, Math.min(1, light)) * STEPS)] as number;
}

/** The light of one channel between pixels, by bilinear weights; the image's edge is repeated. */
export function lightBetween(
  image: { readonly width: number; readonly height: number; readonly data: Uint8Array },
  at: { readonly x: number; readonly y: number },
  channel: number,
): number {
  const { width, height, data } = image;
  const x = Math.max(0, Math.min(width - 1.001, at.x - 0.5));
  const y = Math.max(0, Math.min(height - 1.001, at.y - 0.5));
  const left = Math.floor(x);
  const top = Math.floor(y);
  const [fx, fy] = [x - left, y - top];
  const from = 3 * (top * width + left) + channel;
  const light = (offset: number): number => LIGHT_OF_LEVEL[data[from + offset] as number] as number;
  const upper = light(0) * (1 - fx) + light(3) * fx;
  const lower = light(3 * width) * (1 - fx) + light(3 * width + 3) * fx;
  return upper * (1 - fy) + lower * fy;
}
