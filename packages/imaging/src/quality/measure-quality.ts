import { type Box, boundingBox, type DocumentOutline, type Quad, quadOfBox, type TextLine } from '@bonafide/domain';
import { type GreyImage, type RgbImage, toGrey } from '../image/index.ts';
import type { TwofoldImage } from '../text/index.ts';
import { coveredShare } from './covered.ts';
import { reflectedShare } from './glare.ts';
import { type ImageQuality, judgeQuality, type Measured } from './judge-quality.ts';
import { measureLight } from './light.ts';
import { QUALITY_LIMITS } from './quality-limits.ts';
import { edgeWidths } from './text-sharpness.ts';
import { washedOutShare } from './washed-out.ts';

/** What was found on the photo. */
export interface SeenDocument {
  /** Text outside machine-readable zones. */
  readonly lines: readonly TextLine[];
  /** Places of machine-readable zones. */
  readonly zones: readonly Box[];
  /** Null when no edges were found: then the text's surroundings stand for the document. */
  readonly outline: DocumentOutline | null;
}

const CONFIDENT = 0.6;
/** px; edges as wide as this are blurred in any case, narrower ones may be a small picture's sharpest. */
const WIDE_EDGE = 4;
/** px, widest and narrowest; narrower edges differ by their own steps, and by a typeface's slanting strokes. */
const SHAKEN_EDGE = { widest: 3, narrowest: 1.95 };
/** Edge width of text without any contrast, and the largest that is told. */
const NO_EDGE = 1;
/** Print this close to the picture's edge, in parts of its shorter side, goes on behind it. */
const AT_EDGE = 0.004;
/** Parts of a zone's width and height around it that belong to its strip. */
const STRIP_MARGIN = { across: 0.1, down: 0.6 };
/** Luma of well lit paper. */
const FULL_LIGHT = 255;
/**
 * An outline less sure than this says nothing about what covers or cuts the document. Documents that leave the picture are outlined
 * with a sureness of 0.33 to 0.73, and rightly.
 */
const SURE_OUTLINE = 0.3;

const median = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? null;

/** Length of the upright side of a line's quad, px. */
function textHeight({ quad: [topLeft, , , bottomLeft] }: TextLine): number {
  return Math.hypot(bottomLeft.x - topLeft.x, bottomLeft.y - topLeft.y);
}

/** Where the document is: its outline, or around all text. Null without either. */
function documentQuad({ lines, zones }: SeenDocument, outline: DocumentOutline | null): Quad | null {
  if (outline) return outline.quad;
  const corners = [...lines.flatMap(({ quad }) => quad), ...zones.flatMap(quadOfBox)];
  return corners.length === 0 ? null : quadOfBox(boundingBox(corners));
}

/** Judges a photo of a document where it matters: by its text, its machine-readable zone and the area of the document. */
export function measureQuality(image: RgbImage, seen: SeenDocument, grey = toGrey(image)): ImageQuality {
  const clear = seen.lines.filter(({ confidence }) => confidence > CONFIDENT);
  const characters = clear.reduce((sum, { text }) => sum + text.length, 0);
  const outline = seen.outline && seen.outline.confidence >= SURE_OUTLINE ? seen.outline : null;
  const quad = documentQuad(seen, outline);
  // Too little text for a document may still be one in the dark, but its few lines measure nothing.
  if (seen.zones.length === 0 && characters < QUALITY_LIMITS.characters.limit)
    return judgeQuality({
      characters,
      ...(outline && {
        ...lightOf({ image, grey }, seen, outline.quad),
        ...placeOf(image, outline),
        cutOff: outline.cutOff ? 1 : 0,
      }),
    });
  if (quad === null) return judgeQuality({ characters });
  return judgeQuality({
    ...lightOf({ image, grey }, seen, quad),
    ...printOf(grey, seen, outline),
    ...(outline && placeOf(image, outline)),
    cutOff: outline?.cutOff || isPrintCut(image, clear) ? 1 : 0,
    ...(seen.zones.length > 0 ? {} : { characters }),
  });
}

function lightOf({ image, grey }: TwofoldImage, { zones }: SeenDocument, quad: Quad): Measured {
  // The strip of a zone may be white where the rest of the document is not, and is judged apart.
  const strips = zones.map(stripOf);
  const { bright, chroma } = measureLight(image, quad, strips);
  return {
    bright,
    // Colours fade with the light: a dark photo of a coloured document is no black and white copy.
    chroma: (chroma * FULL_LIGHT) / Math.max(1, bright),
    reflected: reflectedShare(image, quad, strips),
    zoneBurnt: zones.length === 0 ? null : Math.max(...zones.map((zone) => washedOutShare(grey, zone))),
  };
}

/** The zone with the margins of its strip: ICAO 9303-3 leaves about a line's height free above and below. */
function stripOf({ x, y, width, height }: Box): Box {
  const [across, down] = [width * STRIP_MARGIN.across, height * STRIP_MARGIN.down];
  return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down };
}

/** The print's height and edges; half of the lines are sharper, and higher. */
function printOf(grey: GreyImage, { lines, zones }: SeenDocument, outline: DocumentOutline | null): Measured {
  const printed = [
    ...lines.map((line) => ({ box: line.box, height: textHeight(line) })),
    ...zones.map((box) => ({ box, height: Math.min(box.width, box.height) / 3 })),
  ].map(({ box, height }) => ({ height, edges: edgeWidths(grey, box) }));
  const edges = printed.flatMap((one) => (one.edges ? [one.edges] : []));
  const narrowest = median(edges.map((edge) => edge.narrowest));
  const widest = median(edges.map((edge) => edge.widest));
  const ratio = median(edges.map((edge) => edge.widest / edge.narrowest));
  return {
    edgeWidth: median(
      printed.map(({ height, edges: own }) => Math.min(NO_EDGE, own ? own.narrowest / height : NO_EDGE)),
    ),
    edgePixels: narrowest,
    shake: (widest ?? 0) >= SHAKEN_EDGE.widest && (narrowest ?? 0) >= SHAKEN_EDGE.narrowest ? ratio : null,
    edgeShare: outline && narrowest !== null && narrowest >= WIDE_EDGE ? narrowest / longerSide(outline.quad) : null,
    textHeight: median(lines.map(textHeight)),
  };
}

function longerSide([a, b, , d]: Quad): number {
  return Math.max(Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - a.x, d.y - a.y));
}

/** How the document lies in the picture. */
function placeOf(image: RgbImage, { quad }: DocumentOutline): Measured {
  return { fill: fillOf(image, { quad }), covered: coveredShare(image, quad) };
}

/** The document's extent over the picture's, in the direction that it fills more. */
function fillOf(image: RgbImage, { quad }: Pick<DocumentOutline, 'quad'>): number {
  const { width, height } = boundingBox(quad);
  return Math.max(width / image.width, height / image.height);
}

/** Two lines that touch the picture's edge: one may be the table's. */
function isPrintCut({ width, height }: RgbImage, lines: readonly TextLine[]): boolean {
  const margin = AT_EDGE * Math.min(width, height);
  const atEdge = ({ quad }: TextLine) =>
    quad.some(({ x, y }) => x < margin || y < margin || x > width - margin || y > height - margin);
  return lines.filter(atEdge).length >= 2;
}
