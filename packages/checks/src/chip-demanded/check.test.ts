import { describe, expect, it } from 'vitest';
import { evidence } from '../evidence.fixture.ts';
import { check } from './check.ts';

describe('chip-demanded', () => {
  it('says nothing where nobody demands the chip', () => {
    expect(check.run(evidence({})).status).toBe('not_applicable');
  });

  it('sends a document whose chip was not read to a human', () => {
    expect(check.run(evidence({ request: { chipRequired: true } }))).toEqual({
      status: 'inconclusive',
      reasons: ['chip.not_read'],
    });
  });

  it('passes where the portrait of the chip is at hand', () => {
    const read = { ...evidence({ request: { chipRequired: true } }), otherPortraits: { chip: { faces: [] } } };
    expect(check.run(read as unknown as Parameters<typeof check.run>[0]).status).toBe('passed');
  });
});
