import type { GreyImage } from '../../image/index.ts';
import { type Pattern, rowModules, START, STOP } from './symbol-patterns.ts';

/** Pixels. */
const MODULE = 3;
const ROW = 9;
/** Modules. */
const QUIET = 4;

/** A symbol of these codewords as a printer would set it, black on white. */
export function printSymbol(rows: readonly (readonly Pattern[])[]): GreyImage {
  const columns = (rows[0]?.length ?? 2) - 2;
  const margin = QUIET * MODULE;
  const width = rowModules(columns) * MODULE + 2 * margin;
  const height = rows.length * ROW + 2 * margin;
  const data = new Uint8Array(width * height).fill(255);
  rows.forEach((codewords, row) => {
    const line = data.subarray((margin + row * ROW) * width, (margin + row * ROW + 1) * width);
    drawBars(line.subarray(margin), [START, ...codewords, STOP]);
    for (let y = 1; y < ROW; y++)
      data.copyWithin(line.byteOffset + y * width, line.byteOffset, line.byteOffset + width);
  });
  return { width, height, data };
}

function drawBars(line: Uint8Array, patterns: readonly Pattern[]): void {
  let at = 0;
  for (const pattern of patterns) {
    pattern.forEach((modules, i) => {
      if (i % 2 === 0) line.fill(0, at, at + modules * MODULE);
      at += modules * MODULE;
    });
  }
}
