import { type JudgedSignal, TAMPER_LIMITS } from '@bonafide/checks';
import { boundingBox, type CardFormat, type DocumentOutline, type TamperSignal } from '@bonafide/domain';
import { decodeImage, measureTampering } from '@bonafide/imaging';
import { percentile, wilson } from '../statistics.ts';
import type { Suite } from '../suite.ts';
import { type AttackName, casesOf, HONEST, type TamperCase } from './cases.ts';
import { receiverOperatingCurve } from './roc.ts';

/** What each trace is meant to find. Files' metadata need no curve: they name a program or do not. */
const TARGETS: Partial<Record<JudgedSignal, readonly AttackName[]>> = {
  screen: ['screen'],
  print: ['halftone print', 'inkjet print'],
  photocopy: ['photocopy'],
  black_and_white: ['black and white'],
  compression_inconsistent: [
    'retyped',
    'retyped on a smooth ground',
    'pasted patch',
    'copied region',
    'enlarged patch',
    'sharpened patch',
  ],
  portrait_replaced: ['portrait pasted', 'portrait glued'],
  mrz_typeface: ['mrz typeface'],
  mrz_pitch: ['mrz pitch'],
};
/** Development saw seeds below 100 and other documents. */
const FIRST_SEED = 101;

interface Measured {
  readonly name: TamperCase['name'];
  readonly design: string;
  readonly scores: Partial<Record<string, number>>;
  readonly tookMs: number;
}

const FORMATS: readonly string[] = ['ID-1', 'ID-2', 'ID-3'] satisfies CardFormat[];
const isCard = (format: string): format is CardFormat => FORMATS.includes(format);

/** Places come from the drawing: what is measured here is the traces, not the finding of documents. */
async function measure(item: TamperCase): Promise<Measured> {
  const image = await decodeImage(item.jpeg);
  const outline: DocumentOutline = {
    quad: item.corners,
    method: 'network',
    confidence: 0.95,
    format: isCard(item.design.format) ? item.design.format : null,
    cutOff: false,
  };
  const portrait = item.portrait && boundingBox(item.portrait);
  const mrz = item.mrz && { lines: item.mrz.lines, boxes: item.mrz.quads.map((quad) => boundingBox(quad)) };
  const started = process.cpuUsage();
  const signals = await measureTampering({ bytes: item.jpeg, image, outline, portrait, mrz });
  const { user } = process.cpuUsage(started);
  return { name: item.name, design: item.design.id, scores: scoresOf(signals), tookMs: user / 1000 };
}

function scoresOf(signals: readonly TamperSignal[]): Measured['scores'] {
  return Object.fromEntries(signals.map(({ name, score }) => [name, score]));
}

const isHonest = ({ name }: Measured): boolean => (HONEST as readonly string[]).includes(name);

function scores(measured: readonly Measured[], signal: string): number[] {
  return measured.flatMap((item) => item.scores[signal] ?? []);
}

function curves(measured: readonly Measured[]) {
  const honest = measured.filter(isHonest);
  return Object.entries(TARGETS).map(([signal, attacks]) => {
    const hit = measured.filter(({ name }) => (attacks as readonly string[]).includes(name));
    const limit = TAMPER_LIMITS[signal as JudgedSignal].told;
    return { signal, attacks, ...receiverOperatingCurve(scores(hit, signal), scores(honest, signal), limit) };
  });
}

/** Of every kind of photo the share that each trace tells of: attacks found by another name show here. */
function toldOf(measured: readonly Measured[]) {
  const names = [...new Set(measured.map(({ name }) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const group = measured.filter((item) => item.name === name);
      const told = (signal: JudgedSignal, item: Measured): boolean =>
        (item.scores[signal] ?? Number.NEGATIVE_INFINITY) >= TAMPER_LIMITS[signal].told;
      const signals = Object.keys(TARGETS) as JudgedSignal[];
      const bySignal = signals.map((signal) => [signal, group.filter((item) => told(signal, item)).length] as const);
      const any = group.filter((item) => signals.some((signal) => told(signal, item)));
      return [
        name,
        {
          photos: group.length,
          any: wilson(any.length, group.length),
          ...Object.fromEntries(bySignal.filter(([, count]) => count > 0)),
          ...(isHonest({ name } as Measured) ? { designs: [...new Set(any.map(({ design }) => design))] } : {}),
        },
      ];
    }),
  );
}

async function run(options: Record<string, string>): Promise<unknown> {
  const count = Number(options.seeds ?? 12);
  const first = Number(options['first-seed'] ?? FIRST_SEED);
  const measured: Measured[] = [];
  for (let seed = first; seed < first + count; seed++) {
    for await (const item of casesOf(seed)) measured.push(await measure(item));
    console.error(`tamper: seed ${seed}, ${measured.length} photos`);
  }
  const times = measured.map(({ tookMs }) => tookMs);
  return {
    photos: measured.length,
    designs: new Set(measured.map(({ design }) => design)).size,
    signals: curves(measured),
    told: toldOf(measured),
    processorMilliseconds: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
  };
}

/** Drawn attacks on invented documents: what real forgers do is not in it. */
export const tamperSuite: Suite = {
  name: 'tamper',
  description: 'traces of screens, prints, edits and false zones on drawn documents, against honest photos of the same',
  options: { seeds: 'documents, each photographed about 16 times (default 12)', 'first-seed': 'default 101' },
  run,
};
