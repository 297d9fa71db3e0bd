import ocrBData from './ocr-b.glyphs.json' with { type: 'json' };
import sansData from './sans.glyphs.json' with { type: 'json' };
import sansBoldData from './sans-bold.glyphs.json' with { type: 'json' };

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
  readonly unitsPerEm: number;
}

function glyphFace(data: GlyphData): GlyphFace {
  const glyph = (char: string): readonly (number | string)[] => {
    const found = data.glyphs[char];
    if (!found) throw new Error(`no outline for U+${char.codePointAt(0)?.toString(16)}`);
    return found;
  };
  return {
    unitsPerEm: data.unitsPerEm,
    advance: (char) => Number(glyph(char)[0]) / data.unitsPerEm,
    outline: (char) => String(glyph(char)[1]),
  };
}

/** OCR-B: the only face that ICAO 9303-3 clause 4.4 allows in a machine-readable zone. */
export const OCR_B = glyphFace(ocrBData);
export const SANS = glyphFace(sansData);
export const SANS_BOLD = glyphFace(sansBoldData);
