/**
 * Turns font files into the committed outline tables of `src/glyphs`. Run once per font change, with paths given:
 *
 *   node packages/testkit/glyphs-source/generate.ts ocr-b OCRB.otf
 *   node packages/testkit/glyphs-source/generate.ts sans inter-latin-500-normal.woff inter-latin-ext-500-normal.woff
 *
 * Several files are searched in order, since a web font comes in one file a script. The licences stand beside this script.
 *
 * Outlines are kept in font units with y downwards, so that they can stand in an SVG path as they are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MRZ_ALPHABET } from '@bonafide/domain';
import { ARABIC_SIGNS } from '../src/glyphs/arabic-shaping.ts';

interface PathCommand {
  readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z';
  readonly x?: number;
  readonly y?: number;
  readonly x1?: number;
  readonly y1?: number;
  readonly x2?: number;
  readonly y2?: number;
}

interface Font {
  readonly unitsPerEm: number;
  charToGlyphIndex(char: string): number;
  charToGlyph(char: string): {
    readonly advanceWidth: number;
    getPath(x: number, y: number, size: number): { readonly commands: readonly PathCommand[] };
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

/** ASCII and the letters of the European languages in Latin script, no more: a committed table should be small. */
const EUROPEAN = `${String.fromCodePoint(...Array.from({ length: 0x7f - 0x20 }, (_, i) => 0x20 + i))}\
ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ\
ĀāĂăĄąĆćĊċČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĦħĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŞşŠšŤťŪūŮůŰűŲųŴŵŶŷŸŹźŻżŽžƏəȘșȚțẞ\
«»°§·ºª№€£–—‘’“”•`;

const CYRILLIC = `${String.fromCodePoint(...Array.from({ length: 64 }, (_, i) => 0x410 + i))}ЁёЂђЄєІіЇїЈјЉљЊњЋћЎўЏџҐґ`;
const ASCII = EUROPEAN.slice(0, 0x7f - 0x20);
const GREEK = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫαβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ';

const table = (name: string, source: string, licence: string, characters = EUROPEAN): [string, Face] => [
  name,
  { file: `${name}.glyphs.json`, licence, source: `${source} 5.3.0`, characters },
];

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
  ...Object.fromEntries([
    table(
      'humanist',
      'Source Sans 3 SemiBold, @fontsource/source-sans-3',
      'OFL-1.1, Copyright 2010-2020 Adobe',
      EUROPEAN + CYRILLIC + GREEK,
    ),
    table('condensed', 'Roboto Condensed Medium, @fontsource/roboto-condensed', 'OFL-1.1, Copyright 2011 Google Inc.'),
    table('serif', 'PT Serif Bold, @fontsource/pt-serif', 'OFL-1.1, Copyright 2010 ParaType Ltd.', EUROPEAN + CYRILLIC),
    table('slab', 'Roboto Slab Medium, @fontsource/roboto-slab', 'Apache-2.0, Copyright 2018 Google Inc.'),
    table('mono', 'IBM Plex Mono Medium, @fontsource/ibm-plex-mono', 'OFL-1.1, Copyright 2017 IBM Corp.'),
    table(
      'grotesque',
      'Libre Franklin SemiBold, @fontsource/libre-franklin',
      'OFL-1.1, Copyright 2020 The Libre Franklin Project Authors',
    ),
    table(
      'engraved',
      'Barlow Condensed Medium, @fontsource/barlow-condensed',
      'OFL-1.1, Copyright 2017 The Barlow Project Authors',
    ),
    table(
      'narrow',
      'Archivo Narrow SemiBold, @fontsource/archivo-narrow',
      'OFL-1.1, Copyright 2019 The Archivo Narrow Project Authors',
    ),
    table(
      'book',
      'Merriweather Bold, @fontsource/merriweather',
      'OFL-1.1, Copyright 2024 The Merriweather Project Authors',
    ),
    table(
      'typewriter',
      'Courier Prime Bold, @fontsource/courier-prime',
      'OFL-1.1, Copyright 2015 The Courier Prime Project Authors',
    ),
    table(
      'technical',
      'Titillium Web SemiBold, @fontsource/titillium-web',
      'OFL-1.1, Copyright 2009-2011 Accademia di Belle Arti di Urbino and students',
    ),
    table('script', 'Caveat Medium, @fontsource/caveat', 'OFL-1.1, Copyright 2014 The Caveat Project Authors'),
    table('scribble', 'Patrick Hand, @fontsource/patrick-hand', 'OFL-1.1, Copyright 2010-2012 Patrick Wagesreiter'),
    table(
      'eastern',
      'Fira Sans Medium, @fontsource/fira-sans',
      'OFL-1.1, Copyright 2012-2015 The Mozilla Foundation and Telefonica S.A.',
      ASCII + CYRILLIC,
    ),
  ]),
  naskh: {
    file: 'naskh.glyphs.json',
    licence: 'OFL-1.1, Copyright 2010-2020 Google LLC',
    source: 'NotoNaskhArabic-Bold.ttf, as packaged by Debian (fonts-noto-core)',
    characters: ARABIC_SIGNS,
  },
  'kufic-sans': {
    file: 'kufic-sans.glyphs.json',
    licence: 'OFL-1.1, Copyright 2010-2020 Google LLC',
    source: 'NotoSansArabic-Bold.ttf, as packaged by Debian (fonts-noto-core)',
    characters: ARABIC_SIGNS,
  },
};

function loadFont(path: string): Font {
  const bytes = readFileSync(path);
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
}

/** Rounded before it is written: opentype.js writes `319` and `-0.5` as `3190`. */
function pathData(commands: readonly PathCommand[]): string {
  const numbers = ({ x1, y1, x2, y2, x, y }: PathCommand): string =>
    [x1, y1, x2, y2, x, y]
      .filter((value) => value !== undefined)
      .map((value) => Math.round(value) || 0)
      .map((value, i) => (i > 0 && value >= 0 ? ` ${value}` : String(value)))
      .join('');
  return commands.map((command) => (command.type === 'Z' ? '' : command.type + numbers(command))).join('');
}

function generate(face: Face, fonts: readonly Font[]): void {
  const unitsPerEm = fonts[0]?.unitsPerEm ?? 1000;
  const glyphs: Record<string, [number, string]> = {};
  for (const char of face.characters) {
    const font = fonts.find((candidate) => candidate.charToGlyphIndex(char) > 0);
    if (!font) continue;
    const glyph = font.charToGlyph(char);
    glyphs[char] = [glyph.advanceWidth, pathData(glyph.getPath(0, 0, unitsPerEm).commands)];
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
