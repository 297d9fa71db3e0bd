import type { PhotoTruth } from './truth.ts';

/** `count` photos in which every kind and side has about its share, always the same ones; all when `count` is larger. */
export function stratify(truths: readonly PhotoTruth[], count: number): readonly PhotoTruth[] {
  if (count >= truths.length) return truths;
  const ordered = truths.toSorted((a, b) => stratum(a).localeCompare(stratum(b)));
  return Array.from(
    { length: count },
    (_, index) => ordered[Math.floor(((index + 0.5) * ordered.length) / count)],
  ).filter((truth) => truth !== undefined);
}

function stratum({ kind, side, background, file }: PhotoTruth): string {
  return [kind ?? '', side ?? '', background ?? '', file].join(' ');
}
