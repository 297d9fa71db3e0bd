import { describe, expect, it } from 'vitest';
import { wilson } from '../../statistics.ts';
import type { EngineScore, FacesResult } from '../run-faces.ts';
import { targetsOf } from './targets.ts';

function engine(name: string, p50: number, accepted: number): EngineScore {
  const at = { limit: 0.6, accepted: wilson(accepted, 1000) };
  return {
    name,
    unavailable: null,
    photosWithoutFace: wilson(0, 10),
    severalFaces: 0,
    score: { genuine: 1000, impostor: 1000, lost: wilson(0, 2000), tarAtFar: { '1%': at, '0.1%': at } },
    equalErrorRate: 0.01,
    area: 1,
    ms: { p50, p95: 2 * p50 },
    startMs: 500,
    peakMegabytes: 300,
    distances: { genuine: [], impostor: [] },
  };
}

function verdicts(engines: readonly EngineScore[]): Record<string, boolean | null> {
  const plan = { data: '', truth: null, card: null, peers: true, degradations: false };
  const result: FacesResult = { plan, photos: 10, people: 2, engines, atLimits: {}, groups: [], degradations: [] };
  return Object.fromEntries(targetsOf(result).map(({ what, met }) => [what, met]));
}

describe('targetsOf', () => {
  it('holds rates, times and the peer against what is wanted', () => {
    expect(verdicts([engine('Bonafide', 60, 980), engine('face-api 1.7.15', 290, 900)])).toEqual({
      'genuine pairs accepted at FAR 1 %': false,
      'genuine pairs accepted at FAR 0.1 %': true,
      'prints of 64 px accepted at FAR 1 %': null,
      'milliseconds a selfie, median': true,
      'megabytes at most': true,
      'times as fast as face-api': false,
    });
  });

  it('claims nothing against a peer that did not run', () => {
    expect(verdicts([engine('Bonafide', 60, 999)])['times as fast as face-api']).toBeNull();
  });
});
