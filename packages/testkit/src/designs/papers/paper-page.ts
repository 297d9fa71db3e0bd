import type { Box } from '@bonafide/domain';
import sharp from 'sharp';
import {
  FACES,
  type FaceName,
  type GlyphFace,
  NATIVE_FACES,
  type NativeFaceName,
  textPath,
  textWidth,
} from '../../glyphs/index.ts';

/** ISO 216, mm, and pixels a millimetre: about 200 an inch. */
export const A4 = { width: 210, height: 297, resolution: 8 } as const;

export type PageFace = FaceName | NativeFaceName;
const ALL_FACES: Readonly<Record<PageFace, GlyphFace>> = { ...FACES, ...NATIVE_FACES };
export const pageFace = (name: PageFace): GlyphFace => ALL_FACES[name];

/** Text at the left or right end of its baseline; lengths in millimetres. */
export interface PageText {
  readonly text: string;
  readonly face: PageFace;
  readonly capHeight: number;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly align?: 'right';
  readonly maxWidth?: number;
}

/** A line of text where it stands, `size` its em. */
export interface PlacedMark {
  readonly kind: 'text';
  readonly text: string;
  readonly face: PageFace;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
}

export interface BarMark extends Box {
  readonly kind: 'bar';
  readonly colour: string;
}

/** A sheet of A4 on which lines of text and bars stand: one drawing, from which pictures and PDFs are made. */
export class PaperPage {
  readonly #marks: (PlacedMark | BarMark)[] = [];

  get marks(): readonly (PlacedMark | BarMark)[] {
    return this.#marks;
  }

  /** Text that would be wider than its room is set smaller. */
  text({ text, face: name, capHeight, x, y, colour, align, maxWidth }: PageText): void {
    const face = pageFace(name);
    const width = textWidth(face, text);
    const size = Math.min(capHeight / face.capHeight, (maxWidth ?? Number.POSITIVE_INFINITY) / width);
    this.#marks.push({ kind: 'text', text, face: name, x: align ? x - width * size : x, y, size, colour });
  }

  bar(box: Box, colour: string): void {
    this.#marks.push({ kind: 'bar', ...box, colour });
  }

  /** The clean sheet as PNG. */
  async print(): Promise<Buffer> {
    const { width, height, resolution } = A4;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * resolution}" height="${height * resolution}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fdfdfb"/>${this.#marks.map(svgOf).join('')}</svg>`;
    return sharp(Buffer.from(svg)).flatten({ background: '#fff' }).png().toBuffer();
  }
}

function svgOf(mark: PlacedMark | BarMark): string {
  const { x, y, colour } = mark;
  if (mark.kind === 'bar')
    return `<rect x="${x}" y="${y}" width="${mark.width}" height="${mark.height}" fill="${colour}"/>`;
  return `<g fill="${colour}">${textPath(mark.text, { face: pageFace(mark.face), x, y, size: mark.size }).svg}</g>`;
}
