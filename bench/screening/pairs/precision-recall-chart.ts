import { html, type Markup } from '../../documents/report/html.ts';
import { percent } from '../../documents/report/rate-cell.ts';
import type { ScorerResult } from './cross-validate.ts';

/** Side of the square and its margin, in the drawing's own unit. */
const SIDE = 220;
const MARGIN = 34;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const STROKES = ['', '6 3', '2 3'] as const;

const across = (share: number): string => (MARGIN + share * SIDE).toFixed(1);
const down = (share: number): string => (10 + (1 - share) * SIDE).toFixed(1);

/** Precision over recall, a line per scorer, a dot where F1 is highest. */
export function precisionRecallChart(title: string, scorers: readonly ScorerResult[]): Markup {
  const grid = TICKS.map(
    (
      tick,
    ) => html`<path class="grid" d="M${across(tick)} ${down(0)}V${down(1)}M${across(0)} ${down(tick)}H${across(1)}"/>
<text x="${across(tick)}" y="${SIDE + 24}" text-anchor="middle">${tick}</text><text x="${MARGIN - 6}" y="${Number(down(tick)) + 3}" text-anchor="end">${tick}</text>`,
  );
  return html`<figure><svg class="chart" viewBox="0 0 ${SIDE + MARGIN + 14} ${SIDE + 46 + 13 * scorers.length}" role="img" aria-label="${title}">${grid}${scorers.map(line)}
<text x="${across(0.5)}" y="${SIDE + 38}" text-anchor="middle">recall</text><text transform="translate(8 ${down(0.5)}) rotate(-90)" text-anchor="middle">precision</text>${scorers.map(legend)}</svg><figcaption><b>${title}</b></figcaption></figure>`;
}

function line({ scorer, curve, best }: ScorerResult, index: number): Markup {
  const points = curve.map(
    ({ precision, recall }, at) => `${at === 0 ? 'M' : 'L'}${across(recall.rate)} ${down(precision.rate)}`,
  );
  const dot =
    best &&
    html`<circle cx="${across(best.recall.rate)}" cy="${down(best.precision.rate)}" r="4"><title>${scorer}: F1 ${percent(best.f1)} at ${best.threshold.toFixed(2)}</title></circle>`;
  return html`<g><path class="line" stroke-dasharray="${STROKES[index % STROKES.length] ?? ''}" d="${points.join('')}"><title>${scorer}</title></path>${dot}</g>`;
}

function legend({ scorer, best }: ScorerResult, index: number): Markup {
  const y = SIDE + 50 + 13 * index;
  const said = best ? `: best F1 ${percent(best.f1)} from ${best.threshold.toFixed(2)}` : '';
  return html`<g><path class="line" stroke-dasharray="${STROKES[index % STROKES.length] ?? ''}" d="M${MARGIN} ${y}h26"/><text x="${MARGIN + 32}" y="${y + 3}">${scorer}${said}</text></g>`;
}
