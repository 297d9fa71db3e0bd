import { expect, it } from 'vitest';
import { stratify } from './stratify.ts';
import type { PhotoTruth } from './truth.ts';

const photo = (file: string, kind: 'passport' | 'visa'): PhotoTruth => ({
  file,
  kind,
  design: null,
  side: 'front',
  issuingState: null,
  size: null,
  corners: null,
  background: 'plain',
  lines: null,
  zoneVisible: true,
  fields: [],
  hidden: [],
  barcodes: null,
  faults: null,
  milder: [],
  others: [],
});

const PHOTOS = Array.from({ length: 40 }, (_, i) => photo(`${i}.jpg`, i % 4 === 0 ? 'visa' : 'passport'));

it('keeps the shares of kinds', () => {
  const chosen = stratify(PHOTOS, 8);
  expect(chosen).toHaveLength(8);
  expect(new Set(chosen).size).toBe(8);
  expect(chosen.filter(({ kind }) => kind === 'visa')).toHaveLength(2);
});

it('chooses the same every time, and all when there are not more', () => {
  expect(stratify(PHOTOS, 8)).toEqual(stratify(PHOTOS, 8));
  expect(stratify(PHOTOS, 100)).toEqual(PHOTOS);
  expect(stratify(PHOTOS, 0)).toEqual([]);
});
