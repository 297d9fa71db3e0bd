import { describe, expect, test } from 'vitest';
import { createLinkMeter, isSlowLink, type LinkReading } from './link-speed.ts';

const UNKNOWN: LinkReading = { roundTripMs: null, uploadBytesPerSecond: null, saveData: false, effectiveType: null };

test.each([
  ['nothing known', {}, false],
  ['the person saves data', { saveData: true, effectiveType: '4g' }, true],
  ['a far server', { roundTripMs: 900 }, true],
  ['a near server', { roundTripMs: 90 }, false],
  ['guessed 3G', { effectiveType: '3g' }, true],
  ['guessed 3G, but a photo went up fast', { effectiveType: '3g', uploadBytesPerSecond: 900_000 }, false],
  ['guessed 4G, but a photo crept', { effectiveType: '4g', uploadBytesPerSecond: 60_000 }, true],
])('%s', (_, reading, slow) => {
  expect(isSlowLink({ ...UNKNOWN, ...reading })).toBe(slow);
});

describe('the meter', () => {
  /** Calls that take the given times, ms, one after the other. */
  function meterOf(times: readonly number[]) {
    const left = [...times];
    let clock = 0;
    const meter = createLinkMeter(() => clock);
    const fetch = meter.around(async () => {
      clock += left.shift() ?? 0;
      return new Response();
    });
    return { meter, fetch };
  }

  test('takes the shortest call for the round trip and the largest body for the speed', async () => {
    const { meter, fetch } = meterOf([300, 120, 2_000, 50]);
    await fetch('/session');
    await fetch('/session');
    await fetch('/photo', { method: 'PUT', body: new Blob([new Uint8Array(400_000)]) });
    await fetch('/small', { method: 'POST', body: new Uint8Array(100) });
    expect(meter.reading(undefined)).toEqual({ ...UNKNOWN, roundTripMs: 50, uploadBytesPerSecond: 200_000 });
  });

  test('passes on what the browser says, and measures nothing in a call that failed', async () => {
    const meter = createLinkMeter(() => 0);
    const fetch = meter.around(async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(fetch('/session')).rejects.toThrow(TypeError);
    const hints = { saveData: true, effectiveType: '2g' };
    expect(meter.reading(hints)).toEqual({ ...UNKNOWN, ...hints });
  });
});
