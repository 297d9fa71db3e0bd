import type { AttributeName, Box } from '@bonafide/domain';
import sharp from 'sharp';
import { type GlyphFace, OCR_B, SANS, SANS_BOLD, textPath, textWidth } from '../glyphs/index.ts';
import type { MrzFormat } from '../mrz/index.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import type { CardFormat } from './card-format.ts';
import type { PrintedMrz, PrintedText, SpecimenSide } from './specimen.ts';

/** Where text goes, in millimetres; `y` is the baseline. */
export interface TextAt {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour?: string;
  readonly bold?: boolean;
  /** The sans-serif face when absent. */
  readonly face?: GlyphFace;
  /** Which end of the text `x` is; its left when absent. */
  readonly align?: 'left' | 'middle' | 'right';
  /** Text that would be wider is drawn smaller. */
  readonly maxWidth?: number;
  readonly opacity?: number;
}

/** ICAO 9303-3 clause 4.4: 10 characters an inch; 9303-3 clause 4.2: lines 6.35 mm apart. */
const MRZ_PITCH = 2.54;
const MRZ_LINE = 6.35;
const INK = '#14161c';

/** How a machine-readable zone is printed where it is not black on a pale strip. */
export interface MrzPrint {
  readonly ink?: string;
  readonly strip?: string;
  readonly stripOpacity?: number;
}

const faceOf = (at: TextAt): GlyphFace => at.face ?? (at.bold ? SANS_BOLD : SANS);

/** The size asked for, or less where the text would be too wide. */
const fittingSize = (text: string, at: TextAt): number =>
  Math.min(at.size, (at.maxWidth ?? Number.POSITIVE_INFINITY) / textWidth(faceOf(at), text));

const ALIGNED = { left: 0, middle: 0.5, right: 1 } as const;

/** One side of a document under the printer's hands. Everything is given in millimetres. */
export class Sheet<Name extends string = AttributeName> {
  readonly format: CardFormat;
  #svg = '';
  #defs = '';
  readonly #texts: PrintedText<Name>[] = [];
  #mrz: PrintedMrz | null = null;
  #portrait: Box | null = null;

  constructor(format: CardFormat) {
    this.format = format;
  }

  define(svg: string): void {
    this.#defs += svg;
  }

  draw(svg: string): void {
    this.#svg += svg;
  }

  text(text: string, at: TextAt): Box {
    const face = faceOf(at);
    const size = fittingSize(text, at);
    const x = at.x - textWidth(face, text) * size * ALIGNED[at.align ?? 'left'];
    const placed = textPath(text, { face, x, y: at.y, size });
    this.draw(`<g fill="${at.colour ?? INK}" opacity="${at.opacity ?? 1}">${placed.svg}</g>`);
    return placed.box;
  }

  /** Prints the value of an attribute and remembers where. */
  value(attribute: Name, text: string, at: TextAt): void {
    const capHeightPx = fittingSize(text, at) * faceOf(at).capHeight * this.format.resolution;
    this.#texts.push({ attribute, text, box: this.#pixels(this.text(text, at)), capHeightPx });
  }

  mrz(format: MrzFormat, lines: readonly string[], print: MrzPrint = {}): void {
    const { width, height } = this.format;
    const zone = lines.length === 3 ? 22.6 : 19.4;
    const x = (width - (lines[0]?.length ?? 0) * MRZ_PITCH) / 2;
    const size = MRZ_PITCH / OCR_B.advance('A');
    const { ink = INK, strip = '#fbfbf8', stripOpacity = 0.86 } = print;
    this.draw(
      `<rect x="0" y="${height - zone}" width="${width}" height="${zone}" fill="${strip}" opacity="${stripOpacity}"/>`,
    );
    const boxes = lines.map((line, i) => {
      const y = height - 4.6 - (lines.length - 1 - i) * MRZ_LINE;
      const placed = textPath(line, { face: OCR_B, x, y, size, pitch: MRZ_PITCH });
      this.draw(`<g fill="${ink}">${placed.svg}</g>`);
      return this.#pixels(placed.box);
    });
    this.#mrz = { format, lines, boxes };
  }

  async portrait(picture: RgbImage, box: Box): Promise<void> {
    const { width, height, data } = picture;
    const png = await sharp(data, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer();
    const href = `data:image/png;base64,${png.toString('base64')}`;
    this.draw(
      `<image x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" preserveAspectRatio="none" href="${href}"/>`,
    );
    this.placePortrait(box);
  }

  /** Remembers where a portrait is that was drawn by other means. */
  placePortrait(box: Box): void {
    this.#portrait = this.#pixels(box);
  }

  async print(): Promise<SpecimenSide<Name>> {
    const { width, height, resolution } = this.format;
    const size = { width: Math.round(width * resolution), height: Math.round(height * resolution) };
    const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"`;
    const svg = `${head} viewBox="0 0 ${width} ${height}"><defs>${this.#defs}</defs>${this.#svg}</svg>`;
    const png = await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).png().toBuffer();
    return { png, size, texts: this.#texts, mrz: this.#mrz, portrait: this.#portrait };
  }

  #pixels(box: Box): Box {
    const k = this.format.resolution;
    return { x: box.x * k, y: box.y * k, width: box.width * k, height: box.height * k };
  }
}
