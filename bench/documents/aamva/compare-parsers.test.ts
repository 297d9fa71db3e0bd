import { expect, it } from 'vitest';
import { compareParsers } from './compare-parsers.ts';
import { inventedPayloads } from './invented-payloads.ts';

it('knows what it wrote, and writes the same again', () => {
  const [first] = inventedPayloads(20, 1);
  expect(first).toEqual(inventedPayloads(20, 1)[0]);
  expect(first?.payload).toContain(`DAQ${first?.truth.documentNumber}`);
  expect(inventedPayloads(20, 2)[0]).not.toEqual(first);
});

it('measures our parser whether or not the others are installed', async () => {
  const [ours, ...others] = await compareParsers(null, 1);
  expect(ours).toMatchObject({ parser: 'bonafide', unavailable: null, folder: null, complete: { total: 400 } });
  expect(ours?.complete.rate).toBeGreaterThan(0.9);
  expect(others.map(({ parser }) => parser)).toEqual(['aamva-parser', 'parse-usdl']);
});
