import bwipjs from 'bwip-js/node';

/** Symbologies that identity documents and signed papers carry. */
export type DrawnSymbology = 'pdf417' | 'qr_code' | 'data_matrix' | 'aztec' | 'code_128' | 'code_39';

/** A barcode as a grid of dark and light modules, without its quiet zone. */
export interface ModuleGrid {
  readonly columns: number;
  readonly rows: number;
  /** Height of a module over its width: 1 for square symbols, 3 for PDF417. */
  readonly moduleHeight: number;
  /** Row by row, 1 is dark. */
  readonly dark: readonly number[];
}

export interface GridOptions {
  /** PDF417: codeword columns. */
  readonly columns?: number;
  /** PDF417: 0 to 8. */
  readonly errorLevel?: number;
}

const ENCODERS: Readonly<Record<DrawnSymbology, string>> = {
  pdf417: 'pdf417',
  qr_code: 'qrcode',
  data_matrix: 'datamatrix',
  aztec: 'azteccode',
  code_128: 'code128',
  code_39: 'code39',
};

/** A linear code is drawn as one row of bars this many modules high. */
const BAR_HEIGHT = 40;

/** What the encoder gives: a matrix, or the widths of bars and spaces in turn. */
interface Encoded {
  readonly pixs?: readonly number[];
  readonly pixx?: number;
  readonly pixy?: number;
  readonly sbs?: readonly number[];
}

/** Encodes bytes. Throws the encoder's error for a payload that the symbology cannot hold. */
export function moduleGrid(symbology: DrawnSymbology, payload: Uint8Array, options: GridOptions = {}): ModuleGrid {
  const { columns = 14, errorLevel = 4 } = options;
  const [encoded] = bwipjs.raw({
    bcid: ENCODERS[symbology],
    text: Buffer.from(payload).toString('latin1'),
    binarytext: true,
    ...(symbology === 'pdf417' ? { columns, eclevel: errorLevel } : {}),
  }) as readonly Encoded[];
  if (!encoded) throw new Error('the encoder drew nothing');
  return encoded.pixs ? matrixGrid(encoded.pixs, encoded) : barGrid(encoded.sbs ?? []);
}

function matrixGrid(pixels: readonly number[], { pixx = 1, pixy = 1 }: Encoded): ModuleGrid {
  const rows = pixels.length / pixx;
  return { columns: pixx, rows, moduleHeight: pixy / rows, dark: pixels };
}

function barGrid(widths: readonly number[]): ModuleGrid {
  const dark = widths.flatMap((width, i) => Array<number>(width).fill(i % 2 === 0 ? 1 : 0));
  return { columns: dark.length, rows: 1, moduleHeight: BAR_HEIGHT, dark };
}
