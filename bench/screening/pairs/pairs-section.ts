import { html, type Markup } from '../../documents/report/html.ts';
import { percent, rateTable } from '../../documents/report/rate-cell.ts';
import type { Section } from '../../documents/report/sections.ts';
import type { KindResult, ScorerResult } from './cross-validate.ts';
import { precisionRecallChart } from './precision-recall-chart.ts';
import type { PairsResult } from './run-pairs.ts';

/** The part of the screening report about labelled pairs of names. */
export function pairsSection({ folds, persons, organisations, further }: PairsResult): Section {
  return {
    id: 'pairs',
    title: 'Labelled pairs of names',
    body: html`<p>Pairs of which people said whether both names are one person or one organisation, spoilt spellings of one name always in one fold. Our weights and everybody's threshold are chosen on ${folds - 1} folds and counted on the remaining one, ${folds} times; the scores of logic-v2 and watchman are those stored with the pairs. The rules themselves (scripts, titles, legal forms) were written with such pairs in view; no fold can tell what that is worth.</p>
${kindPart('People', persons)}
${kindPart('Organisations and vessels', organisations)}
<h3>Sets of matches, never fitted on</h3>
${rateTable(
  'One name told in two ways, at a score of .75 or more',
  [{ name: 'shown' }],
  further.sets.map(({ set, shown }) => ({ name: set, cells: [shown] })),
)}
<p class="note">On ${further.ofacDifference.pairs} pairs without a truth, OFAC's own search shows scores that differ from ours by ${further.ofacDifference.mean.toFixed(2)} on average: it calls one common word of two nearly a match.</p>`,
  };
}

function kindPart(title: string, { pairs, matches, scorers }: KindResult): Markup {
  return html`<h3>${title}</h3>
<p>${pairs} pairs, ${matches} of them matches.</p>
<div class="charts">${precisionRecallChart(`Precision and recall, ${title.toLowerCase()}`, scorers)}</div>
${rateTable(
  'Weights and thresholds chosen on the other folds',
  [
    { name: 'F1' },
    { name: 'precision' },
    { name: 'recall' },
    { name: 'recall at precision .90' },
    { name: 'behind us (F1)' },
  ],
  scorers.map((scorer) => ({
    name: scorer.scorer === 'bonafide' ? 'Bonafide' : scorer.scorer,
    cells: [
      f1Cell(scorer),
      scorer.precision,
      scorer.recall,
      scorer.recallAtPrecision90?.recall ?? null,
      behindCell(scorer),
    ],
  })),
)}`;
}

function f1Cell({ f1, f1Interval: { low, high } }: ScorerResult): Markup {
  return html`<td class="rate"><b>${percent(f1)}</b> <span class="count">${percent(low, 0)} to ${percent(high, 0)}</span></td>`;
}

function behindCell({ behind }: ScorerResult): Markup {
  if (behind === null) return html`<td class="none">–</td>`;
  const points = (share: number): string => `${(share * 100).toFixed(1)}`;
  return html`<td>${points(behind.difference)} points <span class="count">${points(behind.low)} to ${points(behind.high)}</span></td>`;
}
