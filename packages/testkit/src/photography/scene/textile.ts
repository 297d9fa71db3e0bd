import type { Random } from '../../random/random.ts';

interface Area {
  readonly width: number;
  readonly height: number;
}

const ink = (random: Random, lightness: readonly [number, number]): string =>
  `hsl(${random.integer(0, 359)},${random.integer(15, 65)}%,${random.integer(...lightness)}%)`;

/** A tile repeated over the whole area, turned a little. */
function tiled(random: Random, { width, height }: Area, tile: { size: number; content: string }): string {
  const turn = random.between(-40, 40).toFixed(0);
  const { size, content } = tile;
  const pattern = `<pattern id="tile" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">${content}</pattern>`;
  return `<defs>${pattern}</defs><rect width="${width}" height="${height}" fill="url(#tile)"/>`;
}

function checks(random: Random): { size: number; content: string } {
  const size = random.integer(60, 150);
  const colour = ink(random, [25, 60]);
  const half = size / 2;
  return {
    size,
    content:
      `<rect width="${size}" height="${size}" fill="#f1eee6"/><g fill="${colour}" opacity="0.55">` +
      `<rect width="${half}" height="${size}"/><rect width="${size}" height="${half}"/></g>`,
  };
}

function stripes(random: Random): { size: number; content: string } {
  const size = random.integer(40, 120);
  const bars = [0, 0.3, 0.62].map(
    (at) =>
      `<rect x="${at * size}" width="${(size * random.between(0.08, 0.25)).toFixed(1)}" height="${size}" fill="${ink(random, [20, 75])}"/>`,
  );
  return { size, content: `<rect width="${size}" height="${size}" fill="${ink(random, [55, 92])}"/>${bars.join('')}` };
}

function blossoms(random: Random): { size: number; content: string } {
  const size = random.integer(120, 220);
  const flower = (x: number, y: number): string =>
    Array.from(
      { length: 6 },
      (_, i) =>
        `<ellipse cx="${x}" cy="${y - size * 0.13}" rx="${size * 0.06}" ry="${size * 0.12}" transform="rotate(${i * 60} ${x} ${y})"/>`,
    ).join('');
  const petals = `<g fill="${ink(random, [35, 70])}">${flower(size * 0.28, size * 0.3)}${flower(size * 0.75, size * 0.76)}</g>`;
  return { size, content: `<rect width="${size}" height="${size}" fill="${ink(random, [60, 94])}"/>${petals}` };
}

/** A newspaper or letter under the document: rows of grey words, the hardest thing for a finder of documents. */
function printedPage(random: Random, { width, height }: Area): string {
  const lead = random.integer(16, 30);
  let words = '';
  for (let y = -height * 0.2; y < height * 1.3; y += lead) {
    let x = -width * 0.2;
    while (x < width * 1.2) {
      const w = random.between(lead * 0.8, lead * 4.5);
      words += `M${x.toFixed(0)} ${y.toFixed(0)}h${w.toFixed(0)}`;
      x += w + lead * 0.4;
    }
  }
  const stroke = `stroke="#4b4b50" stroke-width="${(lead * 0.42).toFixed(1)}" stroke-dasharray="${(lead * 0.3).toFixed(1)} ${(lead * 0.12).toFixed(1)}"`;
  const turn = random.between(-25, 25).toFixed(0);
  const page = `<rect width="${width}" height="${height}" fill="#e6e3da"/>`;
  return `${page}<path d="${words}" ${stroke} opacity="0.75" transform="rotate(${turn} ${width / 2} ${height / 2})"/>`;
}

/** Cloths with patterns, and printed paper. */
export function drawTextile(random: Random, area: Area, kind: 'cloth' | 'printed'): string {
  if (kind === 'printed') return printedPage(random, area);
  return tiled(random, area, random.pick([checks, stripes, blossoms])(random));
}
