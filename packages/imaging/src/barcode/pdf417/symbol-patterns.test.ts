import { quadOfBox } from '@bonafide/domain';
import { drawPdf417 } from '@bonafide/testkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage, toGrey } from '../../image/index.ts';
import { decodeBarcodes } from '../decode-barcodes.ts';
import { blurredPattern, dot } from './blurred-pattern.ts';
import { printSymbol } from './print-symbol.ts';
import { readCodewords } from './read-codewords.ts';
import { CODEWORD_MODULES, clusterPatterns, rowModules, START, STOP, stopModule } from './symbol-patterns.ts';

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

describe('clusterPatterns', () => {
  it('has room for the 929 values of each cluster, in patterns of 17 modules', () => {
    const clusters = clusterPatterns();
    expect(clusters).toHaveLength(3);
    for (const patterns of clusters) {
      expect(patterns.length).toBeGreaterThanOrEqual(929);
      expect(patterns.every((pattern) => pattern.length === 8 && sum(pattern) === CODEWORD_MODULES)).toBe(true);
    }
  });
});

it('rowModules counts start, indicators, data and stop', () => {
  expect([sum(START), sum(STOP)]).toEqual([17, 18]);
  expect([rowModules(1), stopModule(1)]).toEqual([17 * 4 + 18, 17 * 4]);
});

describe('blurredPattern', () => {
  const sampling = { from: 0, to: 17, perModule: 3 };

  it('is most like itself, at whatever blur', () => {
    const [sharpStart, softStart] = [0.3, 0.9].map((sigma) => blurredPattern(START, sigma, sampling));
    const other = blurredPattern([3, 2, 2, 2, 2, 2, 2, 2], 0.3, sampling);
    if (!sharpStart || !softStart) throw new Error('two patterns');
    expect(dot(sharpStart, sharpStart)).toBeCloseTo(1);
    expect(dot(sharpStart, softStart)).toBeGreaterThan(dot(sharpStart, other));
  });
});

describe('readCodewords and printSymbol', () => {
  it('print what they read', async () => {
    const { svg, box } = drawPdf417('ANSI 636000 INVENTED', { x: 5, y: 5, width: 80, height: 20, columns: 4 });
    const page = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" width="900" height="300">${svg}</svg>`;
    const flat = await sharp(Buffer.from(page)).flatten({ background: '#fff' }).png().toBuffer();
    const image = toGrey(await decodeImage(flat));
    const quad = quadOfBox({ x: box.x * 10, y: box.y * 10, width: box.width * 10, height: box.height * 10 });
    const readings = [8, 9, 10, 11, 12, 13, 14].map((rows) => readCodewords(image, { quad, columns: 4, rows }));
    const [best] = readings.toSorted((one, other) => other.likeness - one.likeness);
    if (!best) throw new Error('a reading');
    expect(best.likeness).toBeGreaterThan(0.95);
    const [barcode] = await decodeBarcodes(printSymbol(best.rows));
    expect(Buffer.from(barcode?.bytes ?? []).toString('latin1')).toBe('ANSI 636000 INVENTED');
  });
});
