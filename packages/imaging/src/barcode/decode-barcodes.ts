import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BarcodeSymbology, Quad } from '@bonafide/domain';
import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import { type GreyImage, release } from '../image/index.ts';

/** A decoded barcode on the picture that was given. */
export interface DecodedBarcode {
  readonly symbology: BarcodeSymbology;
  readonly bytes: Uint8Array;
  /** Clockwise from the barcode's own top left, pixels. */
  readonly quad: Quad;
}

/** The symbologies of identity documents and signed papers; retail codes would only be false finds. */
const OPTIONS: ReaderOptions = {
  formats: ['PDF417', 'QRCode', 'DataMatrix', 'Aztec', 'Code128', 'Code39'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  maxNumberOfSymbols: 4,
};

const SYMBOLOGIES: Readonly<Record<string, BarcodeSymbology>> = {
  PDF417: 'pdf417',
  QRCode: 'qr_code',
  DataMatrix: 'data_matrix',
  Aztec: 'aztec',
  Code128: 'code_128',
  Code39: 'code_39',
};

/** Code 39 has no check character of its own, so short finds in print are chance. */
const LEAST_BYTES: Partial<Record<BarcodeSymbology, number>> = { code_39: 4, code_128: 3 };

let prepared: Promise<unknown> | undefined;

/** The decoder would fetch its code from a public network; it gets the installed file instead. */
function prepare(): Promise<unknown> {
  prepared ??= prepareZXingModule({
    overrides: {
      wasmBinary: new Uint8Array(
        readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
      ).buffer,
    },
    fireImmediately: true,
  });
  return prepared;
}

/** Decodes what lies on a picture, at any angle, as long as it is seen from nearly straight above. */
export async function decodeBarcodes(grey: GreyImage): Promise<readonly DecodedBarcode[]> {
  await prepare();
  const file = toGreyMap(grey);
  const results = await readBarcodes(file, OPTIONS);
  release(file);
  return results.flatMap((result) => {
    const decoded = result.isValid ? toDecoded(result) : null;
    return decoded && decoded.bytes.length >= (LEAST_BYTES[decoded.symbology] ?? 1) ? [decoded] : [];
  });
}

function toDecoded({ format, bytes, position }: ReadResult): DecodedBarcode {
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const symbology = SYMBOLOGIES[format] ?? 'other';
  return { symbology, bytes: new Uint8Array(bytes), quad: [topLeft, topRight, bottomRight, bottomLeft] };
}

/** As a file of Netpbm's PGM format: given browsers' pixels, of four bytes each, the decoder would make grey ones of them again. */
function toGreyMap({ width, height, data }: GreyImage): Uint8Array {
  const header = Buffer.from(`P5 ${width} ${height} 255\n`, 'latin1');
  const file = new Uint8Array(header.length + data.length);
  file.set(header);
  file.set(data, header.length);
  return file;
}
