import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DocumentsResult } from '../run-documents.ts';
import { pairPhotos } from '../scores/scored-photo.ts';
import { adviceSection } from './advice-section.ts';
import { type RocCurve, rocChart } from './charts.ts';
import { html, type Markup } from './html.ts';
import { peerSection } from './peer-section.ts';
import {
  attributeSection,
  barcodeSection,
  confidenceSection,
  mrzSection,
  outlineSection,
  qualitySection,
  recognitionSection,
  resourceSection,
  type Section,
} from './sections.ts';
import { STYLE } from './style.ts';
import { type Target, targetsOf } from './targets.ts';
import { worstPhotos } from './worst-photos.ts';

export interface ReportOptions {
  readonly path: string;
  /** JSON file with ROC curves of the tamper benchmark; null without. */
  readonly roc: string | null;
  /** Show the worst photos themselves: never without asking for those of other people. */
  readonly embedImages: boolean;
  readonly more: readonly Section[];
}

/** One page without scripts, fonts or pictures from elsewhere. */
export async function writeReport(result: DocumentsResult, options: ReportOptions): Promise<void> {
  const { score } = result;
  const sections: Section[] = [
    outlineSection(score),
    mrzSection(score),
    attributeSection(score),
    recognitionSection(score),
    barcodeSection(score),
    ...options.more,
    qualitySection(score),
    adviceSection(score),
    confidenceSection(score),
    peerSection(result.peers),
    await rocSection(options.roc),
    resourceSection(score),
    await worstSection(result, options.embedImages),
  ];
  await mkdir(dirname(options.path), { recursive: true });
  await writeFile(options.path, page(result, sections).html);
}

function page(result: DocumentsResult, sections: readonly Section[]): Markup {
  const { data, seed, split } = result.plan;
  const source =
    data === null
      ? `invented documents of ${split === 'held-out' ? 'designs that no model was trained on' : 'training designs'}, seed ${seed}`
      : 'photos of a folder given by the user';
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reading documents: what was measured</title><style>${{ html: STYLE }}</style></head>
<body><main><header><h1>Reading documents: what was measured</h1>
<p class="lead">${result.score.photos} photos (${source}), ${result.score.designs} designs. Shares come with Wilson’s 95 % intervals; nothing was tuned on these photos.</p>
<nav aria-label="Sections">${sections.map(({ id, title }) => html`<a href="#${id}">${title}</a>`)}</nav></header>
<ul class="tiles">${targetsOf(result.score).map(tile)}</ul>
${sections.map(({ id, title, body }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`)}
</main></body></html>`;
}

function tile({ what, target, measured, met }: Target): Markup {
  const [state, verdict] = met === null ? ['open', 'not measured'] : met ? ['met', 'met'] : ['missed', 'missed'];
  return html`<li class="tile ${state}"><span class="figure">${measured}</span><span class="what">${what}</span><span class="target">${target}: <span class="verdict">${verdict}</span></span></li>`;
}

async function rocSection(file: string | null): Promise<Section> {
  const curves = file === null ? [] : rocCurves(JSON.parse(await readFile(file, 'utf8')));
  const body =
    curves.length === 0
      ? html`<p class="note">Not measured in this run: <code>npm run bench -- tamper &gt; FILE</code>, then <code>--roc FILE</code>.</p>`
      : html`<p>Each trace on its own, on synthetic attacks against clean photos. A dot marks the limit in use. None of them declines a person alone.</p><div class="charts">${curves.map(rocChart)}</div>`;
  return { id: 'doubt', title: 'Doubting it', body };
}

/** Every curve in the file, however deep it stands. */
function rocCurves(value: unknown): RocCurve[] {
  if (Array.isArray(value)) return value.flatMap(rocCurves);
  if (typeof value !== 'object' || value === null) return [];
  if ('signal' in value && 'roc' in value && Array.isArray(value.roc)) return [value as RocCurve];
  return Object.values(value).flatMap(rocCurves);
}

async function worstSection({ truths, run, folder }: DocumentsResult, embed: boolean): Promise<Section> {
  const worst = await worstPhotos(pairPhotos(truths, run.observations), { folder, embed });
  const figures = worst.map(
    ({
      photo,
      faults,
      picture,
    }) => html`<figure>${picture === null ? null : html`<img src="${picture}" alt="Document with the outline and values that were found">`}
<figcaption><b>${photo.truth.design ?? photo.truth.file}</b> <code>${photo.truth.file}</code><br>${faults.slice(0, 6).join(' · ')}${faults.length > 6 ? ` · ${faults.length - 6} more` : ''}</figcaption></figure>`,
  );
  return {
    id: 'worst',
    title: 'The worst twenty',
    body: html`<p class="note">Dashed white: the true outline. Green: ours. Orange: the zone. Blue: values.</p><div class="gallery">${figures}</div>`,
  };
}
