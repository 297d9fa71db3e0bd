import { expect, it } from 'vitest';
import { proveAirGap } from './prove-air-gap.ts';

it('a whole verification, from the token to the final webhook, reaches for nothing outside this machine', {
  timeout: 240_000,
}, async () => {
  const report = await proveAirGap();
  expect(report.failure).toBeNull();
  expect(report.trial?.overall).toMatch(/^(APPROVED|DENIED|SUSPECTED)$/);
  expect(report.outgoing).toEqual([]);
  // It did reach for its own parts: a watch that sees nothing proves nothing.
  expect(report.local.filter((target) => target.startsWith('connect 127.0.0.1:')).length).toBeGreaterThanOrEqual(3);
});
