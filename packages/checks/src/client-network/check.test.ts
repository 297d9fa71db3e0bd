import { NETWORK_KINDS, type NetworkKind } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { evidence } from '../evidence.fixture.ts';
import { judge } from '../examine.ts';
import { check } from './check.ts';

const from = (kinds: readonly NetworkKind[] | null, riskAsked = true) => ({
  ...evidence(),
  network: { kinds, riskAsked, country: 'LT', location: 'Kaunas, Lithuania' },
});

describe('client-network', () => {
  it('does not apply where nobody asked, nobody looked or nothing could be looked up', () => {
    for (const one of [evidence(), from(['tor'], false), from(null)])
      expect(check.run(one).status).toBe('not_applicable');
  });

  it('passes an address that is on no list and names what others are', () => {
    expect(check.run(from([])).status).toBe('passed');
    expect(check.run(from(['tor', 'data_centre']))).toEqual({
      status: 'failed',
      reasons: ['network.tor', 'network.data_centre'],
    });
  });

  it('neither declines nor tags anybody', () => {
    const outcome = judge(from(NETWORK_KINDS));
    expect(outcome.decision).toMatchObject({ outcome: 'approved', fraudSignals: [] });
    expect(outcome.decision.reasons).toEqual(expect.arrayContaining(['network.tor', 'network.vpn']));
    expect(outcome.network).toEqual(from(NETWORK_KINDS).network);
  });
});
