import type { Box } from '@bonafide/domain';
import { type DrawnSymbology, type GridOptions, type ModuleGrid, moduleGrid } from './module-grid.ts';

/** Where a barcode goes, in the drawing's unit. */
export interface BarcodeAt extends GridOptions {
  /** Left upper corner of the white field around the barcode. */
  readonly x: number;
  readonly y: number;
  /** Width of the white field, quiet zones included. */
  readonly width: number;
  /** Height of the white field; by the symbology's own module shape when absent. */
  readonly height?: number;
  readonly ink?: string;
  readonly paper?: string;
}

export interface DrawnBarcode {
  /** SVG elements. */
  readonly svg: string;
  /** The modules, without the quiet zone. */
  readonly box: Box;
}

/** Light modules on each side: ISO/IEC 15438 asks for 2, 18004 for 4, 16022 for 1; linear codes for 10. */
const QUIET_MODULES: Readonly<Record<DrawnSymbology, number>> = {
  pdf417: 2,
  qr_code: 4,
  data_matrix: 2,
  aztec: 2,
  code_128: 10,
  code_39: 10,
};

/** PDF417 as on the back of North American licences. Text is written as bytes of ISO/IEC 8859-1. */
export function drawPdf417(payload: string | Uint8Array, at: BarcodeAt): DrawnBarcode {
  return drawBarcode('pdf417', payload, at);
}

export function drawQrCode(payload: string | Uint8Array, at: BarcodeAt): DrawnBarcode {
  return drawBarcode('qr_code', payload, at);
}

export function drawDataMatrix(payload: string | Uint8Array, at: BarcodeAt): DrawnBarcode {
  return drawBarcode('data_matrix', payload, at);
}

/** Any symbology, as SVG; the same payload gives the same drawing. */
export function drawBarcode(symbology: DrawnSymbology, payload: string | Uint8Array, at: BarcodeAt): DrawnBarcode {
  const bytes = typeof payload === 'string' ? Buffer.from(payload, 'latin1') : payload;
  const grid = moduleGrid(symbology, bytes, at);
  const quiet = QUIET_MODULES[symbology];
  const moduleWidth = at.width / (grid.columns + 2 * quiet);
  const margin = moduleWidth * quiet;
  const height = at.height ?? grid.rows * grid.moduleHeight * moduleWidth + 2 * margin;
  const box = { x: at.x + margin, y: at.y + margin, width: at.width - 2 * margin, height: height - 2 * margin };
  const field = `<rect x="${at.x}" y="${at.y}" width="${at.width}" height="${height}" fill="${at.paper ?? '#fff'}"/>`;
  return { svg: `${field}<path fill="${at.ink ?? '#0b0b0d'}" d="${pathOf(grid, box)}"/>`, box };
}

/** One rectangle per run of dark modules. */
function pathOf({ columns, rows, dark }: ModuleGrid, box: Box): string {
  const width = box.width / columns;
  const height = box.height / rows;
  let path = '';
  for (let row = 0; row < rows; row++) {
    let start = -1;
    for (let column = 0; column <= columns; column++) {
      const isDark = column < columns && dark[row * columns + column] === 1;
      if (isDark && start < 0) start = column;
      if (isDark || start < 0) continue;
      const x = (box.x + start * width).toFixed(4);
      const y = (box.y + row * height).toFixed(4);
      path += `M${x} ${y}h${((column - start) * width).toFixed(4)}v${height.toFixed(4)}H${x}z`;
      start = -1;
    }
  }
  return path;
}
