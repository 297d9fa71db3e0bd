import { type Box, boundingBox, type TextLine } from '@bonafide/domain';
import { type RgbImage, toGrey } from '../image/index.ts';
import { measureLight } from './light.ts';
import { edgeWidth } from './text-sharpness.ts';

export const QUALITY_ISSUES = ['no_document', 'blurred', 'glare', 'too_dark', 'too_far', 'black_and_white'] as const;
export type QualityIssue = (typeof QUALITY_ISSUES)[number];

export interface QualityMeasurement {
  readonly name: string;
  readonly value: number;
  /** Where the issue begins; null for a number that is only told. */
  readonly threshold: number | null;
}

export interface ImageQuality {
  readonly issues: readonly QualityIssue[];
  readonly measurements: readonly QualityMeasurement[];
}

/**
 * Limits beyond which a photo is called bad. Set on specimens that were blurred, darkened and copied step by step, at the
 * step where reading their text began to fail; not validated on photographs by applicants.
 */
export const QUALITY_LIMITS = {
  /** Edge width in heights of a line: sharp prints have 0.14 to 0.24; above 0.28 three zones in four were misread. */
  edgeWidth: 0.28,
  /** px */
  textHeight: 8,
  /** Luma of the paper. */
  bright: 75,
  /** Share of the document burnt out though its paper is not white. */
  burnt: 0.08,
  chroma: 14,
  /** Characters of confident text below which nothing speaks for a document. */
  characters: 20,
} as const;

const CONFIDENT = 0.6;
/** Edge width of text without any contrast, and the largest that is told. */
const NO_EDGE = 1;
/** Paper lighter than this is white by itself, and burnt-out pixels are no sign of glare. */
const WHITE_PAPER = 225;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Length of the upright side of a line's quad, px. */
function textHeight({ quad: [topLeft, , , bottomLeft] }: TextLine): number {
  return Math.hypot(bottomLeft.x - topLeft.x, bottomLeft.y - topLeft.y);
}

/** The part of the photo that carries text: a first idea of where the document is. Null without text. */
export function textRegion(lines: readonly TextLine[], zones: readonly Box[] = []): Box | null {
  const corners = [
    ...lines.flatMap(({ quad }) => quad),
    ...zones.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
  ];
  return corners.length === 0 ? null : boundingBox(corners);
}

/** Judges a photo of a document by its text. `zones` are places of machine-readable zones, which `lines` leave out. */
export function measureQuality(image: RgbImage, lines: readonly TextLine[], zones: readonly Box[] = []): ImageQuality {
  const clear = lines.filter(({ confidence }) => confidence > CONFIDENT);
  const characters = clear.reduce((sum, { text }) => sum + text.length, 0);
  const region = textRegion(lines, zones);
  if (region === null || (zones.length === 0 && characters < QUALITY_LIMITS.characters)) {
    return {
      issues: ['no_document'],
      measurements: [{ name: 'characters', value: characters, threshold: QUALITY_LIMITS.characters }],
    };
  }
  const grey = toGrey(image);
  const sharpness = [
    ...lines.map((line) => ({ box: line.box, height: textHeight(line) })),
    ...zones.map((box) => ({ box, height: Math.min(box.width, box.height) / 3 })),
  ].map(({ box, height }) => Math.min(NO_EDGE, (edgeWidth(grey, box) ?? Number.POSITIVE_INFINITY) / height));
  const light = measureLight(image, region);
  const height = lines.length === 0 ? null : median(lines.map(textHeight));
  return judge({ edge: median(sharpness), height, light, characters });
}

interface Measured {
  readonly edge: number;
  readonly height: number | null;
  readonly light: ReturnType<typeof measureLight>;
  readonly characters: number;
}

function judge({ edge, height, light, characters }: Measured): ImageQuality {
  const glare = light.middle < WHITE_PAPER && light.burnt > QUALITY_LIMITS.burnt;
  const issues: [QualityIssue, boolean][] = [
    ['blurred', edge > QUALITY_LIMITS.edgeWidth],
    ['glare', glare],
    ['too_dark', light.bright < QUALITY_LIMITS.bright],
    ['too_far', height !== null && height < QUALITY_LIMITS.textHeight],
    ['black_and_white', light.chroma < QUALITY_LIMITS.chroma],
  ];
  const measurements: (QualityMeasurement | null)[] = [
    { name: 'characters', value: characters, threshold: QUALITY_LIMITS.characters },
    { name: 'edgeWidth', value: edge, threshold: QUALITY_LIMITS.edgeWidth },
    height === null ? null : { name: 'textHeight', value: height, threshold: QUALITY_LIMITS.textHeight },
    { name: 'bright', value: light.bright, threshold: QUALITY_LIMITS.bright },
    { name: 'burnt', value: light.burnt, threshold: light.middle < WHITE_PAPER ? QUALITY_LIMITS.burnt : null },
    { name: 'chroma', value: light.chroma, threshold: QUALITY_LIMITS.chroma },
  ];
  return {
    issues: issues.flatMap(([issue, found]) => (found ? [issue] : [])),
    measurements: measurements.filter((measurement) => measurement !== null),
  };
}
