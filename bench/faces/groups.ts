import { FACE_MATCH_LIMITS } from '@bonafide/imaging';
import type { Rate } from '../statistics.ts';
import { errorRatesAt, type PairDistances } from '../verification-rates.ts';
import type { Pair } from './photo-folder.ts';

/** Error rates of one group of people at the limit up to which a human judges. */
export interface GroupScore {
  readonly group: string;
  readonly genuine: number;
  readonly impostor: number;
  readonly fmr: Rate;
  readonly fnmr: Rate;
}

/** Error rates of every group that the truth names, by name. `distances` holds the pairs in their order. */
export function scoreGroups(pairs: readonly Pair[], distances: PairDistances): GroupScore[] {
  const byGroup = new Map<string, { genuine: number[]; impostor: number[] }>();
  const next = { genuine: 0, impostor: 0 };
  for (const { same, group } of pairs) {
    const kind = same ? 'genuine' : 'impostor';
    const distance = distances[kind][next[kind]];
    next[kind] += 1;
    if (group === null || distance === undefined) continue;
    const known = byGroup.get(group) ?? { genuine: [], impostor: [] };
    known[kind].push(distance);
    byGroup.set(group, known);
  }
  return [...byGroup]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([group, found]) => ({
      group,
      genuine: found.genuine.length,
      impostor: found.impostor.length,
      ...errorRatesAt(found, FACE_MATCH_LIMITS.review),
    }));
}
