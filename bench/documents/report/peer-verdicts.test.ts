import { expect, it } from 'vitest';
import { wilson } from '../../statistics.ts';
import type { PeerScore } from '../scores/peer-score.ts';
import { peerVerdicts } from './peer-verdicts.ts';

const score = (reader: string, exact: number, more: Partial<PeerScore> = {}): PeerScore => ({
  reader,
  unavailable: null,
  mrzDocuments: wilson(exact, 100),
  mrzLines: wilson(0, 0),
  silentErrors: wilson(0, 100),
  values: {},
  nativeValues: wilson(0, 0),
  barcodes: wilson(0, 0),
  p50Ms: 1,
  p95Ms: 1,
  peakMegabytes: 1,
  failed: 0,
  ...more,
});

it.each([
  [95, 50, 'ahead'],
  [80, 78, 'overlapping'],
  [40, 90, 'behind'],
] as const)('with %i against %i of 100 we are %s', (ours, theirs, standing) => {
  expect(peerVerdicts([score('ours', ours), score('a', 10), score('b', theirs)])).toMatchObject([
    { measure: 'zones exact', peer: 'b', standing },
  ]);
});

it('leaves out whoever did not run, and measures without counts', () => {
  const absent = score('a', 100, { unavailable: 'not installed' });
  expect(peerVerdicts([score('ours', 95), absent])).toEqual([]);
});
