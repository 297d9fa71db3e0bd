import { deflateRawSync, gzipSync } from 'node:zlib';
import type { Random } from '../random/random.ts';
import { cleanFile, FILE_KINDS } from './clean-files.ts';
import { noise } from './damage.ts';
import type { HostileMaker } from './hostile-item.ts';
import { pdfFile } from './pdf-file.ts';

const MAGIC: Readonly<Record<string, Buffer>> = {
  jpeg: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  webp: Buffer.from('RIFF\x10\x00\x00\x00WEBP', 'latin1'),
  tiff: Buffer.from('II*\0\x08\0\0\0', 'latin1'),
  gif: Buffer.from('GIF89a'),
  pdf: Buffer.from('%PDF-1.4\n'),
};

/** ISO/IEC 14496-12 clause 4.3, then nothing that the brand promises. */
function isoMedia(brand: string, random: Random): Buffer {
  return Buffer.concat([Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}mif1`, 'latin1'), noise(random, 400)]);
}

function entityBomb(): Buffer {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  return Buffer.from(
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY l0 "lol">${entities.join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><text>&l9;</text></svg>`,
  );
}

/** A JPEG whose Exif directory is `body` (Exif 2.3 clause 4.5.2). */
async function jpegWithExif(random: Random, body: Buffer): Promise<Buffer> {
  const jpeg = await cleanFile('jpeg', random);
  const payload = Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'), body]);
  const header = Buffer.from([0xff, 0xe1, 0, 0]);
  header.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), header, payload, jpeg.subarray(2)]);
}

/** Files that are not what they say, several things at once, or nothing at all. */
export function strangeFiles(random: Random): Readonly<Record<string, HostileMaker>> {
  const clean = (kind: (typeof FILE_KINDS)[number]) => cleanFile(kind, random);
  const join = async (a: Promise<Buffer>, b: Promise<Buffer>) => Buffer.concat(await Promise.all([a, b]));
  const swapped = Object.entries(MAGIC).map(([kind, magic]): [string, HostileMaker] => [
    `magic-of-${kind}`,
    async () => Buffer.concat([magic, (await clean(random.pick(FILE_KINDS))).subarray(magic.length)]),
  ]);
  const noisy = Object.entries(MAGIC).map(([kind, magic]): [string, HostileMaker] => [
    `noise-as-${kind}`,
    () => Buffer.concat([magic, noise(random, 3000)]),
  ]);
  return {
    ...Object.fromEntries([...swapped, ...noisy]),
    empty: () => Buffer.alloc(0),
    'one-byte': () => Buffer.from([random.integer(0, 255)]),
    zeros: () => Buffer.alloc(100_000),
    noise: () => noise(random, 20_000),
    text: () => Buffer.from('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n'.repeat(50)),
    'web-page': () => Buffer.from('<!doctype html><script>while(1){}</script><img src=//127.0.0.1/x>'),
    'svg-entity-bomb': entityBomb,
    'svg-file-reference': () =>
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
    'gzip-bomb': () => gzipSync(Buffer.alloc(80_000_000), { level: 9 }),
    'zip-alike': () => Buffer.concat([Buffer.from('PK\x03\x04\x14\0', 'latin1'), deflateRawSync(Buffer.alloc(1e6))]),
    heic: () => isoMedia('heic', random),
    'avif-noise': () => isoMedia('avif', random),
    'jpeg-then-pdf': () => join(clean('jpeg'), clean('pdf')),
    'gif-then-web-page': async () => Buffer.concat([await clean('gif'), Buffer.from('<script>alert(1)</script>')]),
    'pdf-in-png': async () => Buffer.concat([(await clean('png')).subarray(0, 60), pdfFile()]),
    'exif-loop': () =>
      jpegWithExif(random, Buffer.from('\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0', 'latin1')),
    'exif-many-entries': () => jpegWithExif(random, Buffer.concat([Buffer.from([0xff, 0xff]), noise(random, 3000)])),
    'over-twenty-megabytes': async () => Buffer.concat([await clean('jpeg'), Buffer.alloc(21 * 1024 * 1024)]),
  };
}
