import type { PeerScore } from '../scores/peer-score.ts';
import { html, type Markup } from './html.ts';
import { MEASURES, type PeerVerdict, peerVerdicts } from './peer-verdicts.ts';
import { percent, rateCell } from './rate-cell.ts';
import type { Section } from './sections.ts';

const STANDINGS: Readonly<Record<PeerVerdict['standing'], string>> = {
  ahead: 'ahead',
  overlapping: 'intervals overlap: no difference shown',
  behind: 'behind',
};

export function peerSection(scores: readonly PeerScore[]): Section {
  const [ours] = scores;
  const body = ours
    ? html`<p>Everybody read the same ${ours.mrzDocuments.total} zones and the same prints, from the same photos. Every line of everybody, ours too, was given the length that is known to be right in the best of several ways, so that counting fillers decides nothing. A printed value counts as found wherever it stands in the text: the others do not tell what a text means.</p>
${verdictList(peerVerdicts(scores))}${table(scores)}`
    : html`<p class="note">Not asked for: <code>--peer-photos N</code>.</p>`;
  return { id: 'peers', title: 'Beside other readers', body };
}

function verdictList(verdicts: readonly PeerVerdict[]): Markup {
  return html`<ul class="plain">${verdicts.map(
    ({ measure, ours, peer, theirs, standing }) =>
      html`<li>${measure}: <span class="${standing}">${STANDINGS[standing]}</span> (${percent(ours.rate)} against ${percent(theirs.rate)} of ${peer})</li>`,
  )}</ul>`;
}

function table(scores: readonly PeerScore[]): Markup {
  const measures = Object.entries(MEASURES);
  const heads = [...measures.map(([name]) => name), 'wrong, digits hold', 'half within', 'memory'];
  return html`<div class="scroll"><table><caption>Same photos, same repairs; 95 % intervals</caption>
<thead><tr><td></td>${heads.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${scores.map((score, index) => row(score, index === 0))}</tbody></table></div>`;
}

function row(score: PeerScore, ours: boolean): Markup {
  const name = html`<th scope="row">${score.reader}</th>`;
  if (score.unavailable !== null)
    return html`<tr>${name}<td colspan="${Object.keys(MEASURES).length + 3}">not run: ${score.unavailable}</td></tr>`;
  const cells = Object.values(MEASURES).map((pick) => rateCell(pick(score)));
  return html`<tr class="${ours ? 'ours' : ''}">${name}${cells}${rateCell(score.silentErrors, 'better')}<td>${Math.round(score.p50Ms)} ms</td><td>${Math.round(score.peakMegabytes)} MB</td></tr>`;
}
