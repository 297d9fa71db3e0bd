import { describe, expect, it } from 'vitest';
import { GIVE_UP_AFTER_MS, nextTry, QUICK_TRIES } from './delivery-schedule.ts';

const WRITTEN = new Date('2026-03-01T00:00:00Z');

/** Delays between tries in seconds until the message is given up. */
function delays(chance: number): number[] {
  const found: number[] = [];
  let now = WRITTEN;
  for (let attempts = 1; attempts < 500; attempts += 1) {
    const next = nextTry({ attempts, createdAt: WRITTEN, now, chance });
    if (next === null) return found;
    found.push((next.getTime() - now.getTime()) / 1000);
    now = next;
  }
  throw new Error('never gave up');
}

describe('nextTry', () => {
  it('retries three times after half a second, then backs off by doubling', () => {
    expect(delays(0).slice(0, 8)).toEqual([0.5, 0.5, 0.5, 10, 20, 40, 80, 160]);
  });

  it('never waits longer than an hour and a half', () => {
    expect(Math.max(...delays(0))).toBe(3600);
    expect(Math.max(...delays(0.999))).toBeLessThanOrEqual(5400);
  });

  it('spreads retries of messages that failed together', () => {
    const failed = { attempts: QUICK_TRIES, createdAt: WRITTEN, now: WRITTEN };
    const early = nextTry({ ...failed, chance: 0 })?.getTime() ?? 0;
    const late = nextTry({ ...failed, chance: 0.9 })?.getTime() ?? 0;
    expect(late - early).toBe(4500);
  });

  it('gives up within 72 hours and not more than an hour and a half before', () => {
    for (const chance of [0, 0.5, 0.999]) {
      const total = delays(chance).reduce((sum, delay) => sum + delay, 0) * 1000;
      expect(total).toBeLessThanOrEqual(GIVE_UP_AFTER_MS);
      expect(total).toBeGreaterThan(GIVE_UP_AFTER_MS - 5_400_000);
    }
  });
});
