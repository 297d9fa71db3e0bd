import type { Box } from '@bonafide/domain';
import { encodePng } from '../../pixels/codec.ts';
import type { RgbImage } from '../../pixels/rgb-image.ts';
import type { Press } from './press.ts';

type Tone = (red: number, green: number, blue: number) => readonly [number, number, number];

const lightness = (red: number, green: number, blue: number): number => 0.3 * red + 0.59 * green + 0.11 * blue;

const GREY: Tone = (...rgb) => {
  const level = lightness(...rgb);
  return [level, level, level];
};
const TINTED: Tone = (...rgb) => {
  const level = lightness(...rgb);
  return [level * 0.96 + 8, level * 0.95 + 8, level * 0.84 + 6];
};

function toned(picture: RgbImage, tone: Tone): RgbImage {
  const data = new Uint8Array(picture.data.length);
  for (let i = 0; i < data.length; i += 3) {
    const [red, green, blue] = tone(picture.data[i] ?? 0, picture.data[i + 1] ?? 0, picture.data[i + 2] ?? 0);
    data[i] = red;
    data[i + 1] = green;
    data[i + 2] = blue;
  }
  return { ...picture, data };
}

const embed = async (picture: RgbImage): Promise<string> =>
  `data:image/png;base64,${(await encodePng(picture)).toString('base64')}`;

/** Portraits have 4:5, boxes of designs nearly so: the picture fills the box and loses a little at its edges. */
const image = (href: string, { x, y, width, height }: Box, more = ''): string =>
  `<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="xMidYMin slice" href="${href}" ${more}/>`;

/** Prints the holder's portrait as the design does, and the small pale one if it has one. */
export async function printPortrait(press: Press, box: Box): Promise<void> {
  const { sheet, design, palette, portrait, side } = press;
  const { x, y, width, height } = box;
  const print = design.look.portrait;
  const tone = design.look.ground === 'engraved' || print === 'grey' ? GREY : print === 'tinted' ? TINTED : null;
  const href = await embed(tone ? toned(portrait, tone) : portrait);
  if (print === 'oval') {
    const oval = `<ellipse cx="${x + width / 2}" cy="${y + height / 2}" rx="${width / 2}" ry="${height / 2}"/>`;
    sheet.define(`<clipPath id="oval">${oval}</clipPath>`);
    sheet.draw(`<g clip-path="url(#oval)">${image(href, box)}</g>`);
  } else if (print === 'faded') {
    sheet.define(
      '<radialGradient id="fade" r="0.62"><stop offset="0.74" stop-color="#fff"/><stop offset="1" stop-color="#000"/></radialGradient>',
    );
    sheet.define(
      `<mask id="faded"><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="url(#fade)"/></mask>`,
    );
    sheet.draw(`<g mask="url(#faded)">${image(href, box)}</g>`);
  } else sheet.draw(image(href, box));
  if (print === 'framed') {
    const frame = `x="${x - 0.5}" y="${y - 0.5}" width="${width + 1}" height="${height + 1}"`;
    sheet.draw(`<rect ${frame} fill="none" stroke="${palette.band}" stroke-width="0.6"/>`);
  }
  sheet.placePortrait(box);
  if (side.ghost) sheet.draw(image(await embed(toned(portrait, GREY)), side.ghost, 'opacity="0.4"'));
}
