import { describe, expect, it } from 'vitest';
import { createBreaths } from './breaths.ts';

/** Milliseconds of processor time, so that a busy machine changes nothing. */
const processorMs = () => process.cpuUsage().user / 1000;

describe('breaths', () => {
  it('leave most of the time to others, however often they are called', () => {
    const breathe = createBreaths();
    const [began, used] = [performance.now(), processorMs()];
    while (performance.now() - began < 400) breathe();
    expect(processorMs() - used).toBeLessThan(200);
  });
});
