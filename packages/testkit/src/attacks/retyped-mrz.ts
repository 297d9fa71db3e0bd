import { type GlyphFace, textPath } from '../glyphs/index.ts';
import { openPixels, type RgbImage } from '../pixels/index.ts';
import type { PrintedMrz } from '../specimens/index.ts';

export interface MrzPrint {
  readonly face: GlyphFace;
  /** Distance of characters in parts of the right one; null: the face's own advances, squeezed into the line. */
  readonly pitch: number | null;
}

/** Prints the document's machine-readable zone anew on the drawn document, in a face or pitch that it must not have. */
export async function retypeMrz(document: RgbImage, zone: PrintedMrz, { face, pitch }: MrzPrint): Promise<RgbImage> {
  const { width, height } = document;
  const parts = zone.lines.map((line, i) => {
    const box = zone.boxes[i] ?? { x: 0, y: 0, width: 0, height: 0 };
    const own = box.width / line.length;
    const size = (own / 0.602) * (pitch ?? 1);
    const natural = [...line].reduce((sum, char) => sum + face.advance(char), 0) * size;
    const fitted = pitch === null ? Math.min(size, (size * box.width) / natural) : size;
    const spacing = pitch === null ? {} : { pitch: own * pitch };
    const length = pitch === null ? Math.min(natural, box.width) : box.width * pitch;
    const x = Math.max(0, box.x + (box.width - length) / 2);
    const baseline = box.y + box.height * 0.92;
    const text = textPath(line, { face, x, y: baseline, size: fitted, ...spacing });
    const margin = box.height * 0.3;
    const wipe = `<rect x="0" y="${box.y - margin}" width="${width}" height="${box.height + 2 * margin}" fill="#fafaf7"/>`;
    return `${wipe}<g fill="#16181d">${text.svg}</g>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
  const data = await openPixels(document)
    .composite([{ input: Buffer.from(svg) }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { width, height, data };
}
