import { emblem } from '../../specimens/background-print.ts';
import type { SpecimenKind } from '../../specimens/index.ts';
import { wordsOf } from '../words/words.ts';
import { type Press, typeset } from './press.ts';

/** The document's title in the design's languages, each once. */
function titleOf({ design, spec }: Press): string {
  if (design.american) return spec.issuer.code === 'USA' ? 'DRIVER LICENSE' : "DRIVER'S LICENCE";
  const titles = design.languages.slice(0, 2).map((language) => wordsOf(language)[design.kind as SpecimenKind]);
  return [...new Set(titles)].join(' / ');
}

/** How large things at the head are: cards have little room. */
const scaleOf = ({ sheet }: Press): number => (sheet.format.width > 100 ? 1.25 : 1);

interface HeadLine {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly maxWidth: number;
  readonly align?: 'left' | 'middle' | 'right';
}

function write(press: Press, text: string, { size, ...at }: HeadLine): void {
  press.sheet.text(text, typeset(press.design.look.title, size, at));
}

function band(press: Press): void {
  const { sheet, palette, spec } = press;
  const [k, { width }] = [scaleOf(press), sheet.format];
  sheet.draw(`<rect width="${width}" height="${10 * k}" fill="${palette.band}" opacity="0.93"/>`);
  sheet.draw(emblem(6.5 * k, 5 * k, 3.4 * k, palette.onBand));
  write(press, spec.issuer.name, {
    x: 12 * k,
    y: 4.9 * k,
    size: 2.4 * k,
    colour: palette.onBand,
    maxWidth: width * 0.5,
  });
  write(press, titleOf(press), {
    x: 12 * k,
    y: 8.4 * k,
    size: 1.6 * k,
    colour: palette.onBand,
    maxWidth: width * 0.62,
  });
  write(press, 'SPECIMEN', { x: width - 3, y: 6 * k, size: 1.8 * k, colour: '#ffb4ae', maxWidth: 22, align: 'right' });
}

function line(press: Press): void {
  const { sheet, palette, spec } = press;
  const [k, { width }] = [scaleOf(press), sheet.format];
  write(press, titleOf(press), { x: 4, y: 5 * k, size: 2.2 * k, colour: palette.title, maxWidth: width * 0.52 });
  write(press, spec.issuer.name, { x: 4, y: 8.4 * k, size: 1.7 * k, colour: palette.title, maxWidth: width * 0.5 });
  write(press, 'SPECIMEN', {
    x: width - 14 * k,
    y: 5 * k,
    size: 1.6 * k,
    colour: '#c2262e',
    maxWidth: 20,
    align: 'right',
  });
  sheet.draw(emblem(width - 7 * k, 5.2 * k, 4 * k, palette.band));
  sheet.draw(`<path d="M3 ${9.8 * k}H${width - 3}" stroke="${palette.band}" stroke-width="0.35"/>`);
}

function centred(press: Press): void {
  const { sheet, palette, spec } = press;
  const [k, middle] = [scaleOf(press), sheet.format.width / 2];
  const at = { x: middle, colour: palette.title, align: 'middle' as const };
  write(press, spec.issuer.name, { ...at, y: 4.6 * k, size: 2.3 * k, maxWidth: middle });
  write(press, titleOf(press), { ...at, y: 8.4 * k, size: 1.7 * k, maxWidth: middle * 1.3 });
  sheet.draw(emblem(middle - 30 * k, 5.4 * k, 3.6 * k, palette.band));
  write(press, 'SPECIMEN', {
    x: middle + 40 * k,
    y: 5 * k,
    size: 1.4 * k,
    colour: '#c2262e',
    maxWidth: 16,
    align: 'right',
  });
}

function side(press: Press): void {
  const { sheet, palette, spec } = press;
  const [k, { width }] = [scaleOf(press), sheet.format];
  sheet.draw(`<rect width="${width * 0.46}" height="${9.6 * k}" rx="1.5" fill="${palette.band}" opacity="0.9"/>`);
  write(press, spec.issuer.name, { x: 3, y: 6 * k, size: 2.2 * k, colour: palette.onBand, maxWidth: width * 0.42 });
  write(press, titleOf(press), {
    x: width - 3,
    y: 5 * k,
    size: 1.8 * k,
    colour: palette.title,
    maxWidth: width * 0.48,
    align: 'right',
  });
  write(press, 'SPECIMEN', {
    x: width - 3,
    y: 8.6 * k,
    size: 1.5 * k,
    colour: '#c2262e',
    maxWidth: 24,
    align: 'right',
  });
}

function corner(press: Press): void {
  const { sheet, palette, spec } = press;
  const [k, { width }] = [scaleOf(press), sheet.format];
  sheet.draw(emblem(7 * k, 6 * k, 4.8 * k, palette.title));
  write(press, titleOf(press), { x: 14 * k, y: 5 * k, size: 1.9 * k, colour: palette.title, maxWidth: width * 0.55 });
  write(press, `${spec.issuer.name} · SPECIMEN`, {
    x: 14 * k,
    y: 8.8 * k,
    size: 1.5 * k,
    colour: palette.label,
    maxWidth: width * 0.6,
  });
}

/** A flag in three stripes, and the sign of the state for vehicles where the design has one. */
function flag(press: Press): void {
  const { sheet, palette, spec, design } = press;
  const [k, { width }] = [scaleOf(press), sheet.format];
  const [first, second] = design.look.hues;
  const sign = spec.issuer.sign;
  if (sign) {
    sheet.draw(`<rect x="3" y="2" width="10" height="7.4" fill="#1c3f94"/>`);
    write(press, sign, { x: 8, y: 7, size: 2.4, colour: '#fff', maxWidth: 8, align: 'middle' });
  } else {
    [`hsl(${first},60%,42%)`, '#fff', `hsl(${second},60%,46%)`].forEach((ink, i) => {
      sheet.draw(`<rect x="3" y="${(2 + i * 2.3) * k}" width="${10 * k}" height="${2.3 * k}" fill="${ink}"/>`);
    });
  }
  write(press, titleOf(press), { x: 16 * k, y: 5.2 * k, size: 2 * k, colour: palette.title, maxWidth: width * 0.55 });
  write(press, spec.issuer.name, {
    x: 16 * k,
    y: 8.8 * k,
    size: 1.6 * k,
    colour: palette.title,
    maxWidth: width * 0.5,
  });
  write(press, 'SPECIMEN', {
    x: width - 3,
    y: 5.2 * k,
    size: 1.5 * k,
    colour: '#c2262e',
    maxWidth: 20,
    align: 'right',
  });
}

const HEADS = { band, line, centred, side, corner, flag } as const;

/** Who issued it and what it is, at the top of the front. */
export function printHead(press: Press): void {
  HEADS[press.design.look.head](press);
}
