import type { Rate } from '../../statistics.ts';
import { html, type Markup } from './html.ts';

export const percent = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)} %`;

/** `95.2 %`, the counts, and the interval as a band on a scale from 0 to 100 %. */
export function rateCell(rate: Rate | null, lower: 'better' | 'worse' = 'worse'): Markup {
  if (rate === null || rate.total === 0) return html`<td class="none">–</td>`;
  const { count, total, rate: share, low, high } = rate;
  const left = (low * 100).toFixed(2);
  const width = Math.max(1, (high - low) * 100).toFixed(2);
  return html`<td class="rate ${lower === 'better' ? 'error' : ''}"><b>${percent(share)}</b> <span class="count">${count}/${total}</span>
<svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="95 % interval ${percent(low)} to ${percent(high)}"><rect class="track" width="100" height="6" rx="1"/><rect class="band" x="${left}" width="${width}" height="6" rx="1"/><rect class="mark" x="${(Math.min(0.99, share) * 100).toFixed(2)}" width="1" height="6"/></svg></td>`;
}

export interface Column {
  readonly name: string;
  readonly lower?: 'better';
}
export interface Row {
  readonly name: string;
  readonly cells: readonly (Rate | null | Markup)[];
}

/** A table of shares; cells that are markup stay as they are. */
export function rateTable(caption: string, columns: readonly Column[], rows: readonly Row[]): Markup {
  return html`<div class="scroll"><table>
<caption>${caption}</caption>
<thead><tr><td></td>${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ name, cells }) =>
      html`<tr><th scope="row">${name}</th>${cells.map((cell, index) =>
        cell !== null && 'html' in cell ? cell : rateCell(cell, columns[index]?.lower),
      )}</tr>`,
  )}</tbody>
</table></div>`;
}
