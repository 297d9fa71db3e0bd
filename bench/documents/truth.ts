import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttributeName, BarcodeSymbology, DocumentKind, Quad, Size } from '@bonafide/domain';

/** What went wrong on purpose when the photo was taken; the words are imaging's quality issues, but for `several` documents. */
export const FAULTS = [
  ...(['blurred', 'glare', 'too_dark', 'too_far', 'cut_off', 'covered', 'black_and_white'] as const),
  'several',
] as const;
export type Fault = (typeof FAULTS)[number];

/** One value that is printed outside the machine-readable zone. */
export interface PrintedValue {
  readonly attribute: AttributeName;
  /** Normalised: dates ISO 8601, countries alpha-3, names as the person writes them. */
  readonly value: string;
  /** As printed; null when not known. */
  readonly text: string | null;
  /** Height of its capitals on the photo, px; null when not known. */
  readonly capHeight: number | null;
}

/** A document that lies in the picture besides the one that is meant. */
export interface OtherDocument {
  readonly corners: Quad;
  /** Part of its area that is inside the picture and that nothing hides, [0,1]. */
  readonly visibleShare: number;
  /** Of its machine-readable zone; empty when there is none. */
  readonly lines: readonly string[];
  /** Payloads in base64, visible or not. */
  readonly barcodes: readonly string[];
}

/** What is true of one photo. Null: not known, and not scored. Places are pixels after EXIF orientation. */
export interface PhotoTruth {
  readonly file: string;
  readonly design: string | null;
  readonly kind: DocumentKind | null;
  readonly side: 'front' | 'back' | null;
  readonly issuingState: string | null;
  /** Of the picture whose pixels the places are in; null where that is the stored image. */
  readonly size: Size | null;
  /** The document's corners, clockwise from its own top left. */
  readonly corners: Quad | null;
  readonly background: 'plain' | 'cluttered' | null;
  /** Lines of the machine-readable zone as printed, wrong check digits included; empty when there is none. */
  readonly lines: readonly string[] | null;
  /** Nothing of the zone is outside the picture or hidden; what is not visible need not be read, but never wrongly. */
  readonly zoneVisible: boolean;
  /** Only what is visible. */
  readonly fields: readonly PrintedValue[];
  /** What is printed, but outside the picture or covered. */
  readonly hidden: readonly PrintedValue[];
  /** Payloads in base64; null when not known. */
  readonly barcodes: readonly { readonly symbology: BarcodeSymbology; readonly payload: string }[] | null;
  readonly faults: readonly Fault[] | null;
  /** The same in a form that a person still reads; who names one says what to do better, who does not need not. */
  readonly milder: readonly Fault[];
  readonly others: readonly OtherDocument[];
}

export interface TruthFile {
  readonly images: readonly (Partial<PhotoTruth> & { readonly file: string })[];
}

const UNKNOWN: Omit<PhotoTruth, 'file'> = {
  design: null,
  kind: null,
  side: null,
  issuingState: null,
  size: null,
  corners: null,
  background: null,
  lines: null,
  zoneVisible: true,
  fields: [],
  hidden: [],
  barcodes: null,
  faults: null,
  milder: [],
  others: [],
};

/** Names under which a folder's truth is looked for. */
const TRUTH_FILES = ['truth.json', 'mrz-truth.json'];

/** The truth about a folder of photos: `{"images": [{"file", …}]}` with any part of `PhotoTruth`. Throws without one. */
export async function loadTruth(folder: string, file?: string): Promise<readonly PhotoTruth[]> {
  for (const path of file === undefined ? TRUTH_FILES.map((name) => join(folder, name)) : [file]) {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) continue;
    const { images } = JSON.parse(text) as TruthFile;
    return images.map((image) => ({ ...UNKNOWN, ...image }));
  }
  throw new Error(`no truth file: ${file ?? `${TRUTH_FILES.join(' or ')} in the folder`}`);
}
