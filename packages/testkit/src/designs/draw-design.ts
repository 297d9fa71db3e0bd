import { type MrzFormat, writeFrenchCard, writeMrz } from '../mrz/index.ts';
import { seededRandom } from '../random/random.ts';
import { type CardFormat, ID_1, ID_3, VISA_A, VISA_B } from '../specimens/card-format.ts';
import { renderPortrait } from '../specimens/portrait.ts';
import { Sheet } from '../specimens/sheet.ts';
import type { Design, PrintedName } from './design.ts';
import { type DesignSpec, designSpec, documentCode, knownFields } from './design-spec.ts';
import type { DrawnDocument, DrawnSide, DrawnTruth, SideName } from './drawn-document.ts';
import { layoutOf } from './layouts/index.ts';
import type { SideLayout } from './layouts/layout.ts';
import { printAmericanBack } from './print/american-back.ts';
import { printCategories } from './print/categories.ts';
import { printEdge } from './print/edges.ts';
import { printFields } from './print/fields.ts';
import { printGround } from './print/ground.ts';
import { printHead } from './print/head.ts';
import { printEmbossing, printSignature, printStamp } from './print/marks-of-hand.ts';
import { printOppositePage } from './print/opposite-page.ts';
import { printChip, printOptic } from './print/optics.ts';
import { paletteOf } from './print/palette.ts';
import { printPortrait } from './print/portrait-print.ts';
import type { Press } from './print/press.ts';

const ID_2: CardFormat = { width: 105, height: 74, resolution: 13, cornerRadius: 3.18 };
const UPRIGHT: CardFormat = { ...ID_1, width: ID_1.height, height: ID_1.width };
const A5: CardFormat = { width: 148, height: 210, resolution: 9, cornerRadius: 0 };
const FORMATS: Readonly<Record<Design['format'], CardFormat>> = {
  'ID-1': ID_1,
  'ID-1-upright': UPRIGHT,
  'ID-2': ID_2,
  'ID-3': ID_3,
  A5,
};

function formatOf(design: Design): CardFormat {
  if (design.mrz === 'MRVA') return VISA_A;
  if (design.mrz === 'MRVB') return VISA_B;
  return FORMATS[design.format];
}

/** An office that does not exist in a département that does not. */
const FRENCH_OFFICE = '099999';

function mrzLines(format: MrzFormat, design: Design, spec: DesignSpec): readonly string[] {
  const { person, issuer } = spec;
  if (design.frenchZone)
    return writeFrenchCard({ ...person, documentNumber: spec.documentNumber, office: FRENCH_OFFICE });
  // ICAO 9303-3 section 5: Germany alone has a code of one letter.
  const state = issuer.code === 'DEU' ? 'D' : issuer.code;
  const optional = format === 'MRVA' || format === 'MRVB' || !design.personalNumbers ? '' : person.personalNumber;
  const fields = {
    documentCode: documentCode(design),
    issuingState: state,
    nationality: state,
    surname: person.surname,
    givenNames: person.givenNames,
    documentNumber: spec.documentNumber,
    dateOfBirth: person.dateOfBirth,
    sex: person.sex,
    dateOfExpiry: spec.dateOfExpiry,
    optionalData: format === 'TD2' ? optional.slice(0, 7) : optional,
    ...spec.mrzSays,
  };
  return writeMrz(format, fields, spec.mrzFaults);
}

type Work = Omit<Press, 'sheet' | 'side' | 'random'> & { readonly seed: number };

/** How much of the ground the strip beneath the zone hides. */
const STRIPS = { printed: 0.18, pale: 0.86, white: 1 } as const;

/** One side of a card, from its ground to what was stamped on it last. */
async function printCard(press: Press, which: SideName): Promise<void> {
  const { side } = press;
  const { sheet, design, palette, mrzLines: lines } = press;
  printGround(press);
  printEdge(press);
  if (side.head) printHead(press);
  if (side.chip) printChip(press, side.chip);
  if (side.portrait) await printPortrait(press, side.portrait);
  printFields(press);
  if (side.categories) printCategories(press, side.categories);
  if (side.signature) printSignature(press, side.signature);
  if (side.mrz && design.mrz)
    sheet.mrz(design.mrz, lines, { strip: palette.strip, stripOpacity: STRIPS[design.look.zone ?? 'pale'] });
  const optic = side.optic ?? side.portrait;
  if (optic && which === 'front') printOptic(press, optic);
  if (design.look.embossed && which === 'front') printEmbossing(press);
  printStamps(press, which);
}

async function printSide(work: Work, side: SideLayout, which: SideName): Promise<DrawnSide> {
  const format = formatOf(work.design);
  const random = seededRandom(work.seed + (which === 'front' ? 0 : 77));
  const press: Press = { ...work, side, random, sheet: new Sheet<PrintedName>(format) };
  await printCard(press, which);
  const barcodes = side.barcode ? [printAmericanBack(press, side.barcode)] : [];
  const printed = await press.sheet.print();
  const opposite = work.design.opposite ? await printOppositePage(press, work.design.opposite) : undefined;
  return { ...printed, pixelsPerMillimetre: format.resolution, barcodes, ...(opposite && { opposite }) };
}

function printStamps(press: Press, which: SideName): void {
  const { side, design, random } = press;
  const { width, height } = press.sheet.format;
  const { stamp } = design.look;
  if (stamp !== 'zone' && side.portrait && stamp && which === 'front') {
    printStamp(press, side.portrait.x + side.portrait.width, side.portrait.y + side.portrait.height - 4);
  }
  if (stamp !== 'portrait' && stamp && side.mrz) printStamp(press, width * random.between(0.2, 0.8), height - 13);
}

export interface DrawOptions {
  readonly seed: number;
  /** What the document says, where it should not come from the seed. */
  readonly changes?: Partial<DesignSpec>;
}

function startWork(design: Design, { seed, changes = {} }: DrawOptions): Work {
  const spec = designSpec(design, seed, changes);
  return {
    design,
    spec,
    seed,
    layout: layoutOf(design.layout),
    portrait: renderPortrait(spec.person.face, 384, 480),
    mrzLines: design.mrz ? mrzLines(design.mrz, design, spec) : [],
    palette: paletteOf(design.look),
  };
}

function truthOf({ design, spec, layout, mrzLines: lines }: Work, sides: readonly DrawnSide[]): DrawnTruth {
  const printed = new Set(sides.flatMap(({ texts }) => texts.map(({ attribute }) => attribute)));
  const known = Object.entries(knownFields(design, spec));
  const fields = Object.fromEntries(known.filter(([name]) => printed.has(name as PrintedName)));
  const side = layout.front.mrz ? ('front' as const) : ('back' as const);
  const mrz = design.mrz ? { format: design.mrz, lines, side } : null;
  return { kind: design.kind, issuingState: spec.issuer.code, fields, mrz };
}

/** Draws one document of a design, flat and clean. The same seed gives the same bytes. */
export async function drawDesign(design: Design, options: DrawOptions): Promise<DrawnDocument> {
  const work = startWork(design, options);
  const front = await printSide(work, work.layout.front, 'front');
  const back = work.layout.back ? await printSide(work, work.layout.back, 'back') : null;
  return { design, seed: work.seed, front, back, truth: truthOf(work, back ? [front, back] : [front]) };
}

/** Draws one side only, as `drawDesign` does; its truth names only what that side prints. Throws when there is no such side. */
export async function drawDesignSide(
  design: Design,
  { side: which, ...options }: DrawOptions & { readonly side: SideName },
): Promise<{ readonly side: DrawnSide; readonly truth: DrawnTruth }> {
  const work = startWork(design, options);
  const layout = work.layout[which];
  if (!layout) throw new Error(`${design.id} has no ${which}`);
  const side = await printSide(work, layout, which);
  return { side, truth: truthOf(work, [side]) };
}
