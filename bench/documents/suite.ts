import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import type { Suite } from '../suite.ts';
import { compareParsers } from './aamva/compare-parsers.ts';
import { readProofs } from './proofs/read-proofs.ts';
import { scoreProofs } from './proofs/score-proofs.ts';
import { parserSection } from './report/parser-section.ts';
import { proofsSection } from './report/proofs-section.ts';
import { writeReport } from './report/write-report.ts';
import { DEFAULT_CACHE, type DocumentsPlan, type DocumentsResult, runDocuments } from './run-documents.ts';

const REPORT = resolve(import.meta.dirname, '../report.html');

function planOf(options: Record<string, string>): DocumentsPlan {
  const { data = null, truth = null, split = 'held-out', tessdata = null } = options;
  if (split !== 'held-out' && split !== 'training') throw new Error('--split is held-out or training');
  return {
    data,
    truth,
    photos: Number(options.photos ?? 1000),
    seed: Number(options.seed ?? 1),
    split,
    several: options.several === 'yes',
    cache: options.cache ?? DEFAULT_CACHE,
    peerPhotos: Number(options['peer-photos'] ?? 100),
    tessdata,
    languages: (options.languages ?? '').split(',').filter((language) => language !== ''),
  };
}

/** Everything that reads documents, and everybody else who does, on photos whose truth is known. */
export const documentsSuite: Suite = {
  name: 'documents',
  description:
    'documents found, read and recognised on drawn photos or a folder, beside other readers; writes report.html',
  options: {
    photos: 'how many photos to draw (1000)',
    seed: 'seed of the drawn photos (1)',
    split: 'designs: held-out, which no model was trained on, or training (held-out)',
    several: '"yes" draws only photos that show another document besides the one that is meant',
    cache: 'folder for drawn photos; an interrupted run goes on there (the system’s temporary folder)',
    data: 'folder of photos with a truth file instead of drawn ones',
    truth:
      'JSON file {"images": [{"file", "lines", "corners", "fields" …}]}; default: truth.json or mrz-truth.json there',
    'peer-photos': 'how many of the photos the other readers read too (100); 0 for none',
    tessdata: 'folder with further language data for Tesseract',
    languages: 'which of them, separated by commas',
    proofs: 'how many proofs of address to draw and read as well (0); alone, unless --photos or --data is given too',
    aamva: 'folder of licence barcodes’ payloads for the comparison of parsers',
    roc: 'JSON that the tamper suite printed, for the report',
    report: 'where the report goes (bench/report.html)',
    'embed-images': '"yes" shows the worst photos of --data in the report',
  },
  async run(options) {
    const [loadBefore] = loadavg();
    const plan = planOf(options);
    const proofs = await measureProofs(Number(options.proofs ?? 0), plan);
    if (proofs && options.photos === undefined && options.data === undefined) return { loadBefore, proofs };
    const result = await runDocuments(plan);
    const path = options.report ?? REPORT;
    const embedImages = result.plan.data === null || options['embed-images'] === 'yes';
    const parsers = await compareParsers(options.aamva ?? null, result.plan.seed);
    await writeReport(result, {
      path,
      roc: options.roc ?? null,
      embedImages,
      more: [parserSection(parsers), proofsSection(proofs)],
    });
    return { loadBefore, report: path, ...summary(result), licenceParsers: parsers, proofs };
  },
};

/** Null: none asked for. */
async function measureProofs(count: number, { seed, split }: DocumentsPlan) {
  if (count === 0) return null;
  const say = (done: number) => {
    if (done % 10 === 0 || done === count) console.error(`${done} of ${count} proofs of address`);
  };
  return scoreProofs(await readProofs({ count, seed, split }, say));
}

/** Counts without the photos' own details. */
function summary({ plan, score, peers }: DocumentsResult) {
  const { mrz, attributes, outlines, ...rest } = score;
  return {
    plan,
    ...rest,
    outlines,
    mrz: { ...mrz, wrong: mrz.wrong.slice(0, 50) },
    attributes: attributes.map(({ misread, ...rates }) => ({ ...rates, misread: misread.slice(0, 10) })),
    peers,
  };
}
