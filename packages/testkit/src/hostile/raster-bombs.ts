import { crc32, deflateSync } from 'node:zlib';
import type { Random } from '../random/random.ts';
import { cleanFile } from './clean-files.ts';
import type { HostileMaker } from './hostile-item.ts';

/** W3C PNG specification clause 5.3: length, type, data, CRC. */
function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

/** A grey PNG that says how large it is and holds rows of zeros: a thousandth of its size in pixels. */
function blankPng(width: number, height: number, extra: readonly Buffer[] = []): Buffer {
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 0, 0, 0, 0])]);
  const rows = deflateSync(Buffer.alloc(Math.min(2 ** 26, (width + 1) * height)), { level: 9 });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...extra,
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Replaces the size in the start of frame (ITU-T T.81 clause B.2.2). */
function resizedJpeg(jpeg: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(jpeg);
  for (let at = 2; at < bytes.length - 9; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker < 0xc0 || marker > 0xc2) continue;
    bytes.writeUInt16BE(height, at + 5);
    bytes.writeUInt16BE(width, at + 7);
    break;
  }
  return bytes;
}

/** A progressive frame followed by the same tiny scan over and over: every one makes a decoder visit all its blocks. */
function scanBomb(scans: number): Buffer {
  const frame = Buffer.from([0xff, 0xc2, 0, 11, 8, 0x0f, 0xa0, 0x0f, 0xa0, 1, 1, 0x11, 0]);
  const quantisation = Buffer.concat([Buffer.from([0xff, 0xdb, 0, 67, 0]), Buffer.alloc(64, 1)]);
  const huffman = Buffer.concat([Buffer.from([0xff, 0xc4, 0, 20, 0x00, 1]), Buffer.alloc(15), Buffer.from([0])]);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0, 0x00, 0x55]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    quantisation,
    frame,
    huffman,
    ...Array.from({ length: scans }, () => scan),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** A GIF canvas as large as the format allows around a picture of one pixel, `frames` times (GIF89a clauses 18 and 20). */
function hugeGif(frames: number): Buffer {
  const header = Buffer.from([...Buffer.from('GIF89a'), 0xff, 0xff, 0xff, 0xff, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0]);
  return Buffer.concat([header, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}

/** TIFF 6.0 section 2: one directory whose next directory is itself, of a size that nobody can hold. */
function loopingTiff(width: number, height: number): Buffer {
  const entries: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 8],
    [259, 3, 1],
    [262, 3, 1],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, height],
    [279, 4, 0xfffffff0],
  ];
  const bytes = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  bytes.write('II*\0', 0, 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(entries.length, 8);
  for (const [index, [tag, type, value]] of entries.entries()) {
    const at = 10 + index * 12;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(type, at + 2);
    bytes.writeUInt32LE(1, at + 4);
    bytes.writeUInt32LE(value >>> 0, at + 8);
  }
  bytes.writeUInt32LE(8, bytes.length - 4);
  return bytes;
}

/** WebP container, VP8X chunk: a canvas of 2^24 pixels either way and nothing on it. */
function hugeWebp(): Buffer {
  const chunk = Buffer.from([
    ...Buffer.from('VP8X'),
    10,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    ...Array.from({ length: 6 }, () => 0xff),
  ]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(4 + chunk.length);
  return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBP'), chunk]);
}

/** Sixty megabytes of one letter, packed. */
function longText(): Buffer {
  return deflateSync(Buffer.alloc(60_000_000, 'A'), { level: 9 });
}

/** Small files that claim to be, or become, very large pictures. */
export function rasterBombs(random: Random): Readonly<Record<string, HostileMaker>> {
  return {
    'png-claims-terapixels': () => blankPng(2 ** 31 - 1, 2 ** 31 - 1),
    'png-zero-wide': () => blankPng(0, 500),
    'png-one-pixel-high': () => blankPng(59_000_000, 1),
    'png-blank-within-limits': () => blankPng(7000, 7000 + random.integer(0, 900)),
    'png-blank-over-limit': () => blankPng(9000, 9000),
    'png-text-bomb': () =>
      blankPng(300, 200, [pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), longText()]))]),
    'png-profile-bomb': () =>
      blankPng(300, 200, [pngChunk('iCCP', Buffer.concat([Buffer.from('icc\0\0'), longText()]))]),
    'jpeg-claims-gigapixels': async () => resizedJpeg(await cleanFile('jpeg', random), 65_500, 65_500),
    'jpeg-claims-nothing': async () => resizedJpeg(await cleanFile('jpeg', random), 0, 0),
    'jpeg-scan-bomb': () => scanBomb(random.integer(200, 20_000)),
    'gif-huge-canvas': () => hugeGif(1),
    'gif-many-frames': () => hugeGif(random.integer(1000, 20_000)),
    'tiff-looping': () => loopingTiff(500, 400),
    'tiff-claims-terapixels': () => loopingTiff(2 ** 31, 2 ** 31),
    'webp-huge-canvas': hugeWebp,
  };
}
