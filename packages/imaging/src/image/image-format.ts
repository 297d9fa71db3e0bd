export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'tiff' | 'gif' | 'avif' | 'heic' | 'pdf';

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

/** Brands of ISO/IEC 23008-12 (HEIF) files by their coding. */
const HEIF_BRANDS: Readonly<Record<string, ImageFormat>> = {
  avif: 'avif',
  avis: 'avif',
  heic: 'heic',
  heix: 'heic',
  hevc: 'heic',
  hevx: 'heic',
  heim: 'heic',
  heis: 'heic',
};

/** Names the brand of the file's structure alone; how it is coded stands among the compatible brands that follow. */
const STRUCTURAL_BRANDS = ['mif1', 'mif2', 'msf1'];
const BRAND_LENGTH = 4;
const FIRST_COMPATIBLE = 16;

/** ISO/IEC 14496-12 clause 4.3: size, `ftyp`, major brand, version, compatible brands. */
function codingOf(bytes: Uint8Array): ImageFormat | null {
  const major = ascii(bytes, 8, 12);
  if (!STRUCTURAL_BRANDS.includes(major)) return HEIF_BRANDS[major] ?? null;
  const size = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), 256);
  for (let at = FIRST_COMPATIBLE; at + BRAND_LENGTH <= size; at += BRAND_LENGTH) {
    const format = HEIF_BRANDS[ascii(bytes, at, at + BRAND_LENGTH)];
    if (format) return format;
  }
  return 'heic';
}

/** The format by the file's first bytes; names and declared media types are not to be trusted. Null: none that we read. */
export function imageFormat(bytes: Uint8Array): ImageFormat | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (ascii(bytes, 1, 8) === 'PNG\r\n\x1a\n' && bytes[0] === 0x89) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (['II*\0', 'MM\0*'].includes(ascii(bytes, 0, 4))) return 'tiff';
  if (['GIF87a', 'GIF89a'].includes(ascii(bytes, 0, 6))) return 'gif';
  if (ascii(bytes, 4, 8) === 'ftyp') return codingOf(bytes);
  // ISO 32000 readers look for the header in the first 1024 bytes.
  return ascii(bytes, 0, 1024).includes('%PDF-') ? 'pdf' : null;
}
