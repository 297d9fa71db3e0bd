import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { html, type Markup } from '../../documents/report/html.ts';
import { percent, rateTable } from '../../documents/report/rate-cell.ts';
import type { Section } from '../../documents/report/sections.ts';
import { STYLE } from '../../documents/report/style.ts';
import { operatingPoints } from '../curves.ts';
import type { EngineScore, FacesResult } from '../run-faces.ts';
import { detChart, rocChart } from './curve-charts.ts';
import { type FacesTarget, targetsOf } from './targets.ts';

/** One page without scripts, fonts or pictures from elsewhere; it shows nobody's face. */
export async function writeFacesReport(
  result: FacesResult,
  path: string,
  more: readonly Section[] = [],
): Promise<void> {
  const sections = [
    verificationSection(result),
    limitSection(result),
    degradationSection(result),
    groupSection(result),
    costSection(result.engines),
    ...more,
  ];
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, page(result, sections).html);
}

function page(result: FacesResult, sections: readonly Section[]): Markup {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Comparing faces: what was measured</title><style>${{ html: STYLE }}</style></head>
<body><main><header><h1>Comparing faces: what was measured</h1>
<p class="lead">${result.photos} photos of ${result.people} people. Shares come with Wilson’s 95 % intervals; photos without a face count as errors.</p>
<nav aria-label="Sections">${sections.map(({ id, title }) => html`<a href="#${id}">${title}</a>`)}</nav></header>
<ul class="tiles">${targetsOf(result).map(tile)}</ul>
${sections.map(({ id, title, body }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`)}
</main></body></html>`;
}

function tile({ what, wanted, measured, met }: FacesTarget): Markup {
  const [state, verdict] = met === null ? ['open', 'not measured'] : met ? ['met', 'met'] : ['missed', 'missed'];
  return html`<li class="tile ${state}"><span class="figure">${measured}</span><span class="what">${what}</span><span class="target">${wanted}: <span class="verdict">${verdict}</span></span></li>`;
}

function ran({ engines }: FacesResult): EngineScore[] {
  return engines.filter(({ unavailable }) => unavailable === null);
}

function verificationSection(result: FacesResult): Section {
  const engines = ran(result);
  const curves = engines.map(({ name, distances }) => ({ name, points: operatingPoints(distances) }));
  const missing = result.engines.filter(({ unavailable }) => unavailable !== null);
  return {
    id: 'verification',
    title: 'One person or two',
    body: html`${rateTable(
      'Genuine pairs accepted, at the limit that accepts that share of this set’s impostor pairs',
      [{ name: 'at FAR 1 %' }, { name: 'at FAR 0.1 %' }, { name: 'photos without a face', lower: 'better' }],
      engines.map(({ name, score, photosWithoutFace }) => ({
        name,
        cells: [score.tarAtFar['1%'].accepted, score.tarAtFar['0.1%'].accepted, photosWithoutFace],
      })),
    )}${missing.map(({ name, unavailable }) => html`<p class="note">${name} did not run: ${unavailable ?? ''}</p>`)}
<div class="charts">${[rocChart(curves), detChart(curves)]}</div>`,
  };
}

function limitSection({ atLimits }: FacesResult): Section {
  return {
    id: 'limits',
    title: 'At the limits of the product',
    body: rateTable(
      'Distances up to the limit are matches; the limits were set before, on other photos',
      [
        { name: 'false matches', lower: 'better' },
        { name: 'false non-matches', lower: 'better' },
      ],
      Object.entries(atLimits).map(([name, { limit, fmr, fnmr }]) => ({
        name: `${name}, ${limit.toFixed(2)}`,
        cells: [fmr, fnmr],
      })),
    ),
  };
}

function degradationSection({ degradations }: FacesResult): Section {
  const tables = degradations.map(({ name, scores }) =>
    rateTable(
      `${name}: faces drawn onto worn documents, each held against every other photo`,
      [
        { name: 'at FAR 1 %' },
        { name: 'at FAR 0.1 %' },
        { name: 'documents without a face', lower: 'better' },
        { name: 'false matches at 0.55', lower: 'better' },
      ],
      scores.map(({ name: kind, score, missed, atLimits }) => ({
        name: kind,
        cells: [
          score.tarAtFar['1%'].accepted,
          score.tarAtFar['0.1%'].accepted,
          missed,
          atLimits.reviewPoorPortrait?.fmr ?? null,
        ],
      })),
    ),
  );
  const body = tables.length === 0 ? html`<p class="note">Not measured in this run.</p>` : html`${tables}`;
  return { id: 'documents', title: 'Portraits on documents', body };
}

function groupSection({ groups }: FacesResult): Section {
  const body =
    groups.length === 0
      ? html`<p class="note">The truth names no groups of people, so nothing can be said about differences between them.</p>`
      : rateTable(
          'At the limit of review',
          [
            { name: 'false matches', lower: 'better' },
            { name: 'false non-matches', lower: 'better' },
          ],
          groups.map(({ group, fmr, fnmr }) => ({ name: group, cells: [fmr, fnmr] })),
        );
  return { id: 'groups', title: 'Groups of people', body };
}

function costSection(engines: readonly EngineScore[]): Section {
  const number = (value: number | null): string => (value === null || Number.isNaN(value) ? '–' : value.toFixed(0));
  return {
    id: 'cost',
    title: 'Time and memory',
    body: html`<div class="scroll"><table><caption>From the bytes of a photo to its descriptor, one thread, one process after the other</caption>
<thead><tr><td></td><th scope="col">p50, ms</th><th scope="col">p95, ms</th><th scope="col">start, ms</th><th scope="col">peak memory, MB</th><th scope="col">equal error rate</th></tr></thead>
<tbody>${engines.map(({ name, ms, startMs, peakMegabytes, equalErrorRate }) => html`<tr><th scope="row">${name}</th><td>${number(ms.p50)}</td><td>${number(ms.p95)}</td><td>${number(startMs)}</td><td>${number(peakMegabytes)}</td><td>${Number.isNaN(equalErrorRate) ? '–' : percent(equalErrorRate)}</td></tr>`)}</tbody></table></div>`,
  };
}
