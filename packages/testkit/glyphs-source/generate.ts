/**
 * Turns font files into the committed outline tables of `src/glyphs`. Run once per font change, with paths given:
 *
 *   node packages/testkit/glyphs-source/generate.ts ocr-b OCRB.otf
 *   node packages/testkit/glyphs-source/generate.ts sans inter-latin-500-normal.woff inter-latin-ext-500-normal.woff
 *
 * Outlines are kept in font units with y downwards, so that they can stand in an SVG path as they are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MRZ_ALPHABET } from '@bonafide/domain';

interface Font {
  readonly unitsPerEm: number;
  charToGlyphIndex(char: string): number;
  charToGlyph(char: string): {
    readonly advanceWidth: number;
    getPath(x: number, y: number, size: number): { toPathData(decimals: number): string };
  };
}

// opentype.js has no type declarations of its own.
const opentype = createRequire(import.meta.url)('opentype.js') as { parse(font: ArrayBuffer): Font };

interface Face {
  readonly file: string;
  readonly licence: string;
  readonly source: string;
  readonly characters: string;
}

/** Printable ASCII, Latin-1 Supplement and Latin Extended-A, and the few signs that documents print besides. */
function latinCharacters(): string {
  const codes = [
    ...Array.from({ length: 0x7f - 0x20 }, (_, i) => 0x20 + i),
    ...Array.from({ length: 0x180 - 0xa0 }, (_, i) => 0xa0 + i),
  ];
  return `${String.fromCodePoint(...codes)}ȘșȚțẞ–—‘’“”•`;
}

const FACES: Record<string, Face> = {
  'ocr-b': {
    file: 'ocr-b.glyphs.json',
    licence: 'Public domain (Matthew Skala), from permissive sources (Norbert Schwarz)',
    source: 'OCRB.otf of the Tsukurimashou OCR fonts, as packaged by Debian (fonts-ocr-b)',
    characters: MRZ_ALPHABET,
  },
  sans: {
    file: 'sans.glyphs.json',
    licence: 'OFL-1.1, Copyright 2016 The Inter Project Authors',
    source: 'Inter Medium, @fontsource/inter 5.3.0',
    characters: latinCharacters(),
  },
  'sans-bold': {
    file: 'sans-bold.glyphs.json',
    licence: 'OFL-1.1, Copyright 2016 The Inter Project Authors',
    source: 'Inter Bold, @fontsource/inter 5.3.0',
    characters: latinCharacters(),
  },
};

function loadFont(path: string): Font {
  const bytes = readFileSync(path);
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
}

function generate(face: Face, fonts: readonly Font[]): void {
  const unitsPerEm = fonts[0]?.unitsPerEm ?? 1000;
  const glyphs: Record<string, [number, string]> = {};
  for (const char of face.characters) {
    const font = fonts.find((candidate) => candidate.charToGlyphIndex(char) > 0);
    if (!font) continue;
    const glyph = font.charToGlyph(char);
    glyphs[char] = [glyph.advanceWidth, glyph.getPath(0, 0, unitsPerEm).toPathData(0)];
  }
  const { file, licence, source } = face;
  const lines = Object.entries(glyphs).map(([char, glyph]) => `  ${JSON.stringify(char)}: ${JSON.stringify(glyph)}`);
  const head = JSON.stringify({ licence, source, unitsPerEm }, null, 1).slice(0, -2);
  writeFileSync(
    join(import.meta.dirname, '..', 'src', 'glyphs', file),
    `${head},\n "glyphs": {\n${lines.join(',\n')}\n }\n}\n`,
  );
}

const [name = '', ...paths] = process.argv.slice(2);
const face = FACES[name];
if (!face || paths.length === 0) {
  console.error(`usage: generate.ts ${Object.keys(FACES).join('|')} FONT-FILE...`);
  process.exit(2);
}
generate(face, paths.map(loadFont));
