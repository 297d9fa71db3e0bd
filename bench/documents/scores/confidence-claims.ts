import type { ReadValue } from '../readers/reader.ts';
import { isRight } from './attribute-score.ts';
import { type Calibration, type Claim, calibration } from './calibration.ts';
import { isMrzExact } from './mrz-score.ts';
import type { ScoredPhoto } from './scored-photo.ts';

/** How honest the confidences are, by what claims them. */
export function scoreConfidences(photos: readonly ScoredPhoto[]): Readonly<Record<string, Calibration>> {
  const bySource = Object.groupBy(photos.flatMap(resolvedClaims), ({ source }) => source);
  const claims: Readonly<Record<string, readonly Claim[]>> = {
    'visual zone alone': photos.flatMap(visualClaims),
    ...Object.fromEntries(Object.entries(bySource).map(([source, list]) => [`resolved, ${source}`, list ?? []])),
    'whole MRZ': photos.flatMap(mrzClaim),
    kind: photos.flatMap(kindClaim),
  };
  const told = Object.entries(claims).filter(([, list]) => list.length > 0);
  return Object.fromEntries(told.map(([name, list]) => [name, calibration(list)]));
}

function visualClaims({ truth, observed }: ScoredPhoto): Claim[] {
  return truth.fields.flatMap((printed) => claimOf(printed, observed.reading?.engine?.visual[printed.attribute]));
}

function resolvedClaims({ truth, observed }: ScoredPhoto): (Claim & { readonly source: string })[] {
  return truth.fields.flatMap((printed) => {
    const read = observed.reading?.engine?.resolved[printed.attribute];
    return read ? claimOf(printed, read).map((claim) => ({ ...claim, source: read.source })) : [];
  });
}

function claimOf(printed: ScoredPhoto['truth']['fields'][number], read: ReadValue | undefined): Claim[] {
  return read ? [{ confidence: read.confidence, right: isRight(printed, read) }] : [];
}

function mrzClaim(photo: ScoredPhoto): Claim[] {
  const mrz = photo.observed.reading?.engine?.mrz;
  return mrz && photo.truth.lines ? [{ confidence: mrz.confidence, right: isMrzExact(photo) }] : [];
}

function kindClaim({ truth, observed }: ScoredPhoto): Claim[] {
  const engine = observed.reading?.engine;
  if (!engine?.kind || !truth.kind) return [];
  return [{ confidence: engine.kindConfidence, right: engine.kind === truth.kind }];
}
