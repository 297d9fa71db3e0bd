import type { Box } from '@bonafide/domain';
import type { Press } from './press.ts';

/** The colours of a foil under one light: they run through the rainbow along it. */
function rainbow(press: Press, id: string): string {
  const start = press.random.integer(0, 359);
  const stops = Array.from({ length: 7 }, (_, i) => {
    const ink = `hsl(${(start + i * 52) % 360},75%,72%)`;
    return `<stop offset="${(i / 6).toFixed(2)}" stop-color="${ink}"/>`;
  });
  press.sheet.define(`<linearGradient id="${id}" x1="0" y1="0" x2="1" y2="0.7">${stops.join('')}</linearGradient>`);
  return `url(#${id})`;
}

function star(x: number, y: number, radius: number): string {
  const points = Array.from({ length: 10 }, (_, i) => {
    const [r, turn] = [i % 2 ? radius * 0.42 : radius, (i * Math.PI) / 5];
    return `${(x + r * Math.sin(turn)).toFixed(2)} ${(y - r * Math.cos(turn)).toFixed(2)}`;
  });
  return `<path d="M${points.join('L')}Z"/>`;
}

/** A device that changes with the angle: here as one camera saw it. It lies over print and lets it through. */
export function printOptic(press: Press, box: Box): void {
  const fill = rainbow(press, 'foil');
  const { x, y, width, height } = box;
  const [cx, cy, r] = [x + width / 2, y + height / 2, Math.min(width, height) / 2];
  const shapes = {
    kinegram: Array.from(
      { length: 12 },
      (_, i) =>
        `<ellipse cx="${cx}" cy="${cy}" rx="${r}" ry="${r * 0.34}" transform="rotate(${i * 15} ${cx} ${cy})" fill="none" stroke="${fill}" stroke-width="0.45"/>`,
    ).join(''),
    disc: `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}"/><circle cx="${cx}" cy="${cy}" r="${r * 0.6}" fill="none" stroke="#fff" stroke-width="0.5"/>`,
    strip: `<rect x="${x + width * 0.3}" y="0" width="6.5" height="${press.sheet.format.height}" fill="${fill}"/>`,
    stars: `<g fill="${fill}">${Array.from({ length: 9 }, (_, i) => star(x + (width * ((i % 3) + 0.5)) / 3, y + (height * (Math.floor(i / 3) + 0.5)) / 3, r * 0.28)).join('')}</g>`,
  };
  const optic = press.design.look.optic;
  if (optic) press.sheet.draw(`<g opacity="0.38">${shapes[optic]}</g>`);
}

/** The contacts of a chip, ISO/IEC 7816-2. */
export function printChip(press: Press, [x, y]: readonly [number, number]): void {
  const cuts = [0, 1, 2].map((i) => `M${x} ${y + 2.7 + i * 2.6}h4M${x + 8.4} ${y + 2.7 + i * 2.6}h4`).join('');
  press.sheet.draw(`<rect x="${x}" y="${y}" width="12.4" height="10.6" rx="1.8" fill="#d3b25c"/>`);
  press.sheet.draw(`<path d="${cuts}M${x + 4} ${y}v10.6M${x + 8.4} ${y}v10.6" stroke="#8f7530" stroke-width="0.28"/>`);
}
