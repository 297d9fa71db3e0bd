import bookData from './book.glyphs.json' with { type: 'json' };
import condensedData from './condensed.glyphs.json' with { type: 'json' };
import easternData from './eastern.glyphs.json' with { type: 'json' };
import engravedData from './engraved.glyphs.json' with { type: 'json' };
import grotesqueData from './grotesque.glyphs.json' with { type: 'json' };
import humanistData from './humanist.glyphs.json' with { type: 'json' };
import kuficSansData from './kufic-sans.glyphs.json' with { type: 'json' };
import monoData from './mono.glyphs.json' with { type: 'json' };
import narrowData from './narrow.glyphs.json' with { type: 'json' };
import naskhData from './naskh.glyphs.json' with { type: 'json' };
import ocrBData from './ocr-b.glyphs.json' with { type: 'json' };
import sansData from './sans.glyphs.json' with { type: 'json' };
import sansBoldData from './sans-bold.glyphs.json' with { type: 'json' };
import scribbleData from './scribble.glyphs.json' with { type: 'json' };
import scriptData from './script.glyphs.json' with { type: 'json' };
import serifData from './serif.glyphs.json' with { type: 'json' };
import slabData from './slab.glyphs.json' with { type: 'json' };
import technicalData from './technical.glyphs.json' with { type: 'json' };
import typewriterData from './typewriter.glyphs.json' with { type: 'json' };

interface GlyphData {
  readonly unitsPerEm: number;
  /** Character -> [advance width, SVG path with y downwards], both in font units. */
  readonly glyphs: Readonly<Record<string, readonly (number | string)[]>>;
}

/** A typeface as outlines, so that text looks the same on every machine. */
export interface GlyphFace {
  /** Advance width in em. */
  advance(char: string): number;
  /** SVG path in font units, y downwards, baseline at 0. */
  outline(char: string): string;
  has(char: string): boolean;
  readonly unitsPerEm: number;
  /** Height of capitals without accents, in em. */
  readonly capHeight: number;
}

/** `capHeight` is what a ruler says of the face's H. */
function glyphFace(data: GlyphData, capHeight: number): GlyphFace {
  const glyph = (char: string): readonly (number | string)[] => {
    const found = data.glyphs[char];
    if (!found) throw new Error(`no outline for U+${char.codePointAt(0)?.toString(16)}`);
    return found;
  };
  return {
    unitsPerEm: data.unitsPerEm,
    capHeight,
    has: (char) => data.glyphs[char] !== undefined,
    advance: (char) => Number(glyph(char)[0]) / data.unitsPerEm,
    outline: (char) => String(glyph(char)[1]),
  };
}

/** OCR-B: the only face that ICAO 9303-3 clause 4.4 allows in a machine-readable zone. */
export const OCR_B = glyphFace(ocrBData, 0.723);
export const SANS = glyphFace(sansData, 0.728);
export const SANS_BOLD = glyphFace(sansBoldData, 0.728);

/** The faces that designs are set in, by their looks; LICENSE files beside their generator name them. */
export const FACES = {
  sans: SANS,
  'sans-bold': SANS_BOLD,
  'ocr-b': OCR_B,
  humanist: glyphFace(humanistData, 0.654),
  condensed: glyphFace(condensedData, 0.711),
  serif: glyphFace(serifData, 0.7),
  slab: glyphFace(slabData, 0.711),
  mono: glyphFace(monoData, 0.698),
  grotesque: glyphFace(grotesqueData, 0.742),
  engraved: glyphFace(engravedData, 0.7),
  narrow: glyphFace(narrowData, 0.686),
  book: glyphFace(bookData, 0.743),
  typewriter: glyphFace(typewriterData, 0.58),
  technical: glyphFace(technicalData, 0.685),
} as const satisfies Record<string, GlyphFace>;
export type FaceName = keyof typeof FACES;

/** Faces for what stands beside Latin print, or instead of it; they lack Latin letters, or have them as hands write them. */
export const NATIVE_FACES = {
  naskh: glyphFace(naskhData, 0.6),
  'kufic-sans': glyphFace(kuficSansData, 0.6),
  eastern: glyphFace(easternData, 0.689),
  script: glyphFace(scriptData, 0.66),
  scribble: glyphFace(scribbleData, 0.7),
} as const satisfies Record<string, GlyphFace>;
export type NativeFaceName = keyof typeof NATIVE_FACES;
