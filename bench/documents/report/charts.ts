import type { Calibration } from '../scores/calibration.ts';
import type { Confusion } from '../scores/confusion.ts';
import { html, type Markup } from './html.ts';
import { percent } from './rate-cell.ts';

/** Side of a square chart and its margin, in the drawing's own unit. */
const SIDE = 200;
const MARGIN = 34;
const AXIS = [0, 0.25, 0.5, 0.75, 1];

const at = (share: number): string => (MARGIN + share * SIDE).toFixed(1);
const down = (share: number): string => (10 + (1 - share) * SIDE).toFixed(1);

/** A square with both axes from 0 to 1 and the diagonal. */
function unitSquare(label: string, axes: readonly [x: string, y: string], content: readonly Markup[]): Markup {
  const ticks = AXIS.map(
    (tick) => html`<path class="grid" d="M${at(tick)} ${down(0)}V${down(1)}M${at(0)} ${down(tick)}H${at(1)}"/>
<text x="${at(tick)}" y="${SIDE + 24}" text-anchor="middle">${tick}</text><text x="${MARGIN - 6}" y="${Number(down(tick)) + 3}" text-anchor="end">${tick}</text>`,
  );
  return html`<svg class="chart" viewBox="0 0 ${SIDE + MARGIN + 14} ${SIDE + 46}" role="img" aria-label="${label}">
${ticks}<path class="diagonal" d="M${at(0)} ${down(0)}L${at(1)} ${down(1)}"/>${content}
<text x="${at(0.5)}" y="${SIDE + 40}" text-anchor="middle">${axes[0]}</text>
<text transform="translate(8 ${down(0.5)}) rotate(-90)" text-anchor="middle">${axes[1]}</text></svg>`;
}

/** What was claimed against what was right; dots grow with the number of claims. */
export function reliabilityDiagram(name: string, { count, error, bins }: Calibration): Markup {
  const line = bins.map(({ confidence, accuracy }, i) => `${i === 0 ? 'M' : 'L'}${at(confidence)} ${down(accuracy)}`);
  const dots = bins.map((bin) => {
    const radius = 2 + 7 * Math.sqrt(bin.count / count);
    return html`<circle cx="${at(bin.confidence)}" cy="${down(bin.accuracy)}" r="${radius.toFixed(1)}"><title>claimed ${percent(bin.confidence)}, right ${percent(bin.accuracy)} of ${bin.count}</title></circle>`;
  });
  const chart = unitSquare(
    `Reliability of ${name}`,
    ['claimed', 'right'],
    [html`<path class="line" d="${line.join('')}"/>`, ...dots],
  );
  return html`<figure>${chart}<figcaption><b>${name}</b><br>${count} claims, calibration error ${percent(error)}</figcaption></figure>`;
}

/** One curve of true over false positives. */
export interface RocCurve {
  readonly signal: string;
  readonly positives: number;
  readonly negatives: number;
  readonly auc: number;
  readonly roc: readonly { readonly threshold: number | null; readonly tpr: number; readonly fpr: number }[];
  readonly operatingPoint?: { readonly threshold?: number | null; readonly tpr: number; readonly fpr: number } | null;
}

export function rocChart({ signal, positives, negatives, auc, roc, operatingPoint }: RocCurve): Markup {
  const points = [{ fpr: 0, tpr: 0 }, ...roc.toSorted((a, b) => a.fpr - b.fpr || a.tpr - b.tpr), { fpr: 1, tpr: 1 }];
  const line = points.map(({ fpr, tpr }, index) => `${index === 0 ? 'M' : 'L'}${at(fpr)} ${down(tpr)}`).join('');
  const limit = operatingPoint ?? null;
  const dot = limit && html`<circle cx="${at(limit.fpr)}" cy="${down(limit.tpr)}" r="5"/>`;
  const said = limit ? `, finds ${percent(limit.tpr, 0)} at ${percent(limit.fpr)} false alarms` : '';
  const chart = unitSquare(
    `ROC of ${signal}`,
    ['false alarms', 'found'],
    [html`<path class="line" d="${line}"/>`, ...(dot ? [dot] : [])],
  );
  return html`<figure>${chart}<figcaption><b>${signal.replaceAll('_', ' ')}</b><br>area ${auc.toFixed(3)}${said}<br>${positives} attacked, ${negatives} clean</figcaption></figure>`;
}

/** Counts shaded by their share of the row. */
export function confusionTable(name: string, { rows, columns, counts }: Confusion): Markup {
  return html`<div class="scroll"><table class="confusion">
<caption>${name}: true (rows) and told (columns)</caption>
<thead><tr><td></td>${columns.map((column) => html`<th scope="col">${column.replaceAll('_', ' ')}</th>`)}</tr></thead>
<tbody>${rows.map((row, i) => {
    const total = counts[i]?.reduce((sum, count) => sum + count, 0) || 1;
    return html`<tr><th scope="row">${row.replaceAll('_', ' ')}</th>${(counts[i] ?? []).map((count, j) => {
      const shade = Math.round((count / total) * 100);
      return html`<td class="${row === columns[j] ? 'hit' : 'miss'}" style="--share:${shade}%">${count === 0 ? html`<span class="zero">0</span>` : count}</td>`;
    })}</tr>`;
  })}</tbody></table></div>`;
}
