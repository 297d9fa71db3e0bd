import { type Box, distance, mapQuad, type Quad, quadOfBox, type Size } from '@bonafide/domain';
import type { MrzFormat } from '../../mrz/index.ts';
import { type FlatDocument, photographScene, type SeenDocument } from '../../photography/index.ts';
import type { DesignKind, DesignSplit, PrintedName } from '../design.ts';
import { drawDesignSide } from '../draw-design.ts';
import type { DrawnFields, DrawnSide, DrawnTruth, PrintedBarcode, SideName } from '../drawn-document.ts';
import type { PlannedPhoto, PlannedSide } from './photo-plan.ts';
import { picturePdf } from './picture-pdf.ts';

/** A thing on a photographed document; quads go from the thing's own top left, then top right and on. */
export interface SeenText {
  readonly attribute: PrintedName;
  /** As printed. */
  readonly text: string;
  /** Normalised, as in `fields`. */
  readonly value: string;
  readonly quad: Quad;
  /** Height of capitals in the photograph. */
  readonly capHeightPx: number;
  /** Nothing of it is outside the frame or hidden; reflections do not count. */
  readonly visible: boolean;
}

export interface SeenLine {
  readonly text: string;
  readonly quad: Quad;
  readonly visible: boolean;
}

/** One document in a photograph, with everything that is true of the side that is seen. */
export interface DocumentTruth {
  readonly design: string;
  readonly split: DesignSplit;
  readonly kind: DesignKind;
  readonly seed: number;
  readonly side: SideName;
  /** Alpha-3. */
  readonly issuingState: string;
  readonly corners: Quad;
  readonly visibleShare: number;
  /** Pixels of the photograph for a millimetre of the document, on average. */
  readonly pixelsPerMillimetre: number;
  /** Least height of capitals among the values. Null when the side has none. */
  readonly capHeightPx: number | null;
  /** What this side says in print, normalised. */
  readonly fields: DrawnFields;
  readonly texts: readonly SeenText[];
  readonly mrz: {
    readonly format: MrzFormat;
    readonly lines: readonly SeenLine[];
    readonly capHeightPx: number;
    readonly visible: boolean;
  } | null;
  readonly portrait: Quad | null;
  readonly barcodes: readonly (Omit<PrintedBarcode, 'box'> & { readonly quad: Quad; readonly visible: boolean })[];
}

export interface PhotoTruthRecord {
  readonly index: number;
  readonly file: string;
  readonly split: DesignSplit;
  readonly group: PlannedPhoto['group'];
  readonly conditions: readonly string[];
  /** Of the picture after EXIF orientation; a PDF's page is filled by it. All places are in these pixels. */
  readonly size: Size;
  /** The first document is the one that is meant. */
  readonly documents: readonly DocumentTruth[];
  readonly options: PlannedPhoto['options'];
}

export interface DesignPhoto {
  readonly bytes: Buffer;
  readonly mediaType: 'image/jpeg' | 'application/pdf';
  readonly truth: PhotoTruthRecord;
}

/** How much taller a box is in the photograph than on the flat side. */
const growth = ([a, , , d]: Quad, box: Box): number => distance(a, d) / box.height;

interface Seeing {
  readonly quad: Quad;
  readonly visible: boolean;
}

function seeBox(seen: SeenDocument, box: Box): Seeing {
  const quad = mapQuad(quadOfBox(box), seen.project);
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const visible = steps.every((t) =>
    [0, 1].every((v) => seen.sees({ x: box.x + t * box.width, y: box.y + v * box.height })),
  );
  return { quad, visible };
}

/** Height of OCR-B's capitals at 10 characters an inch, mm (ISO 1073-2 size I). */
const MRZ_CAP_HEIGHT = 2.4;

function seeMrz(side: DrawnSide, seen: SeenDocument): DocumentTruth['mrz'] {
  if (!side.mrz) return null;
  const { format, lines, boxes } = side.mrz;
  const seeings = boxes.map((box) => ({ box, ...seeBox(seen, box) }));
  const scales = seeings.map(({ quad, box }) => growth(quad, box));
  return {
    format,
    lines: seeings.map(({ quad, visible }, i) => ({ text: lines[i] ?? '', quad, visible })),
    capHeightPx: Math.min(...scales) * MRZ_CAP_HEIGHT * side.pixelsPerMillimetre,
    visible: seeings.every(({ visible }) => visible),
  };
}

function truthOf({ planned, side, truth }: DrawnPlan, seen: SeenDocument): DocumentTruth {
  const { design, seed } = planned;
  const texts = side.texts.map(({ attribute, text, box, capHeightPx }): SeenText => {
    const { quad, visible } = seeBox(seen, box);
    const value = truth.fields[attribute] ?? text;
    return { attribute, text, value, quad, capHeightPx: capHeightPx * growth(quad, box), visible };
  });
  const [a, b] = seen.corners;
  return {
    design: design.id,
    split: design.split,
    kind: design.kind,
    seed,
    side: planned.side,
    issuingState: truth.issuingState,
    corners: seen.corners,
    visibleShare: seen.visibleShare,
    pixelsPerMillimetre: (distance(a, b) / side.size.width) * side.pixelsPerMillimetre,
    capHeightPx: texts.length > 0 ? Math.min(...texts.map((text) => text.capHeightPx)) : null,
    fields: truth.fields,
    texts,
    mrz: seeMrz(side, seen),
    portrait: side.portrait ? seeBox(seen, side.portrait).quad : null,
    barcodes: side.barcodes.map(({ symbology, payload, box }) => ({ symbology, payload, ...seeBox(seen, box) })),
  };
}

interface DrawnPlan {
  readonly planned: PlannedSide;
  readonly side: DrawnSide;
  readonly truth: DrawnTruth;
}

async function drawPlanned(planned: PlannedSide): Promise<DrawnPlan> {
  return { planned, ...(await drawDesignSide(planned.design, planned)) };
}

const flat = ({ side }: DrawnPlan): FlatDocument => ({
  png: side.png,
  size: side.size,
  cornerRadius: 3.18 / (side.size.width / side.pixelsPerMillimetre),
  ...(side.opposite && { above: side.opposite }),
});

/** Draws the documents of a plan and takes their picture. The same plan gives the same bytes. */
export async function photographDesign(plan: PlannedPhoto): Promise<DesignPhoto> {
  const drawn: DrawnPlan[] = [];
  for (const planned of plan.documents) drawn.push(await drawPlanned(planned));
  const picture = await photographScene(drawn.map(flat), plan.options);
  const documents = drawn.map((laid, i) => {
    const seen = picture.documents[i];
    if (!seen) throw new Error('a document of the plan is missing in the picture');
    return truthOf(laid, seen);
  });
  const pdf = plan.stored === 'pdf';
  const { index, split, group, conditions, options } = plan;
  const file = `${String(index).padStart(5, '0')}.${pdf ? 'pdf' : 'jpg'}`;
  return {
    bytes: pdf ? picturePdf(picture.jpeg, picture.size) : picture.jpeg,
    mediaType: pdf ? 'application/pdf' : 'image/jpeg',
    truth: { index, file, split, group, conditions, size: picture.size, documents, options },
  };
}
