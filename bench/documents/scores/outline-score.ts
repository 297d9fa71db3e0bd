import type { Quad } from '@bonafide/domain';
import { overlap } from '@bonafide/imaging';
import { percentile, type Rate, wilson } from '../../statistics.ts';
import type { PhotoTruth } from '../truth.ts';
import type { ScoredPhoto } from './scored-photo.ts';

/** An outline that covers the document well enough to be rectified and read. */
const GOOD_OVERLAP = 0.9;

export interface OutlineScore {
  /** Share of photos with an overlap above 0.9, by background. */
  readonly good: Readonly<Record<'plain' | 'cluttered' | 'all', Rate>>;
  /** Of the good ones, those whose first corner is the document's own top left. */
  readonly upright: Rate;
  readonly overlap: { readonly p05: number; readonly p50: number };
  readonly methods: Readonly<Record<string, number>>;
  readonly worst: readonly { readonly file: string; readonly overlap: number }[];
}

/** Intersection over union with the true outline; 0 where none was found. Null where the truth is unknown. */
export function outlineOverlap({ truth, observed }: ScoredPhoto): number | null {
  if (truth.corners === null) return null;
  const quad = outlineQuad({ truth, observed });
  return quad ? overlap(truth.corners, quad) : 0;
}

/** Our outline in the truth's pixels: a PDF's page is drawn at another size than the photo in it. */
function outlineQuad({ truth, observed }: ScoredPhoto): Quad | null {
  const engine = observed.reading?.engine;
  if (!engine?.outline) return null;
  return truth.size ? scaled(engine.outline.quad, truth.size.width / engine.size.width) : engine.outline.quad;
}

function scaled(quad: Quad, scale: number): Quad {
  const [a, b, c, d] = quad.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
  return a && b && c && d ? [a, b, c, d] : quad;
}

export function scoreOutlines(photos: readonly ScoredPhoto[]): OutlineScore {
  const measured = photos.flatMap((photo) => {
    const overlap = outlineOverlap(photo);
    return overlap === null ? [] : [{ photo, overlap }];
  });
  const good = measured.filter(({ overlap }) => overlap > GOOD_OVERLAP);
  const rate = (chosen: (truth: PhotoTruth) => boolean) =>
    wilson(
      good.filter(({ photo }) => chosen(photo.truth)).length,
      measured.filter((m) => chosen(m.photo.truth)).length,
    );
  const overlaps = measured.map(({ overlap }) => overlap);
  const methods = Object.groupBy(photos, ({ observed }) => observed.reading?.engine?.outline?.method ?? 'none');
  return {
    good: {
      plain: rate(({ background }) => background === 'plain'),
      cluttered: rate(({ background }) => background === 'cluttered'),
      all: rate(() => true),
    },
    upright: wilson(good.filter(({ photo }) => isUpright(photo)).length, good.length),
    overlap: { p05: percentile(overlaps, 0.05), p50: percentile(overlaps, 0.5) },
    methods: Object.fromEntries(Object.entries(methods).map(([name, list]) => [name, list?.length ?? 0])),
    worst: measured
      .toSorted((a, b) => a.overlap - b.overlap)
      .slice(0, 20)
      .map(({ photo, overlap }) => ({ file: photo.truth.file, overlap })),
  };
}

function isUpright(photo: ScoredPhoto): boolean {
  const { truth } = photo;
  const first = outlineQuad(photo)?.[0];
  if (!first || !truth.corners) return false;
  const distances = truth.corners.map(({ x, y }) => Math.hypot(x - first.x, y - first.y));
  return Math.min(...distances) === distances[0];
}
