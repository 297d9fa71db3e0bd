import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { html, type Markup } from '../../documents/report/html.ts';
import { rateTable } from '../../documents/report/rate-cell.ts';
import type { Section } from '../../documents/report/sections.ts';
import { STYLE } from '../../documents/report/style.ts';
import type { EngineRun } from '../engines/engine-run.ts';
import { PERTURBATIONS } from '../perturbations.ts';
import type { RecallByKind } from '../recall.ts';
import type { Outcome, ScreeningResult } from '../run-screening.ts';
import { resultOf, type ScreeningTarget, targetsOf } from './targets.ts';

/** One page without scripts, fonts or pictures from elsewhere. */
export async function writeScreeningReport(
  result: ScreeningResult,
  path: string,
  more: readonly Section[] = [],
): Promise<void> {
  const sections = [
    recallSection(result),
    enginesSection(result),
    alarmsSection(result),
    ...more,
    manySection(result),
    swappingSection(result),
  ];
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, page(result, sections).html);
}

function page(result: ScreeningResult, sections: readonly Section[]): Markup {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Screening names: what was measured</title><style>${{ html: STYLE }}</style></head>
<body><main><header><h1>Screening names: what was measured</h1>
<p class="lead">OFAC’s list of Specially Designated Nationals, ${result.plan.each} spoilt names of each of ${PERTURBATIONS.length} kinds, seed ${result.plan.seed}. Shares come with Wilson’s 95 % intervals.</p>
<nav aria-label="Sections">${sections.map(({ id, title }) => html`<a href="#${id}">${title}</a>`)}</nav></header>
<ul class="tiles">${targetsOf(result).map(tile)}</ul>
${sections.map(({ id, title, body }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`)}
</main></body></html>`;
}

function tile({ what, wanted, measured, met }: ScreeningTarget): Markup {
  const [state, verdict] = met === null ? ['open', 'not measured'] : met ? ['met', 'met'] : ['missed', 'missed'];
  return html`<li class="tile ${state}"><span class="figure">${measured}</span><span class="what">${what}</span><span class="target">${wanted}: <span class="verdict">${verdict}</span></span></li>`;
}

/** The section of a figure, or why there is none. */
function section<T>(id: string, title: string, outcome: Outcome<T>, body: (result: T) => Markup): Section {
  const shown =
    'result' in outcome ? body(outcome.result) : html`<p class="note">Not measured: ${outcome.unavailable}</p>`;
  return { id, title, body: shown };
}

function recallSection({ ours }: ScreeningResult): Section {
  return section(
    'recall',
    'Found again',
    ours,
    ({ recall, reported }) => html`${recallTable('All listed people', recall)}
${recallTable('The half of them on whom nothing was tuned', reported)}`,
  );
}

function recallTable(caption: string, { all, kinds }: RecallByKind): Markup {
  const rows = [...PERTURBATIONS.map((how) => [how, kinds[how]] as const), ['all', all] as const];
  return rateTable(
    caption,
    [
      { name: 'among the first ten' },
      { name: 'first' },
      { name: 'score 0.75 or more' },
      { name: 'score 0.85 or more' },
    ],
    rows.map(([name, recall]) => ({ name, cells: [recall.inTopTen, recall.first, recall.possible, recall.likely] })),
  );
}

function enginesSection({ ours, peers }: ScreeningResult): Section {
  const runs = [ours, ...Object.values(peers)].flatMap((outcome) => resultOf(outcome) ?? []);
  const missing = Object.entries(peers).flatMap(([name, outcome]) =>
    'unavailable' in outcome ? [html`<p class="note">${name} did not run: ${outcome.unavailable}</p>`] : [],
  );
  const body = html`<p>Peers were given romanised names in natural order without punctuation, as our index sees them; otherwise none of them would know Cyrillic.</p>
${rateTable(
  'The right entity among the first ten',
  [{ name: 'all kinds' }, { name: 'one typo' }, { name: 'typo in every word' }, { name: 'joined' }],
  runs.map(({ name, recall: { all, kinds } }) => ({
    name,
    cells: [all.inTopTen, kinds['one typo'].inTopTen, kinds['typo in every word'].inTopTen, kinds.joined.inTopTen],
  })),
)}${costTable(runs)}${missing}`;
  return { id: 'engines', title: 'Beside other engines', body };
}

const COST_COLUMNS = [
  'queries',
  'p50, ms',
  'p99, ms',
  'processor p50, ms',
  'processor p99, ms',
  'build, processor ms',
  'memory, MB',
  'how it was set',
];

function costTable(runs: readonly EngineRun[]): Markup {
  return table(
    'One search after the other; the shortest of three runs of each, processor time of one run',
    COST_COLUMNS,
    runs.map(({ name, queries, timings, buildCpuMs, megabytes, note }) => ({
      name,
      cells: [
        `${queries}`,
        ...[timings.p50, timings.p99, timings.cpuP50, timings.cpuP99].map((ms) => ms.toFixed(2)),
        buildCpuMs.toFixed(0),
        megabytes.toFixed(0),
        note,
      ],
    })),
  );
}

function alarmsSection({ negatives }: ScreeningResult): Section {
  return section('alarms', 'People whom no list names', negatives, (sets) =>
    rateTable(
      'Told as possible (0.75) or likely (0.85), by the name alone and with a birth date',
      [
        { name: 'at 0.75', lower: 'better' },
        { name: 'at 0.85', lower: 'better' },
        { name: 'at 0.75 with birth date', lower: 'better' },
        { name: 'at 0.85 with birth date', lower: 'better' },
      ],
      sets.map(({ set, possible, likely, possibleWithBirth, likelyWithBirth }) => ({
        name: set,
        cells: [possible, likely, possibleWithBirth, likelyWithBirth],
      })),
    ),
  );
}

function manySection({ many }: ScreeningResult): Section {
  return section('many', 'A million names', many, (large) => {
    const times = [
      { name: 'no word remembered', ...large.forgetful },
      { name: 'words remembered', ...large.remembering },
    ];
    return html`<p>${large.names.toLocaleString('en')} names of ${large.entities.toLocaleString('en')} entities, built in ${(large.build.cpuMs / 1000).toFixed(1)} s of processor time (${(large.build.wallMs / 1000).toFixed(1)} s on the clock). The index takes ${large.megabytes.snapshot.toFixed(0)} MB, the whole process that searches it ${large.megabytes.resident.toFixed(0)} MB (${large.megabytes.bare.toFixed(0)} MB before there was an index, ${large.megabytes.peak.toFixed(0)} MB at the highest moment); the process that builds it has at most ${large.megabytes.building.toFixed(0)} MB.</p>
${table(
  'Milliseconds of a search, the shortest of three runs of each; one thread',
  ['p50', 'p99', 'processor p50', 'processor p99'],
  times.map(({ name, p50, p99, cpuP50, cpuP99 }) => ({
    name,
    cells: [p50, p99, cpuP50, cpuP99].map((ms) => ms.toFixed(3)),
  })),
)}${recallTable('Found again among them', large.recall)}`;
  });
}

function swappingSection({ swapping }: ScreeningResult): Section {
  return section(
    'swapping',
    'While an index is built and swapped',
    swapping,
    (times) =>
      html`${table(
        `One search after the other in a thread with ${times.names.toLocaleString('en')} names, from asking to hits`,
        ['searches', 'p50, ms', 'p99, ms'],
        [
          { name: 'nothing else happens', ...times.quiet },
          { name: 'built and swapped', ...times.swapping },
        ].map(({ name, searches, p50Ms, p99Ms }) => ({
          name,
          cells: [`${searches}`, p50Ms.toFixed(2), p99Ms.toFixed(2)],
        })),
      )}<p class="note">The caller’s event loop was at most ${times.eventLoopP99Ms.toFixed(1)} ms late 99 times in 100, for ${(times.loadMs / 1000).toFixed(1)} s; all threads together took ${times.residentMegabytes.toFixed(0)} MB.</p>`,
  );
}

interface PlainRow {
  readonly name: string;
  readonly cells: readonly string[];
}

function table(caption: string, columns: readonly string[], rows: readonly PlainRow[]): Markup {
  return html`<div class="scroll"><table><caption>${caption}</caption>
<thead><tr><td></td>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(({ name, cells }) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}
