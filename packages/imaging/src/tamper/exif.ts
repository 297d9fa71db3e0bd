/** Tags of TIFF 6.0 and EXIF 2.3 that are read. */
const TAGS = {
  processingSoftware: 0x000b,
  make: 0x010f,
  model: 0x0110,
  orientation: 0x0112,
  software: 0x0131,
} as const;
const ASCII = 2;
const ENTRY = 12;

export interface ExifEntries {
  readonly programs: readonly string[];
  readonly orientation: number;
  /** Make and model of the camera, as far as they are named. */
  readonly camera: string | null;
}

const NONE: ExifEntries = { programs: [], orientation: 1, camera: null };

/** Reads the first directory of a TIFF structure (what follows `Exif\0\0`). Damaged ones count as empty. */
export function exifEntries(tiff: Uint8Array): ExifEntries {
  try {
    return readFirstDirectory(new DataView(tiff.buffer, tiff.byteOffset, tiff.length));
  } catch (error) {
    // DataView's way to say that an offset lies outside the file.
    if (error instanceof RangeError) return NONE;
    throw error;
  }
}

function readFirstDirectory(view: DataView): ExifEntries {
  const mark = view.getUint16(0);
  if (mark !== 0x4949 && mark !== 0x4d4d) return NONE;
  const little = mark === 0x4949;
  const start = view.getUint32(4, little);
  const count = view.getUint16(start, little);
  const programs: string[] = [];
  const camera: string[] = [];
  let orientation = 1;
  for (let i = 0; i < count; i++) {
    const at = start + 2 + i * ENTRY;
    const tag = view.getUint16(at, little);
    if (tag === TAGS.orientation) orientation = view.getUint16(at + 8, little);
    if (tag === TAGS.make || tag === TAGS.model) camera.push(readText(view, at, little));
    if (tag === TAGS.software || tag === TAGS.processingSoftware) programs.push(readText(view, at, little));
  }
  const upright = orientation >= 1 && orientation <= 8 ? orientation : 1;
  return { programs, orientation: upright, camera: camera.join(' ').trim() || null };
}

function readText(view: DataView, entry: number, little: boolean): string {
  if (view.getUint16(entry + 2, little) !== ASCII) return '';
  const length = Math.min(200, view.getUint32(entry + 4, little));
  const start = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
  let text = '';
  for (let i = 0; i < length; i++) {
    const code = view.getUint8(start + i);
    if (code === 0) break;
    text += String.fromCharCode(code);
  }
  return text.trim();
}
