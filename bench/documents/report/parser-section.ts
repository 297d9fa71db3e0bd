import type { ParserScore } from '../aamva/compare-parsers.ts';
import { html } from './html.ts';
import { rateTable } from './rate-cell.ts';
import type { Section } from './sections.ts';

export function parserSection(scores: readonly ParserScore[]): Section {
  const ran = scores.filter(({ unavailable }) => unavailable === null);
  const names = Object.keys(ran[0]?.values ?? {});
  const rows = ran.map(({ parser, complete, wellWritten, sloppy, values, folder }) => ({
    name: parser,
    cells: [complete, wellWritten, sloppy, ...names.map((name) => values[name] ?? null), folder],
  }));
  const columns = ['all six values', 'well written', 'sloppily', ...names, 'folder: number, name, birth given'];
  const absent = scores.filter(({ unavailable }) => unavailable !== null);
  return {
    id: 'licence-parsers',
    title: 'Licence barcodes: parsers',
    body: html`<p>Payloads of AAMVA versions 1 to 10, United States and Canada, written from known values; more than half of them as real writers slip: wrong lengths, other line ends, the other country’s order of dates, no header. Of a folder’s payloads nobody knows the truth: there it counts whether number, surname and a possible date of birth were given at all.</p>
${rateTable(
  'Values right',
  columns.map((name) => ({ name: name.replace(/([A-Z])/g, ' $1').toLowerCase() })),
  rows,
)}${absent.map(({ parser, unavailable }) => html`<p class="note">${parser} not run: ${unavailable}</p>`)}`,
  };
}
