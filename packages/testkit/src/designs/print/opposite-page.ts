import { FACES, textPath } from '../../glyphs/index.ts';
import { Sheet } from '../../specimens/sheet.ts';
import type { Design } from '../design.ts';
import type { DrawnSide } from '../drawn-document.ts';
import { drawPattern } from './patterns.ts';
import type { Press } from './press.ts';

const DARK = { paper: '#33231f', ink: '#b79a62' } as const;

/** The page above the fold of an open booklet: remarks on the issuer's paper, or the dark inside of a cover. */
export async function printOppositePage(
  press: Press,
  style: NonNullable<Design['opposite']>,
): Promise<NonNullable<DrawnSide['opposite']>> {
  const { palette, random } = press;
  const { width, height } = press.sheet.format;
  const sheet = new Sheet(press.sheet.format);
  const paper = style === 'dark' ? DARK.paper : palette.paper[1];
  sheet.draw(`<rect width="${width}" height="${height}" fill="${paper}"/>`);
  if (style === 'printed') sheet.draw(drawPattern('waves', { width, height, inks: palette.lines, random }));
  const ink = style === 'dark' ? DARK.ink : palette.label;
  for (let line = 0; line < 7; line++) {
    const text = line === 3 ? 'SPECIMEN · REMARKS' : 'THE BEARER OF THIS SPECIMEN IS INVENTED';
    const { svg } = textPath(text, { face: FACES.serif, x: 12 + (line % 2) * 6, y: 20 + line * 8, size: 3.4 });
    sheet.draw(`<g fill="${ink}">${svg}</g>`);
  }
  // Darker towards the fold, where the paper bends away from the light.
  sheet.define(
    '<linearGradient id="fold" x1="0" y1="0" x2="0" y2="1"><stop offset="0.8" stop-opacity="0"/><stop offset="1" stop-opacity="0.4"/></linearGradient>',
  );
  sheet.draw(`<rect width="${width}" height="${height}" fill="url(#fold)"/>`);
  const { png, size } = await sheet.print();
  return { png, size };
}
