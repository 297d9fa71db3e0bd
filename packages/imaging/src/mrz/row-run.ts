import type { PlacedReading } from './read-mrz-lines.ts';

/** The stretch of a cut on which characters stand at the even distances of print, px along the cut from its centre. */
export interface RowRun {
  readonly from: number;
  readonly to: number;
  /** Between the middles of two characters. */
  readonly pitch: number;
  readonly count: number;
}

interface Segment {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly confidence: number;
}

/** Distances that differ more from the middle one are gaps or doubled characters. */
const UNUSUAL = 0.45;
/** Characters less probable than this are as likely dirt. */
const SEEN = 0.5;
const FEWEST = 8;
/** A wider gap parts what stands in a row; the paper beside a zone is wider still (ICAO 9303-3 clause 4.2, at least 2 characters). */
const GAP = 1.7;
/** Behind a gap print goes on where so many characters stand so clearly, as where a stamp or a reflection hides some. */
const FEWEST_BEHIND_GAP = 4;
const CLEAR = 0.85;
const WIDEST_GAP = 14;

/** Where the printed row begins and ends within a cut that is wider than it; null where there is no row. */
export function rowRun({ reading, places }: PlacedReading): RowRun | null {
  const seen = reading.characters.flatMap(({ probability }, i) =>
    probability >= SEEN ? [{ at: places[i] ?? 0, probability }] : [],
  );
  if (seen.length < FEWEST) return null;
  const pitch = pitchOf(seen.map(({ at }) => at));
  const segments = segmentsOf(seen, GAP * pitch);
  const longest = segments.toSorted((a, b) => b.count - a.count)[0];
  if (!longest || longest.count < FEWEST) return null;
  const at = segments.indexOf(longest);
  const end = continued(segments.slice(at), (a, b) => b.first - a.last, pitch);
  const start = continued(segments.slice(0, at + 1).reverse(), (a, b) => a.first - b.last, pitch);
  const members = segments.slice(segments.indexOf(start), segments.indexOf(end) + 1);
  return {
    from: start.first - pitch / 2,
    to: end.last + pitch / 2,
    pitch,
    count: members.reduce((sum, { count }) => sum + count, 0),
  };
}

function segmentsOf(seen: readonly { readonly at: number; readonly probability: number }[], gap: number): Segment[] {
  const segments: Segment[] = [];
  for (const { at, probability } of seen) {
    const open = segments.at(-1);
    if (open === undefined || at - open.last > gap) {
      segments.push({ first: at, last: at, count: 1, confidence: probability });
      continue;
    }
    const confidence = (open.confidence * open.count + probability) / (open.count + 1);
    segments[segments.length - 1] = { ...open, last: at, count: open.count + 1, confidence };
  }
  return segments;
}

/** The farthest of the segments to which print goes on from the first. */
function continued(
  [first, ...others]: readonly Segment[],
  gapBetween: (from: Segment, to: Segment) => number,
  pitch: number,
): Segment {
  if (!first) throw new Error('a row has a segment');
  let last = first;
  for (const next of others) {
    const gap = gapBetween(last, next);
    if (next.count >= FEWEST_BEHIND_GAP && next.confidence >= CLEAR && gap <= WIDEST_GAP * pitch) last = next;
    else if (gap > WIDEST_GAP * pitch) break;
  }
  return last;
}

/** The mean of usual distances: the recogniser's columns are too coarse for one of them to tell. */
function pitchOf(places: readonly number[]): number {
  const distances = places.slice(1).map((at, i) => at - (places[i] ?? at));
  const middle = median(distances);
  const usual = distances.filter((distance) => Math.abs(distance - middle) < UNUSUAL * middle);
  return usual.reduce((sum, distance) => sum + distance, 0) / Math.max(1, usual.length);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
