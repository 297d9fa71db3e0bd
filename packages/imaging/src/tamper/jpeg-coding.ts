/** How a JPEG file was compressed, as far as its traces in the pixels matter. */
export interface JpegCoding {
  /** Luma quantisation steps by row and column of frequencies, 8 x 8. */
  readonly steps: Uint16Array;
  readonly width: number;
  readonly height: number;
}

/** Order in which a table's 64 steps are stored (ITU-T T.81 figure A.6): index into 8 x 8. */
const ZIGZAG = zigzag();

function zigzag(): Uint8Array {
  const order: number[] = [];
  for (let sum = 0; sum < 15; sum++) {
    for (let i = 0; i <= sum; i++) {
      const [row, column] = sum % 2 === 0 ? [sum - i, i] : [i, sum - i];
      if (row < 8 && column < 8) order.push(row * 8 + column);
    }
  }
  return Uint8Array.from(order);
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2;

/** Reads quantisation table 0 and the size from a JPEG's header segments; null when the file is none, or damaged. */
export function readJpegCoding(bytes: Uint8Array): JpegCoding | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let steps: Uint16Array | null = null;
  for (let at = 2; at + 10 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (end > bytes.length) return null;
    if (marker === 0xdb) steps = readLumaTable(view, at + 4, end) ?? steps;
    if (isFrame(marker)) return steps && { steps, height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at = end;
  }
  return null;
}

function readLumaTable(view: DataView, from: number, end: number): Uint16Array | null {
  for (let at = from; at < end; ) {
    const wide = view.getUint8(at) >> 4 === 1;
    const table = view.getUint8(at) & 15;
    const size = wide ? 128 : 64;
    if (at + 1 + size > end) return null;
    if (table === 0) {
      const steps = new Uint16Array(64);
      for (const [i, place] of ZIGZAG.entries()) {
        steps[place] = wide ? view.getUint16(at + 1 + 2 * i) : view.getUint8(at + 1 + i);
      }
      return steps;
    }
    at += 1 + size;
  }
  return null;
}
