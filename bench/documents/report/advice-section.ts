import { OUTCOMES } from '../scores/advice-score.ts';
import type { DocumentScore } from '../scores/document-score.ts';
import { html } from './html.ts';
import { rateTable } from './rate-cell.ts';
import type { Section } from './sections.ts';

/** What the photo's owner gets: the right values, or what to photograph better. */
export function adviceSection({ advice }: DocumentScore): Section {
  const rows = Object.entries(advice.rows).map(([name, { rightOrTold, counts }]) => ({
    name: name.replaceAll('_', ' '),
    cells: [rightOrTold, ...OUTCOMES.map((outcome) => html`<td>${counts[outcome]}</td>`)],
  }));
  return {
    id: 'advice',
    title: 'Read, or told what to photograph better',
    body: html`<p>Photos of sides that print a needed value or a zone; what a finger covers or the picture cuts off is needed, too. “Told” named a fault that is in the picture, however mild; “misled” one that is not; “asked” wanted another photo without saying what is wrong with this one; “silent” photos have values missing or wrong, and nobody was told.</p>
${rateTable('By planted fault', [{ name: 'right or told' }, ...OUTCOMES.map((name) => ({ name }))], rows)}
${rateTable(
  'Needed values of silent photos',
  [
    { name: 'wrong', lower: 'better' },
    { name: 'missing', lower: 'better' },
  ],
  [{ name: 'of all needed values', cells: [advice.silentValues.wrong, advice.silentValues.missing] }],
)}`,
  };
}
