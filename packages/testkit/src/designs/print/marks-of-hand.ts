import type { Box } from '@bonafide/domain';
import { FACES, textPath } from '../../glyphs/index.ts';
import type { Press } from './press.ts';

/** A scribble that no one signs with. */
export function printSignature(press: Press, { x, y, width, height }: Box): void {
  const { random, palette, sheet } = press;
  const turns = random.integer(5, 9);
  let path = `M${x.toFixed(1)} ${(y + height * 0.7).toFixed(1)}`;
  for (let turn = 1; turn <= turns; turn++) {
    const across = x + (width * 0.9 * turn) / turns;
    const [up, down] = [y + height * random.between(0, 0.4), y + height * random.between(0.6, 1)];
    path += `Q${(across - width * 0.12).toFixed(1)} ${up.toFixed(1)} ${across.toFixed(1)} ${(turn % 2 ? down : up + 1).toFixed(1)}`;
  }
  sheet.draw(`<path d="${path}" fill="none" stroke="${palette.value}" stroke-width="0.28" stroke-linecap="round"/>`);
}

/** The document's number raised in the body along its right edge: a bright and a dark rim, no ink. */
export function printEmbossing({ sheet, spec }: Press): void {
  const { width, height } = sheet.format;
  const raised = (shift: number): string =>
    textPath(spec.documentNumber, { face: FACES['sans-bold'], x: shift, y: shift, size: 3.4 }).svg;
  const place = `translate(${width - 2.6} ${height * 0.78}) rotate(-90)`;
  const rims = `<g fill="#fff" opacity="0.7">${raised(-0.12)}</g><g fill="#000" opacity="0.35">${raised(0.12)}</g>`;
  sheet.draw(`<g transform="${place}">${rims}</g>`);
}

/** A round rubber stamp, a little worn, over whatever lies beneath it. */
export function printStamp(press: Press, x: number, y: number): void {
  const { random, sheet, spec } = press;
  const radius = 9.5;
  const turn = random.between(-40, 40).toFixed(1);
  const { svg: name } = textPath(spec.issuer.code, { face: FACES['sans-bold'], x: -5, y: 1.6, size: 4.6 });
  const { svg: word } = textPath('SPECIMEN', { face: FACES.condensed, x: -5, y: 5.2, size: 2.4 });
  const circle = (r: number, width: number): string => `<circle r="${r}" fill="none" stroke-width="${width}"/>`;
  const ink = random.pick(['#2b3fa0', '#7a2a86', '#a02b36']);
  const place = `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn})`;
  const rings = `<g stroke="${ink}">${circle(radius, 0.5)}${circle(radius * 0.86, 0.2)}</g>`;
  sheet.draw(`<g transform="${place}" opacity="0.5" fill="${ink}">${rings}${name}${word}</g>`);
}
