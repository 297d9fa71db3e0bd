import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import type { Suite } from '../suite.ts';
import { writeFacesReport } from './report/write-report.ts';
import { type FacesPlan, type FacesResult, runFaces } from './run-faces.ts';

const REPORT = resolve(import.meta.dirname, '../report-faces.html');

function planOf(options: Record<string, string>): FacesPlan {
  const { data, truth = null, card = null } = options;
  if (data === undefined) throw new Error('--data FOLDER is needed: faces of people are no part of this repository');
  return {
    data: resolve(data),
    truth,
    card: card === null ? null : resolve(card),
    peers: options.peers !== 'no',
    degradations: options.degradations !== 'no',
  };
}

/** Verification, worn portraits and speed, beside other engines. */
export const facesSuite: Suite = {
  name: 'faces',
  description:
    'faces compared on a folder of photos, on drawn documents and beside other engines; writes report-faces.html',
  options: {
    data: 'folder with one sub-folder of photos for each person',
    truth:
      'optional file of pairs, one a line: photo, photo, 1 for one person or 0 for two, and a group of people if known (paths below the folder)',
    card: 'card.json of another embedder, which is then measured beside the default',
    peers: '"no" leaves out face-api and human (npm ci --ignore-scripts --prefix bench/peers)',
    degradations: '"no" leaves out the portraits on drawn documents',
    report: 'where the report goes (bench/report-faces.html)',
  },
  async run(options) {
    const [loadBefore] = loadavg();
    const result = await runFaces(planOf(options));
    const report = options.report ?? REPORT;
    await writeFacesReport(result, report);
    return { loadBefore, report, ...summary(result) };
  },
};

/** Everything but the single distances. */
function summary({ plan, engines, degradations, ...rest }: FacesResult) {
  return {
    ...rest,
    engines: engines.map(({ distances, ...engine }) => ({
      ...engine,
      closestImpostor: Math.min(...distances.impostor),
    })),
    degradations: degradations.map(({ name, scores }) => ({
      name,
      scores: scores.map(({ distances: _, ...score }) => score),
    })),
  };
}
