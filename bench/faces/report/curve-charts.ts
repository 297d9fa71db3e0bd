import { html, type Markup } from '../../documents/report/html.ts';
import type { OperatingPoint } from '../curves.ts';

/** One engine's line. */
export interface Curve {
  readonly name: string;
  readonly points: readonly OperatingPoint[];
}

/** Sides of the drawing in its own unit, and what is left for the axes. */
const WIDTH = 300;
const HEIGHT = 220;
const MARGIN = 40;
const STROKES = ['', '6 3', '2 3', '9 3 2 3'] as const;

/** False match rates run over four decades. */
const LEAST_FMR = 1e-4;
const FMR_TICKS = [1e-4, 1e-3, 1e-2, 1e-1, 1];

/** True match rate over false match rate, the latter logarithmic, since only its small values matter. */
export function rocChart(curves: readonly Curve[]): Markup {
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const y = (share: number): number => 10 + (1 - share) * HEIGHT;
  const lines = curves.map(({ points }) => points.map(({ fmr, fnmr }) => [acrossOf(fmr), y(1 - fnmr)] as const));
  return chart({
    title: 'ROC',
    axes: ['false match rate', 'true match rate'],
    curves,
    lines,
    ticks: ticks.map((tick) => [y(tick), `${tick}`]),
  });
}

/** False non-match over false match rate, both logarithmic: the detection error trade-off of ISO/IEC 19795-1. */
export function detChart(curves: readonly Curve[]): Markup {
  const least = 1e-3;
  const y = (rate: number): number => 10 + (1 - logShare(rate, least)) * HEIGHT;
  const lines = curves.map(({ points }) => points.map(({ fmr, fnmr }) => [acrossOf(fmr), y(fnmr)] as const));
  const ticks = [1e-3, 1e-2, 1e-1, 1].map((tick) => [y(tick), `${tick * 100} %`] as const);
  return chart({ title: 'DET', axes: ['false match rate', 'false non-match rate'], curves, lines, ticks });
}

interface ChartParts {
  readonly title: string;
  readonly axes: readonly [x: string, y: string];
  readonly curves: readonly Curve[];
  readonly lines: readonly (readonly (readonly [x: number, y: number])[])[];
  readonly ticks: readonly (readonly [y: number, label: string])[];
}

function chart({ title, axes, curves, lines, ticks }: ChartParts): Markup {
  const bottom = 10 + HEIGHT;
  const paths = lines.map((points, index) => {
    const d = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
    return html`<path class="line" stroke-dasharray="${STROKES[index % STROKES.length] ?? ''}" d="${d}"><title>${curves[index]?.name ?? ''}</title></path>`;
  });
  const across = FMR_TICKS.map(
    (tick) =>
      html`<path class="grid" d="M${acrossOf(tick)} 10V${bottom}"/><text x="${acrossOf(tick)}" y="${bottom + 14}" text-anchor="middle">${tick * 100} %</text>`,
  );
  const down = ticks.map(
    ([y, label]) =>
      html`<path class="grid" d="M${MARGIN} ${y}H${MARGIN + WIDTH}"/><text x="${MARGIN - 4}" y="${y + 3}" text-anchor="end">${label}</text>`,
  );
  const legend = curves.map(
    ({ name }, index) =>
      html`<g><path class="line" stroke-dasharray="${STROKES[index % STROKES.length] ?? ''}" d="M${MARGIN} ${bottom + 44 + 13 * index}h26"/><text x="${MARGIN + 32}" y="${bottom + 47 + 13 * index}">${name}</text></g>`,
  );
  return html`<figure><svg class="chart" viewBox="0 0 ${MARGIN + WIDTH + 14} ${bottom + 42 + 13 * curves.length}" role="img" aria-label="${title}">${across}${down}${paths}
<text x="${MARGIN + WIDTH / 2}" y="${bottom + 30}" text-anchor="middle">${axes[0]}</text><text transform="translate(9 ${10 + HEIGHT / 2}) rotate(-90)" text-anchor="middle">${axes[1]}</text>${legend}</svg><figcaption><b>${title}</b></figcaption></figure>`;
}

function acrossOf(fmr: number): number {
  return MARGIN + logShare(fmr, LEAST_FMR) * WIDTH;
}

/** 0 at `least` or below, 1 at 1. */
function logShare(rate: number, least: number): number {
  return 1 - Math.log10(Math.max(least, rate)) / Math.log10(least);
}
