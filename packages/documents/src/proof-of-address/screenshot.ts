import type { Size, TextLine } from '@bonafide/domain';

export interface ScreenshotEvidence {
  readonly lines: readonly TextLine[];
  /** The page that the lines' places are in. */
  readonly page: Size;
  /** The file's own pixels. */
  readonly size: Size;
  readonly format: string;
  readonly camera: boolean;
  readonly saysScreenshot: boolean;
}

/** Why a picture seems to be a capture of a screen. */
export type ScreenshotGround = 'says_so' | 'device_resolution' | 'status_bar' | 'lossless_without_camera';

export interface ScreenshotJudgement {
  readonly isScreenshot: boolean;
  readonly grounds: readonly ScreenshotGround[];
}

/** Pixels of common telephones and tablets (shorter x longer side), as their screens are captured. */
const SCREENS = new Set(
  '640x1136 720x1280 720x1520 720x1560 720x1600 750x1334 828x1792 1080x1920 1080x2160 1080x2220 1080x2280 1080x2340 1080x2376 1080x2400 1080x2408 1080x2412 1125x2436 1170x2532 1179x2556 1206x2622 1242x2208 1242x2688 1284x2778 1290x2796 1320x2868 1440x2560 1440x2880 1440x2960 1440x3040 1440x3088 1440x3120 1440x3200 1536x2048 1620x2160 1640x2360 1668x2224 1668x2388 2048x2732 768x1366 900x1440 1050x1680 1600x2560 1440x2560 2160x3840'.split(
    ' ',
  ),
);
const STATUS_BAR = 0.06;
/** A clock alone or with a network's letters and the battery's percent. */
const STATUS =
  /^(?:[01]?\d|2[0-3]):[0-5]\d(?:\s?[AP]M)?(?:\D{0,12}(?:\d{1,3}\s?%?)?)?$|^(?:LTE|4G|5G|Wi-?Fi)(?:\s.*)?$|^\d{1,3}\s?%$/i;

/** A capture carries no camera's traces; one clear ground with it, or two, make a screenshot. */
export function judgeScreenshot(evidence: ScreenshotEvidence): ScreenshotJudgement {
  const { size, page, lines, format, camera, saysScreenshot } = evidence;
  const sides = [size.width, size.height].sort((a, b) => a - b);
  const grounds: ScreenshotGround[] = [];
  if (saysScreenshot) grounds.push('says_so');
  if (SCREENS.has(sides.join('x'))) grounds.push('device_resolution');
  const bar = lines.filter(({ box }) => box.y + box.height < page.height * STATUS_BAR);
  if (bar.some(({ text }) => STATUS.test(text.trim()))) grounds.push('status_bar');
  if (!camera && (format === 'png' || format === 'webp')) grounds.push('lossless_without_camera');
  return { isScreenshot: saysScreenshot || (!camera && grounds.length >= 2), grounds };
}
