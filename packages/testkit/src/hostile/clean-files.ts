import sharp, { type Sharp } from 'sharp';
import type { Random } from '../random/random.ts';
import { pdfFile } from './pdf-file.ts';

/** Formats that the product opens, and HEIC, which it refuses. */
export const FILE_KINDS = ['jpeg', 'png', 'webp', 'tiff', 'gif', 'avif', 'pdf'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const SIZE = { width: 240, height: 150 };

/** A small picture with print on it, so that decoders and readers get past their first lines; other for every seed. */
function picture(random: Random): Sharp {
  const strokes = Array.from({ length: 90 }, (_, index) => {
    const [x, y] = [14 + (index % 30) * 7, 20 + Math.floor(index / 30) * 40];
    return `<rect x="${x}" y="${y}" width="${random.integer(1, 4)}" height="${random.integer(6, 14)}"/>`;
  });
  const paper = `hsl(${random.integer(0, 359)} 40% 85%)`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><rect width="100%" height="100%" fill="${paper}"/><g fill="#123">${strokes.join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).removeAlpha();
}

/** A file without fault, to be damaged. */
export async function cleanFile(kind: FileKind, random: Random): Promise<Buffer> {
  const drawn = picture(random);
  switch (kind) {
    case 'jpeg':
      return drawn
        .jpeg({ progressive: random.next() < 0.4 })
        .withMetadata({ orientation: 6 })
        .toBuffer();
    case 'png':
      return drawn.png({ palette: random.next() < 0.3 }).toBuffer();
    case 'webp':
      return drawn.webp({ lossless: random.next() < 0.4 }).toBuffer();
    case 'tiff':
      return drawn.tiff({ compression: random.pick(['lzw', 'deflate', 'none', 'jpeg']) }).toBuffer();
    case 'gif':
      return drawn.gif().toBuffer();
    case 'avif':
      return drawn.avif({ effort: 0 }).toBuffer();
    case 'pdf':
      return pdfFile({ content: 'BT /F1 24 Tf 20 80 Td (SPECIMEN) Tj ET' });
  }
}
