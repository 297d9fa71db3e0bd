import { parseMrz } from '@bonafide/documents';
import type { AttributeName } from '@bonafide/domain';
import { foldToAscii } from '@bonafide/names';
import { editDistance, percentile, type Rate, wilson } from '../../statistics.ts';
import type { ReaderRun } from '../readers/read-in-child.ts';
import type { PhotoTruth } from '../truth.ts';
import { READABLE_CAP_HEIGHT } from './attribute-score.ts';
import { cleanMrzLine, lengthRepairs } from './repair-length.ts';
import { pairPhotos, type ScoredPhoto } from './scored-photo.ts';

/** What everybody is measured by: lines of text, whatever their order and place. */
export interface PeerScore {
  readonly reader: string;
  readonly unavailable: string | null;
  readonly mrzDocuments: Rate;
  readonly mrzLines: Rate;
  /** Lines that parse with valid check digits though they are wrong. */
  readonly silentErrors: Rate;
  /** Printed values that stand somewhere in the text, letters without diacritics. */
  readonly values: Readonly<Partial<Record<AttributeName, Rate>>>;
  /** The same with every letter as printed, of values that have a letter beyond A to Z. */
  readonly nativeValues: Rate;
  readonly barcodes: Rate;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly peakMegabytes: number;
  readonly failed: number;
}

/** Attributes whose printed text is compared; places and authorities are spelt too freely. */
const COMPARED: readonly AttributeName[] = [
  'surname',
  'givenNames',
  'documentNumber',
  'dateOfBirth',
  'dateOfExpiry',
  'personalNumber',
];

/** Readers that read one thing alone are not measured by what they do not claim to read. */
const SPECIALISTS: Readonly<Record<string, 'zone' | 'barcode'>> = { 'mrz-detection': 'zone', 'raw zxing': 'barcode' };

export function scorePeer(run: ReaderRun, truths: readonly PhotoTruth[]): PeerScore {
  const pairs = pairPhotos(truths, run.observations);
  const only = SPECIALISTS[run.reader] ?? null;
  const photos = only === 'barcode' ? [] : pairs;
  const texts = only === null ? pairs : [];
  const readsBarcodes = only === 'barcode' || run.observations.some(({ reading }) => reading?.engine);
  const zones = photos.filter(({ truth }) => truth.lines?.length && truth.zoneVisible).map(readZone);
  const times = run.observations.map(({ tookMs }) => tookMs).filter((ms) => !Number.isNaN(ms));
  return {
    reader: run.reader,
    unavailable: run.unavailable,
    mrzDocuments: share(zones, ({ exact }) => exact),
    mrzLines: share(
      zones.flatMap(({ lines }) => lines),
      (exact) => exact,
    ),
    silentErrors: share(zones, ({ silent }) => silent),
    values: Object.fromEntries(COMPARED.map((name) => [name, share(valuesFound(texts, name, foldToAscii), Boolean)])),
    nativeValues: share(
      COMPARED.flatMap((name) => valuesFound(texts, name, asPrinted)),
      Boolean,
    ),
    barcodes: share(readsBarcodes ? pairs.filter(({ truth }) => truth.barcodes?.length) : [], isBarcodeExact),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    peakMegabytes: Math.max(0, ...run.observations.map(({ peakMegabytes }) => peakMegabytes || 0)),
    failed: run.observations.filter(({ reading }) => reading === null).length,
  };
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): Rate {
  return wilson(items.filter(holds).length, items.length);
}

interface Zone {
  readonly lines: readonly boolean[];
  readonly exact: boolean;
  readonly silent: boolean;
}

/** Each printed line against the best line of the text, at its best repair. */
function readZone({ truth, observed }: ScoredPhoto): Zone {
  const cleaned = (observed.reading?.text ?? []).map(cleanMrzLine).filter((line) => line.length > 10);
  const best = (truth.lines ?? []).map((line) => {
    const repaired = cleaned.flatMap((text) => lengthRepairs(text, line.length));
    return repaired.toSorted((a, b) => editDistance(a, line) - editDistance(b, line))[0] ?? null;
  });
  const lines = (truth.lines ?? []).map((line, index) => line === best[index]);
  const exact = lines.every(Boolean);
  const complete = best.filter((line) => line !== null);
  const parsed = complete.length === lines.length ? parseMrz(complete, { now: new Date('2026-01-01') }) : null;
  return { lines, exact, silent: !exact && (parsed?.valid ?? false) };
}

function valuesFound(photos: readonly ScoredPhoto[], name: AttributeName, fold: (text: string) => string): boolean[] {
  return photos.flatMap(({ truth, observed }) => {
    const text = fold((observed.reading?.text ?? []).join(' '));
    return truth.fields.flatMap(({ attribute, text: printed, capHeight }) => {
      if (attribute !== name || printed === null || (capHeight ?? READABLE_CAP_HEIGHT) < READABLE_CAP_HEIGHT) return [];
      if (fold === asPrinted && !/[^\x20-\x7e]/.test(printed)) return [];
      return [text.includes(fold(printed))];
    });
  });
}

function asPrinted(text: string): string {
  return text.normalize('NFC').replaceAll(/\s/g, '');
}

function isBarcodeExact({ truth, observed }: ScoredPhoto): boolean {
  const read = new Set((observed.reading?.barcodes ?? []).map(({ payload }) => payload));
  return (truth.barcodes ?? []).every(({ payload }) => read.has(payload));
}
