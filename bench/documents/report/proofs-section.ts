import type { ProofsScore } from '../proofs/score-proofs.ts';
import { html } from './html.ts';
import { rateTable } from './rate-cell.ts';
import type { Section } from './sections.ts';

const MEDIA = ['photo', 'scan', 'pdf', 'screenshot'] as const;

/** Proofs of address; null: none were drawn. */
export function proofsSection(score: ProofsScore | null): Section {
  return { id: 'proofs', title: 'Proofs of address', body: score === null ? notMeasured() : bodyOf(score) };
}

function notMeasured() {
  return html`<p class="note">Not measured in this run: <code>--proofs 100</code>.</p>`;
}

function bodyOf({ papers, printed, values, faults, passed, heldBack, misread }: ProofsScore) {
  const reasons = Object.entries(heldBack).map(([code, count]) => `${code.replace('proof_of_address.', '')} ${count}`);
  return html`<p>${papers} invented bills, statements and letters; ${printed} of them in Latin print without handwriting, on which values are counted. “As compared” is what the check holds against the name and address that it is given.</p>
${rateTable(
  'Values',
  [
    { name: 'right' },
    { name: 'wrong', lower: 'better' },
    ...MEDIA.map((name) => ({ name: name === 'pdf' ? 'PDF with text' : name })),
  ],
  values.map(({ value, right, wrong, byMedium }) => ({
    name: value,
    cells: [right, wrong, ...MEDIA.map((medium) => byMedium[medium] ?? null)],
  })),
)}
${rateTable(
  'Faults',
  [{ name: 'named where planted' }, { name: 'did not pass' }, { name: 'named where not', lower: 'better' }],
  faults.map(({ fault, told, stopped, falseAlarm }) => ({
    name: fault.replaceAll('_', ' '),
    cells: [told, stopped, falseAlarm],
  })),
)}
${rateTable('Papers in order, to the right person and place', [{ name: 'passed' }], [{ name: 'papers', cells: [passed] }])}
<p class="note">Held back for: ${reasons.length === 0 ? 'nothing' : reasons.join(', ')}.</p>
<details><summary>Every value that was not read right (${misread.length})</summary><ul class="plain">${misread.map(
    ({ file, value, truth, read }) =>
      html`<li><code>${file}</code> ${value}<br><code>${truth}</code><br><code>${read === '' ? '(nothing)' : read}</code></li>`,
  )}</ul></details>`;
}
