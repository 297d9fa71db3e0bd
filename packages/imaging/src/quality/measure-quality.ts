import { type Box, boundingBox, type DocumentOutline, type Quad, type TextLine } from '@bonafide/domain';
import { type RgbImage, toGrey } from '../image/index.ts';
import { coveredShare } from './covered.ts';
import { type Light, measureLight } from './light.ts';
import { edgeWidth } from './text-sharpness.ts';

export const QUALITY_ISSUES = [
  'no_document',
  'cut_off',
  'covered',
  'blurred',
  'glare',
  'too_dark',
  'too_far',
  'black_and_white',
] as const;
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

/** What was found on the photo. */
export interface SeenDocument {
  /** Text outside machine-readable zones. */
  readonly lines: readonly TextLine[];
  /** Places of machine-readable zones. */
  readonly zones: readonly Box[];
  /** Null when no edges were found: then the text's surroundings stand for the document. */
  readonly outline: DocumentOutline | null;
}

/**
 * Limits beyond which a photo is called bad. Set on specimens that were blurred, darkened and copied step by step, at the
 * step where reading their text began to fail; not validated on photographs by applicants.
 */
export const QUALITY_LIMITS = {
  /** Edge width in heights of a line: sharp prints have 0.14 to 0.24; above 0.28 three zones in four were misread. */
  edgeWidth: 0.28,
  /**
   * Edge width over the document's longer side, for photos so blurred that lines run into one tall line. 90 photos of
   * training designs, ten of them slightly blurred, stay below 0.005; the text of the drawn ones is lost at 0.0075.
   */
  edgeShare: 0.006,
  /**
   * px, of a line's box. Two drawn pages with lines of 9.3 and 10.5 gave 36 and 41 % of the characters of a near photo, one
   * with lines of 12.6 gave 91 %.
   */
  textHeight: 11,
  /** Luma of the paper. */
  bright: 75,
  /**
   * Share of the document burnt out though its paper is not white. On 69 photos of training designs it finds 2 of 4 with a
   * lamp's reflection, and 3 of the others: white print cannot be told from light.
   */
  burnt: 0.03,
  /** The same of the machine-readable zone alone. */
  zoneBurnt: 0.05,
  /** Share of the document under fingers: finds 10 of the 12 training photos with fingers, and 1 of the 57 without. */
  covered: 0.02,
  /** Of the luma of the paper as 255. */
  chroma: 14,
  /** Characters of confident text below which nothing speaks for a document. */
  characters: 20,
} as const;

const CONFIDENT = 0.6;
/** px; edges as wide as this are blurred in any case, narrower ones may be a small picture's sharpest. */
const WIDE_EDGE = 4;
/** Edge width of text without any contrast, and the largest that is told. */
const NO_EDGE = 1;
/** Paper lighter than this is white by itself, and burnt-out pixels are no sign of glare. */
const WHITE_PAPER = 212;
/** Parts of a zone's width and height around it that belong to its strip. */
const STRIP_MARGIN = { across: 0.1, down: 0.6 };
/** Luma of well lit paper. */
const FULL_LIGHT = 255;
/** An outline less sure than this says nothing about what covers or cuts the document. */
const SURE_OUTLINE = 0.5;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Length of the upright side of a line's quad, px. */
function textHeight({ quad: [topLeft, , , bottomLeft] }: TextLine): number {
  return Math.hypot(bottomLeft.x - topLeft.x, bottomLeft.y - topLeft.y);
}

function cornersOf({ x, y, width, height }: Box): Quad {
  const [right, bottom] = [x + width, y + height];
  return [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
  ];
}

/** Where the document is: its outline, or around all text. Null without either. */
function documentQuad({ lines, zones, outline }: SeenDocument): Quad | null {
  if (outline && outline.confidence >= SURE_OUTLINE) return outline.quad;
  const corners = [...lines.flatMap(({ quad }) => quad), ...zones.flatMap(cornersOf)];
  return corners.length === 0 ? null : cornersOf(boundingBox(corners));
}

/** Judges a photo of a document where it matters: by its text, its machine-readable zone and the area of the document. */
export function measureQuality(image: RgbImage, seen: SeenDocument): ImageQuality {
  const { lines, zones } = seen;
  const clear = lines.filter(({ confidence }) => confidence > CONFIDENT);
  const characters = clear.reduce((sum, { text }) => sum + text.length, 0);
  const quad = documentQuad(seen);
  if (quad === null || (zones.length === 0 && characters < QUALITY_LIMITS.characters)) {
    return {
      issues: ['no_document'],
      measurements: [{ name: 'characters', value: characters, threshold: QUALITY_LIMITS.characters }],
    };
  }
  // The strip of a zone may be white where the rest of the document is not, and is judged apart.
  const light = measureLight(image, quad, zones.map(stripOf));
  const zonesBurnt = zones
    .map((zone) => glareOf(measureLight(image, cornersOf(zone))))
    .filter((burnt) => burnt !== null);
  const outline = seen.outline && seen.outline.confidence >= SURE_OUTLINE ? seen.outline : null;
  return judge({
    characters,
    ...edgesOf(image, seen, outline),
    height: lines.length === 0 ? null : median(lines.map(textHeight)),
    bright: light.bright,
    // Colours fade with the light: a dark photo of a coloured document is no black and white copy.
    chroma: (light.chroma * FULL_LIGHT) / Math.max(1, light.bright),
    burnt: glareOf(light),
    zoneBurnt: zonesBurnt.length === 0 ? null : Math.max(...zonesBurnt),
    covered: outline && coveredShare(image, outline.quad),
    cutOff: outline?.cutOff ?? false,
  });
}

/** The zone with the margins of its strip: ICAO 9303-3 leaves about a line's height free above and below. */
function stripOf({ x, y, width, height }: Box): Box {
  const [across, down] = [width * STRIP_MARGIN.across, height * STRIP_MARGIN.down];
  return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down };
}

/** Burnt-out pixels on paper that is not white itself; null on white paper. */
function glareOf({ middle, burnt }: Light): number | null {
  return middle < WHITE_PAPER ? burnt : null;
}

/** Edge width of the print in heights of its line and over the document's longer side; half of the lines are sharper. */
function edgesOf(
  image: RgbImage,
  { lines, zones }: SeenDocument,
  outline: DocumentOutline | null,
): Pick<Measured, 'edge' | 'edgeShare'> {
  const grey = toGrey(image);
  const printed = [
    ...lines.map((line) => ({ box: line.box, height: textHeight(line) })),
    ...zones.map((box) => ({ box, height: Math.min(box.width, box.height) / 3 })),
  ].map(({ box, height }) => ({ height, width: edgeWidth(grey, box) }));
  const edge = median(
    printed.map(({ width, height }) => Math.min(NO_EDGE, (width ?? Number.POSITIVE_INFINITY) / height)),
  );
  const seen = printed.flatMap(({ width }) => (width === null ? [] : [width]));
  const width = median(seen);
  return { edge, edgeShare: outline && width >= WIDE_EDGE ? width / longerSide(outline.quad) : null };
}

function longerSide([a, b, , d]: Quad): number {
  return Math.max(Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - a.x, d.y - a.y));
}

/** Null: there was nothing to measure it on. */
interface Measured {
  readonly characters: number;
  readonly edge: number;
  readonly edgeShare: number | null;
  readonly height: number | null;
  readonly bright: number;
  readonly chroma: number;
  readonly burnt: number | null;
  readonly zoneBurnt: number | null;
  readonly covered: number | null;
  readonly cutOff: boolean;
}

function judge(measured: Measured): ImageQuality {
  const { edge, edgeShare, height, bright, chroma, burnt, zoneBurnt, covered, cutOff, characters } = measured;
  const above = (value: number | null, limit: number) => value !== null && value > limit;
  const below = (value: number | null, limit: number) => value !== null && value < limit;
  const glare = above(burnt, QUALITY_LIMITS.burnt) || above(zoneBurnt, QUALITY_LIMITS.zoneBurnt);
  const issues: readonly (readonly [QualityIssue, boolean])[] = [
    ['cut_off', cutOff],
    ['covered', above(covered, QUALITY_LIMITS.covered)],
    ['blurred', edge > QUALITY_LIMITS.edgeWidth || above(edgeShare, QUALITY_LIMITS.edgeShare)],
    ['glare', glare],
    ['too_dark', bright < QUALITY_LIMITS.bright],
    ['too_far', below(height, QUALITY_LIMITS.textHeight)],
    ['black_and_white', chroma < QUALITY_LIMITS.chroma],
  ];
  const told: readonly (readonly [keyof typeof QUALITY_LIMITS, number | null])[] = [
    ['characters', characters],
    ['edgeWidth', edge],
    ['edgeShare', edgeShare],
    ['textHeight', height],
    ['bright', bright],
    ['burnt', burnt],
    ['zoneBurnt', zoneBurnt],
    ['covered', covered],
    ['chroma', chroma],
  ];
  return {
    issues: issues.flatMap(([issue, found]) => (found ? [issue] : [])),
    measurements: told.flatMap(([name, value]) =>
      value === null ? [] : [{ name, value, threshold: QUALITY_LIMITS[name] }],
    ),
  };
}
