import type { DocumentScore } from '../scores/document-score.ts';
import { confusionTable, reliabilityDiagram } from './charts.ts';
import { html, type Markup } from './html.ts';
import { percent, rateTable } from './rate-cell.ts';

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

const words = (name: string): string =>
  name
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
    .replaceAll('_', ' ');
const round = (value: number): string => (Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en'));

export function outlineSection({ outlines }: DocumentScore): Section {
  const { good, upright, overlap, methods } = outlines;
  const ways = Object.entries(methods).map(([name, count]) => `${name} ${count}`);
  return {
    id: 'outline',
    title: 'Finding the document',
    body: html`${rateTable(
      'Photos whose outline overlaps the true one by more than 0.9 (intersection over union)',
      [{ name: 'plain background' }, { name: 'cluttered' }, { name: 'all' }, { name: 'of these, the right way up' }],
      [{ name: 'outline', cells: [good.plain, good.cluttered, good.all, upright] }],
    )}<p class="note">Half of the outlines overlap by at least ${overlap.p50.toFixed(3)}, 95 of 100 by at least ${overlap.p05.toFixed(3)}. Found by: ${ways.join(', ')}.</p>`,
  };
}

export function mrzSection({ mrz }: DocumentScore): Section {
  const wrong = mrz.wrong
    .slice(0, 60)
    .map(
      ({ file, silent, lines }) =>
        html`<li><code>${file}</code>${silent ? html` <b class="behind">silent</b>` : null}${lines.map(
          ({ truth, read }) => html`<br><code>${truth}</code><br><code>${read ?? '(no line)'}</code>`,
        )}</li>`,
    );
  return {
    id: 'mrz',
    title: 'Machine-readable zones',
    body: html`${rateTable(
      'Exact to the last character',
      [
        { name: 'documents exact' },
        { name: 'lines exact' },
        { name: 'wrong, check digits hold', lower: 'better' },
        { name: 'claimed where none is', lower: 'better' },
      ],
      [{ name: 'zone', cells: [mrz.documentsExact, mrz.linesExact, mrz.silentErrors, mrz.invented] }],
    )}<p class="note">No zone was found on ${mrz.notRead} of the photos that show one.</p>
<details><summary>Every misread line (${mrz.wrong.length} photos)</summary><ul class="plain">${wrong}</ul></details>`,
  };
}

export function attributeSection({ attributes }: DocumentScore): Section {
  return {
    id: 'attributes',
    title: 'Attributes',
    body: html`<p>The visual zone alone, as if the document had no machine-readable zone and no barcode; capitals of at least 12 pixels apart from smaller ones. “As printed” demands every diacritic. “Wrong” was read, and not what is printed.</p>
${rateTable(
  'Values read right',
  [
    { name: 'visual, ≥ 12 px' },
    { name: 'visual, smaller' },
    { name: 'as printed' },
    { name: 'wrong', lower: 'better' },
    { name: 'all sources' },
  ],
  attributes.map((score) => ({
    name: words(score.attribute),
    cells: [score.visual, score.visualSmall, score.native, score.visualWrong, score.resolved],
  })),
)}`,
  };
}

export function recognitionSection({ confusions }: DocumentScore): Section {
  const rows = Object.entries(confusions).map(([name, { right, unknown }]) => ({ name, cells: [right, unknown] }));
  const matrices = Object.entries(confusions).filter(([, { columns }]) => columns.length <= 14);
  return {
    id: 'recognition',
    title: 'Kind, side and issuing state',
    body: html`${rateTable('Told without being asked for', [{ name: 'right' }, { name: 'unknown', lower: 'better' }], rows)}
${matrices.map(([name, matrix]) => confusionTable(name, matrix))}`,
  };
}

export function qualitySection({ quality }: DocumentScore): Section {
  const rows = Object.entries(quality.faults).map(([fault, score]) => ({
    name: words(fault),
    cells: [score.toldWhereHarmed, score.falseAlarmWhereRead, score.told, score.falseAlarm],
  }));
  return {
    id: 'quality',
    title: 'Quality of the photo',
    body: html`<p>A picture that could be read is not to be refused, so a planted fault need not be told where reading went well; what counts is that a reason means unreadable.</p>
${rateTable(
  'Faults planted by the generator',
  [
    { name: 'told where planted and something was not read' },
    { name: 'told where not planted and all was read', lower: 'better' },
    { name: 'told where planted' },
    { name: 'told where not', lower: 'better' },
  ],
  rows,
)}
${rateTable(
  'Reasons against reading',
  [
    { name: 'a reason, and indeed unreadable' },
    { name: 'a reason though all was read', lower: 'better' },
    { name: 'unreadable, no reason', lower: 'better' },
  ],
  [
    {
      name: 'photos',
      cells: [quality.reasonMeansUnreadable, quality.refusedThoughRead, quality.unreadWithoutReason],
    },
  ],
)}`,
  };
}

export function confidenceSection({ confidences }: DocumentScore): Section {
  const charts = Object.entries(confidences).map(([name, one]) => reliabilityDiagram(name, one));
  return {
    id: 'confidence',
    title: 'Are the confidences honest?',
    body: html`<p>On the dashed line a confidence of 0.9 means that 90 in 100 are right; above it the engine is too modest, below it too sure. Larger dots stand for more claims.</p><div class="charts">${charts}</div>`,
  };
}

export function barcodeSection({ barcodes }: DocumentScore): Section {
  const rows = Object.entries(barcodes).map(([name, rate]) => ({ name: words(name), cells: [rate ?? null] }));
  return {
    id: 'barcodes',
    title: 'Barcodes',
    body:
      rows.length === 0
        ? html`<p class="note">None of the photos shows a barcode.</p>`
        : rateTable('Payloads exact to the last byte', [{ name: 'exact' }], rows),
  };
}

export function resourceSection({ resources, failed, photos }: DocumentScore): Section {
  const { startMs, firstPhotoMs, p50Ms, p95Ms, processorMs, peakMegabytes } = resources;
  return {
    id: 'resources',
    title: 'Time and memory',
    body: html`<div class="scroll"><table><caption>One process, models loaded, one photo after the other: decoding, document, faces, everything</caption>
<thead><tr>${['start', 'first photo', 'half within', '95 in 100 within', 'processor time, half', '95 in 100', 'largest memory', 'failed'].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody><tr><td>${round(startMs ?? Number.NaN)} ms</td><td>${round(firstPhotoMs ?? Number.NaN)} ms</td><td>${round(p50Ms)} ms</td><td>${round(p95Ms)} ms</td><td>${round(processorMs.p50)} ms</td><td>${round(processorMs.p95)} ms</td><td>${round(peakMegabytes)} MB</td><td>${failed.length} of ${photos} (${percent(failed.length / Math.max(1, photos))})</td></tr></tbody></table></div>`,
  };
}
