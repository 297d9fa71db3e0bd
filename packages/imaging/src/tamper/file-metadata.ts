import { imageFormat } from '../image/index.ts';
import { exifEntries } from './exif.ts';

/** What a file says about the programs that wrote it. */
export interface FileMetadata {
  /** Names of programs, as written: EXIF Software and ProcessingSoftware, XMP CreatorTool and softwareAgent, PNG Software. */
  readonly programs: readonly string[];
  /** Parts that only image editors write: Photoshop's image resources, "Save for Web" blocks. */
  readonly editorBlocks: readonly string[];
  /** The file declares itself made by a generative model (C2PA, IPTC digital source type). */
  readonly declaredSynthetic: boolean;
  /** EXIF 2.3 tag 0x0112; 1 when there is none. */
  readonly orientation: number;
  /** EXIF 2.3 tags 0x010F and 0x0110: make and model of the camera. */
  readonly camera: string | null;
}

const NOTHING: FileMetadata = {
  programs: [],
  editorBlocks: [],
  declaredSynthetic: false,
  orientation: 1,
  camera: null,
};
/** Metadata stands at the front of files; reading further would only cost time. */
const MAX_BLOCK = 256 * 1024;
const MAX_BLOCKS = 200;

interface Block {
  /** `EXIF`, `XMP`, or the marker's or chunk's own name. */
  readonly kind: string;
  readonly data: Uint8Array;
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
const ascii = (bytes: Uint8Array, from: number, length: number): string => latin1(bytes.subarray(from, from + length));

/** Reads the names of programs out of a JPEG, PNG or WebP file. Never throws: damaged metadata count as none. */
export function readFileMetadata(bytes: Uint8Array): FileMetadata {
  const blocks = blocksOf(bytes);
  return blocks.reduce<FileMetadata>((found, block) => merge(found, readBlock(block)), NOTHING);
}

function blocksOf(bytes: Uint8Array): readonly Block[] {
  switch (imageFormat(bytes)) {
    case 'jpeg':
      return jpegBlocks(bytes);
    case 'png':
      return pngBlocks(bytes);
    case 'webp':
      return webpBlocks(bytes);
    default:
      return [];
  }
}

/** Marker segments before the first scan (ITU-T T.81 annex B). */
function jpegBlocks(bytes: Uint8Array): readonly Block[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const blocks: Block[] = [];
  for (let at = 2; at + 4 <= bytes.length && blocks.length < MAX_BLOCKS; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0xda) break;
    const length = view.getUint16(at + 2);
    const data = bytes.subarray(at + 4, Math.min(at + 2 + length, bytes.length));
    if (marker === 0xe1 && ascii(data, 0, 6) === 'Exif\0\0') blocks.push({ kind: 'EXIF', data: data.subarray(6) });
    else if (marker === 0xe1 && ascii(data, 0, 19) === 'http://ns.adobe.com') blocks.push({ kind: 'XMP', data });
    else blocks.push({ kind: `marker ${marker.toString(16)}`, data });
    at += 2 + Math.max(2, length);
  }
  return blocks;
}

/** Chunks before the pixels (ISO/IEC 15948 clause 5.3). */
function pngBlocks(bytes: Uint8Array): readonly Block[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const blocks: Block[] = [];
  for (let at = 8; at + 12 <= bytes.length && blocks.length < MAX_BLOCKS; ) {
    const length = view.getUint32(at);
    const kind = ascii(bytes, at + 4, 4);
    if (kind === 'IDAT') break;
    const data = bytes.subarray(at + 8, Math.min(at + 8 + length, bytes.length));
    const isXmp = kind === 'iTXt' && ascii(data, 0, 17) === 'XML:com.adobe.xmp';
    blocks.push({ kind: kind === 'eXIf' ? 'EXIF' : isXmp ? 'XMP' : kind, data });
    at += 12 + length;
  }
  return blocks;
}

/** RIFF chunks (RFC 9649). */
function webpBlocks(bytes: Uint8Array): readonly Block[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const blocks: Block[] = [];
  for (let at = 12; at + 8 <= bytes.length && blocks.length < MAX_BLOCKS; ) {
    const length = view.getUint32(at + 4, true);
    const kind = ascii(bytes, at, 4).trim();
    blocks.push({ kind, data: bytes.subarray(at + 8, Math.min(at + 8 + length, bytes.length)) });
    at += 8 + length + (length % 2);
  }
  return blocks;
}

function readBlock({ kind, data }: Block): FileMetadata {
  const content = data.subarray(0, MAX_BLOCK);
  if (kind === 'EXIF') {
    return { ...NOTHING, ...exifEntries(content) };
  }
  if (kind === 'XMP') return readXmp(latin1(content));
  if (kind === 'tEXt' || kind === 'iTXt') {
    const text = latin1(content);
    return { ...NOTHING, programs: /^software\0/i.test(text) ? [text.slice(9).replaceAll('\0', '').trim()] : [] };
  }
  const text = ascii(content, 0, 64);
  if (kind === 'marker ed' && text.startsWith('Photoshop 3.0')) return { ...NOTHING, editorBlocks: ['Photoshop'] };
  if (kind === 'marker ec' && text.startsWith('Ducky')) return { ...NOTHING, editorBlocks: ['Ducky'] };
  if (kind === 'marker fe') return { ...NOTHING, programs: [latin1(content).slice(0, 200).trim()] };
  if (kind === 'marker eb') return { ...NOTHING, declaredSynthetic: isSynthetic(latin1(content)) };
  return NOTHING;
}

function readXmp(text: string): FileMetadata {
  const names =
    /(?:CreatorTool|softwareAgent|photoshop:[A-Za-z]*Software|tiff:Software)\s*(?:=\s*"([^"]{1,200})"|>([^<]{1,200})<)/g;
  const programs = [...text.matchAll(names)].map((match) => (match[1] ?? match[2] ?? '').trim());
  return { ...NOTHING, programs, declaredSynthetic: isSynthetic(text) };
}

/** IPTC's digital source types for pictures made or changed by generative models. */
const isSynthetic = (text: string): boolean => /rainedAlgorithmicMedia/.test(text);

function merge(a: FileMetadata, b: FileMetadata): FileMetadata {
  return {
    programs: [...new Set([...a.programs, ...b.programs])].filter((program) => program !== ''),
    editorBlocks: [...new Set([...a.editorBlocks, ...b.editorBlocks])],
    declaredSynthetic: a.declaredSynthetic || b.declaredSynthetic,
    orientation: b.orientation === 1 ? a.orientation : b.orientation,
    camera: b.camera ?? a.camera,
  };
}
