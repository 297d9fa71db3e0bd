import { ATTRIBUTE_NAMES, type AttributeName, type BarcodeSymbology, DOCUMENT_KINDS } from '@bonafide/domain';
import {
  type DocumentTruth,
  type PhotoSource,
  type PhotoTruthRecord,
  photographDesign,
  photoPlan,
  severalPlan,
} from '@bonafide/testkit';
import type { Fault, OtherDocument, PhotoTruth, PrintedValue } from '../truth.ts';

/** Which photos a set consists of; equal plans give equal photos. */
export interface PhotoSetPlan {
  readonly count: number;
  readonly seed: number;
  readonly split: PhotoSource;
  /** Only photos that show more than the document that is meant. */
  readonly several?: boolean;
}

export interface DrawnPhoto {
  readonly bytes: Buffer;
  /** Ending of the file's name. */
  readonly ending: 'jpg' | 'pdf';
  readonly truth: Omit<PhotoTruth, 'file'>;
}

/** Draws photo `index` of the plan with everything that is true of the document that is meant. */
export async function drawPhoto(
  { count, seed, split, several = false }: PhotoSetPlan,
  index: number,
): Promise<DrawnPhoto> {
  const planned = (several ? severalPlan : photoPlan)(count, seed, split)[index];
  if (!planned) throw new Error(`the plan has no photo ${index}`);
  const { bytes, mediaType, truth } = await photographDesign(planned);
  const [document, ...others] = truth.documents;
  if (!document) throw new Error(`photo ${index} shows no document`);
  const ending = mediaType === 'application/pdf' ? 'pdf' : 'jpg';
  return { bytes, ending, truth: { ...truthOf(document, truth), others: others.map(otherOf) } };
}

function otherOf({ corners, visibleShare, mrz, barcodes }: DocumentTruth): OtherDocument {
  return {
    corners,
    visibleShare,
    lines: mrz?.lines.map(({ text }) => text) ?? [],
    barcodes: barcodes.map(({ payload }) => payload),
  };
}

function truthOf(document: DocumentTruth, photo: PhotoTruthRecord): Omit<DrawnPhoto['truth'], 'others'> {
  return {
    design: document.design,
    // Papers are no identity documents, and have no kind of theirs.
    kind: DOCUMENT_KINDS.find((kind) => kind === document.kind) ?? null,
    side: document.side,
    issuingState: document.issuingState,
    size: photo.size,
    corners: document.corners,
    background: photo.group,
    lines: document.mrz?.lines.map(({ text }) => text) ?? [],
    zoneVisible: document.mrz?.visible ?? true,
    fields: document.texts.filter(({ visible }) => visible).flatMap(printedValue),
    hidden: document.texts.filter(({ visible }) => !visible).flatMap(printedValue),
    barcodes: document.barcodes
      .filter(({ visible }) => visible)
      .map(({ symbology, payload }) => ({ symbology: SYMBOLOGIES[symbology] ?? 'other', payload })),
    ...faultsOf(photo),
  };
}

const SYMBOLOGIES: Readonly<Record<string, BarcodeSymbology>> = {
  PDF417: 'pdf417',
  QRCode: 'qr_code',
  DataMatrix: 'data_matrix',
};

function printedValue({ attribute, value, text, capHeightPx }: DocumentTruth['texts'][number]): PrintedValue[] {
  return isAttribute(attribute) ? [{ attribute, value, text, capHeight: capHeightPx }] : [];
}

function isAttribute(name: string): name is AttributeName {
  return (ATTRIBUTE_NAMES as readonly string[]).includes(name);
}

/** Conditions of the generator that are faults only in their hard form, and those that always are. */
const HARD: Readonly<Record<string, Fault>> = {
  blur: 'blurred',
  motion: 'blurred',
  glare: 'glare',
  dim: 'too_dark',
  far: 'too_far',
};
const ALWAYS: Readonly<Record<string, Fault>> = { tiny: 'too_far', 'cut-off': 'cut_off', covered: 'covered' };

/** What the milder forms, and conditions that are never a fault by themselves, would be called. */
const MILD: Readonly<Record<string, Fault>> = {
  ...HARD,
  rainbow: 'glare',
  overexposed: 'glare',
  shadow: 'too_dark',
  shrunk: 'too_far',
  several: 'too_far',
};

/** Another document of which less is seen is a rim, and nobody's fault. */
const SEEN_SHARE = 0.1;

function faultsOf({ conditions, options, documents }: PhotoTruthRecord): Pick<PhotoTruth, 'faults' | 'milder'> {
  const named = (words: Readonly<Record<string, Fault>>) => [
    ...new Set(conditions.flatMap((condition) => words[condition] ?? [])),
  ];
  const planted = named(conditions.includes('hard') ? { ...ALWAYS, ...HARD } : ALWAYS);
  // A hand that holds the document covers it as much as one that gets in the way.
  const held = (options.fingers ?? 0) > 0 && !planted.includes('covered');
  const several = documents.slice(1).some(({ visibleShare }) => visibleShare >= SEEN_SHARE);
  const faults = [...planted, ...(held ? (['covered'] as const) : []), ...(several ? (['several'] as const) : [])];
  return { faults, milder: named(MILD).filter((fault) => !faults.includes(fault)) };
}
