import { distance, type Quad } from '@bonafide/domain';
import { type GreyImage, project, rectangleToQuad } from '../../image/index.ts';
import { type Sample, sampleQuad } from './sample-grey.ts';
import { rowModules, START, STOP, stopModule } from './symbol-patterns.ts';

/** Parts of the height beyond the quad within which a bar may end. */
const REACH = 0.35;
/** The middle part of the way along a bar, which surely is the bar. */
const MIDDLE = { from: 0.35, to: 0.65 };
/** Share of the levels along the way that are darker than paper. */
const PAPER = 0.93;
/** Modules beside a bar's middle that are averaged. */
const BESIDE = [-2, -1, 0, 1, 2] as const;

/**
 * The quad with its upper and lower side at the ends of the two widest bars, the start's and the stop's first, which run
 * from the symbol's top to its bottom.
 */
export function alignToBarEnds(image: GreyImage, quad: Quad, columns: number): Quad {
  const modules = rowModules(columns);
  const sample = sampleQuad(image, quad);
  const steps = Math.max(16, Math.round(distance(quad[0], quad[3]) * (1 + 2 * REACH)));
  const endsAt = (module: number) => endsOfBar(sample, { module, modules, steps });
  const [start, stop] = [(START[0] ?? 0) / 2, stopModule(columns) + (STOP[0] ?? 0) / 2];
  const [left, right] = [endsAt(start), endsAt(stop)];
  const toImage = rectangleToQuad({ width: 1, height: 1 }, quad);
  const share = (u: number): number => (u * modules - start) / (stop - start);
  const at = (u: number, side: 'top' | 'bottom') =>
    project(toImage, { x: u, y: left[side] + (right[side] - left[side]) * share(u) });
  return [at(0, 'top'), at(1, 'top'), at(1, 'bottom'), at(0, 'bottom')];
}

interface BarPlace {
  /** Middle of the bar. */
  readonly module: number;
  readonly modules: number;
  /** Looks along the way. */
  readonly steps: number;
}

/** Where the bar begins and ends, parts of the quad's height, between the looks where paper turns to ink. */
function endsOfBar(sample: Sample, { module, modules, steps }: BarPlace): { top: number; bottom: number } {
  const placeOf = (i: number): number => -REACH + ((i + 0.5) / steps) * (1 + 2 * REACH);
  const levels = Array.from({ length: steps }, (_, i) => {
    const sum = BESIDE.reduce<number>((total, beside) => total + sample((module + beside) / modules, placeOf(i)), 0);
    return sum / BESIDE.length;
  });
  const sorted = levels.toSorted((a, b) => a - b);
  const inside = levels.slice(steps * MIDDLE.from, steps * MIDDLE.to).toSorted((a, b) => a - b);
  const limit = ((inside[inside.length >> 1] ?? 0) + (sorted[Math.floor(steps * PAPER)] ?? 0)) / 2;
  const levelAt = (i: number): number => levels[i] ?? 255;
  const endFrom = (middle: number, direction: 1 | -1): number => {
    let i = middle;
    while (i > 0 && i < steps - 1 && levelAt(i + direction) < limit) i += direction;
    const rise = levelAt(i + direction) - levelAt(i);
    return placeOf(i + (rise > 0 ? (direction * (limit - levelAt(i))) / rise : 0));
  };
  return { top: endFrom(steps >> 1, -1), bottom: endFrom(steps >> 1, 1) };
}
