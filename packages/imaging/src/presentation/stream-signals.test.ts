import { describe, expect, it } from 'vitest';
import { streamSignals } from './stream-signals.ts';

const frames = (interval: (i: number) => number, size = { width: 480, height: 640 }, count = 20) => {
  let t = 0;
  return Array.from({ length: count }, (_, i) => {
    t += interval(i);
    return { t, ...size };
  });
};
const scoresOf = (sent: ReturnType<typeof frames>) =>
  Object.fromEntries(streamSignals(sent).map(({ name, score }) => [name, score]));

describe('streamSignals', () => {
  it('tells the even time of scripts from that of browsers', () => {
    expect(scoresOf(frames(() => 160)).stream_regular).toBe(1);
    expect(scoresOf(frames((i) => 160 + ((i * 7) % 11))).stream_regular).toBeLessThan(0.3);
  });

  it('knows the shapes of cameras, upright and lying', () => {
    for (const [width, height] of [
      [640, 480],
      [480, 640],
      [640, 360],
      [640, 640],
    ] as const) {
      expect(scoresOf(frames(() => 150, { width, height })).stream_format, `${width} x ${height}`).toBe(0);
    }
    expect(scoresOf(frames(() => 150, { width: 640, height: 200 })).stream_format).toBe(1);
    const changing = [...frames(() => 150), ...frames(() => 150, { width: 640, height: 480 })];
    expect(scoresOf(changing).stream_format).toBe(1);
  });

  it('says nothing of few frames', () => {
    expect(streamSignals(frames(() => 160, undefined, 5))).toEqual([]);
    expect(streamSignals([])).toEqual([]);
  });
});
