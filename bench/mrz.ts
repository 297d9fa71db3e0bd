import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeMrz, type MrzReading } from '@bonafide/documents';
import { type DocumentEngine, decodeImage, loadDocumentEngine, readDocumentImage } from '@bonafide/imaging';
import { editDistance, percentile, wilson } from './statistics.ts';
import type { Suite } from './suite.ts';

/** One image with the lines as they are printed, wrong check digits included. */
interface TruthImage {
  readonly file: string;
  readonly lines: readonly string[];
}

interface Outcome {
  readonly file: string;
  readonly format: string | null;
  readonly exact: boolean;
  readonly exactLines: number;
  readonly lines: number;
  readonly edits: number;
  readonly characters: number;
  /** Every check digit holds, yet the text is wrong: the worst error, for nothing gives it away. */
  readonly silent: boolean;
  /** Probability that the reading gives itself, the product over its lines. */
  readonly confidence: number;
  readonly tookMs: number;
  readonly wrong: readonly { readonly truth: string; readonly read: string | null }[];
}

/** Dates in a zone have two digits of year; the day of the run would make old results irreproducible. */
const NOW = new Date('2026-01-01T00:00:00Z');

function compare({ file, lines }: TruthImage, reading: MrzReading | null, tookMs: number): Outcome {
  const read = reading?.lines ?? [];
  const exact = read.length === lines.length && lines.every((line, i) => line === read[i]);
  const distances = lines.map((line) => Math.min(line.length, ...read.map((other) => editDistance(line, other))));
  return {
    file,
    format: reading?.format ?? null,
    exact,
    exactLines: lines.filter((line) => read.includes(line)).length,
    lines: lines.length,
    edits: distances.reduce((sum, distance) => sum + distance, 0),
    characters: lines.reduce((sum, line) => sum + line.length, 0),
    silent: !exact && reading !== null && reading.valid,
    confidence: (reading?.confidence ?? []).reduce((product, { line }) => product * line, 1),
    tookMs,
    wrong: exact ? [] : lines.map((truth, i) => ({ truth, read: read[i] ?? null })).filter((l) => l.truth !== l.read),
  };
}

async function readImage(engine: DocumentEngine, folder: string, image: TruthImage): Promise<Outcome> {
  const decoded = await decodeImage(await readFile(join(folder, image.file)));
  const started = performance.now();
  const { mrzCandidates } = await readDocumentImage(engine, decoded);
  const reading = decodeMrz(mrzCandidates, { now: NOW });
  return compare(image, reading, performance.now() - started);
}

function summarise(outcomes: readonly Outcome[]) {
  const total = (pick: (outcome: Outcome) => number) => outcomes.reduce((sum, outcome) => sum + pick(outcome), 0);
  const times = outcomes.map(({ tookMs }) => tookMs);
  const characters = total(({ characters: count }) => count);
  return {
    documentsExact: wilson(
      total(({ exact }) => Number(exact)),
      outcomes.length,
    ),
    linesExact: wilson(
      total(({ exactLines }) => exactLines),
      total(({ lines }) => lines),
    ),
    characterErrorRate: {
      count: total(({ edits }) => edits),
      total: characters,
      rate: total(({ edits }) => edits) / characters,
    },
    silentErrors: wilson(
      total(({ silent }) => Number(silent)),
      outcomes.length,
    ),
    notRead: outcomes.filter(({ format }) => format === null).length,
    millisecondsPerImage: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
    peakResidentMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

async function run(options: Record<string, string>): Promise<unknown> {
  const { data, truth, 'mrz-card': card } = options;
  if (!data) throw new Error('--data FOLDER is needed');
  const { images } = JSON.parse(await readFile(truth ?? join(data, 'mrz-truth.json'), 'utf8')) as {
    images: TruthImage[];
  };
  const engine = await loadDocumentEngine(card ? { mrzLine: pathToFileURL(card) } : {});
  const outcomes: Outcome[] = [];
  for (const image of images) outcomes.push(await readImage(engine, data, image));
  return { ...summarise(outcomes), models: engine.models, failures: outcomes.filter(({ exact }) => !exact) };
}

/** Whole side of a document: text detection, zone, all other text, quality. Times leave out decoding of the file. */
export const mrzSuite: Suite = {
  name: 'mrz',
  description: 'machine-readable zones read from photographs, against the lines as printed',
  options: {
    data: 'folder of images',
    truth: 'JSON file {"images": [{"file", "lines"}]}; default: mrz-truth.json in the folder',
    'mrz-card': 'card of another MRZ line recogniser',
  },
  run,
};
