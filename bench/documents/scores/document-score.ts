import { percentile, wilson } from '../../statistics.ts';
import type { ReaderRun } from '../readers/read-in-child.ts';
import type { PhotoTruth } from '../truth.ts';
import { scoreAdvice } from './advice-score.ts';
import { scoreAttributes } from './attribute-score.ts';
import { scoreConfidences } from './confidence-claims.ts';
import { CONFUSIONS, confusion } from './confusion.ts';
import { scoreMrz } from './mrz-score.ts';
import { scoreOutlines } from './outline-score.ts';
import { scoreQuality } from './quality-score.ts';
import { pairPhotos, type ScoredPhoto } from './scored-photo.ts';

/** Everything that is measured of our own engine on one set of photos. */
export type DocumentScore = ReturnType<typeof scoreDocuments>;

export function scoreDocuments(run: ReaderRun, truths: readonly PhotoTruth[]) {
  const photos = pairPhotos(truths, run.observations);
  return {
    photos: photos.length,
    designs: new Set(truths.map(({ design }) => design)).size,
    failed: photos
      .filter(({ observed }) => observed.reading === null)
      .map(({ observed }) => ({ file: observed.file, error: observed.error })),
    outlines: scoreOutlines(photos),
    mrz: scoreMrz(photos),
    attributes: scoreAttributes(photos),
    confusions: Object.fromEntries(Object.entries(CONFUSIONS).map(([name, q]) => [name, confusion(photos, q)])),
    barcodes: scoreBarcodes(photos),
    quality: scoreQuality(photos),
    advice: scoreAdvice(photos),
    confidences: scoreConfidences(photos),
    resources: resources(run),
  };
}

/** Payloads to the last byte, by symbology. */
function scoreBarcodes(photos: readonly ScoredPhoto[]) {
  const printed = photos.flatMap(({ truth, observed }) =>
    (truth.barcodes ?? []).map((barcode) => ({
      symbology: barcode.symbology,
      exact: observed.reading?.barcodes.some(({ payload }) => payload === barcode.payload) ?? false,
    })),
  );
  const bySymbology = Object.groupBy(printed, ({ symbology }) => symbology);
  return Object.fromEntries(
    Object.entries(bySymbology).map(([name, list = []]) => [
      name,
      wilson(list.filter(({ exact }) => exact).length, list.length),
    ]),
  );
}

function resources({ observations, startMs }: ReaderRun) {
  const processor = observations.map(({ processorMs }) => processorMs).filter((ms) => !Number.isNaN(ms));
  const times = observations.map(({ tookMs }) => tookMs).filter((ms) => !Number.isNaN(ms));
  return {
    startMs,
    firstPhotoMs: times[0] ?? null,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    processorMs: { p50: percentile(processor, 0.5), p95: percentile(processor, 0.95) },
    peakMegabytes: Math.max(0, ...observations.map(({ peakMegabytes }) => peakMegabytes || 0)),
  };
}
