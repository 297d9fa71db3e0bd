import type { Rate } from '../../statistics.ts';
import type { PeerScore } from '../scores/peer-score.ts';

export type Standing = 'ahead' | 'overlapping' | 'behind';

export interface PeerVerdict {
  readonly measure: string;
  readonly ours: Rate;
  /** The best of the others. */
  readonly peer: string;
  readonly theirs: Rate;
  readonly standing: Standing;
}

/** What is compared, of what every reader told. Silent errors are fewer or more, everything else the more the better. */
export const MEASURES: Readonly<Record<string, (score: PeerScore) => Rate | null>> = {
  'zones exact': ({ mrzDocuments }) => mrzDocuments,
  'lines exact': ({ mrzLines }) => mrzLines,
  surname: ({ values }) => values.surname ?? null,
  'given names': ({ values }) => values.givenNames ?? null,
  'document number': ({ values }) => values.documentNumber ?? null,
  'date of birth': ({ values }) => values.dateOfBirth ?? null,
  'date of expiry': ({ values }) => values.dateOfExpiry ?? null,
  'letters beyond A to Z': ({ nativeValues }) => nativeValues,
  barcodes: ({ barcodes }) => barcodes,
};

/** Ours against the best peer on every measure; ahead or behind only where the 95 % intervals do not overlap. */
export function peerVerdicts([ours, ...peers]: readonly PeerScore[]): readonly PeerVerdict[] {
  if (!ours) return [];
  const ran = peers.filter(({ unavailable }) => unavailable === null);
  return Object.entries(MEASURES).flatMap(([measure, pick]) => {
    const own = pick(ours);
    const rivals = ran.flatMap((peer) => {
      const rate = pick(peer);
      return rate && rate.total > 0 ? [{ peer: peer.reader, rate }] : [];
    });
    const best = rivals.toSorted((a, b) => b.rate.rate - a.rate.rate)[0];
    if (!own || own.total === 0 || !best) return [];
    return [{ measure, ours: own, peer: best.peer, theirs: best.rate, standing: standing(own, best.rate) }];
  });
}

function standing(ours: Rate, theirs: Rate): Standing {
  if (ours.low > theirs.high) return 'ahead';
  return ours.high < theirs.low ? 'behind' : 'overlapping';
}
