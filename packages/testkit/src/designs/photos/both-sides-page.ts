import type { Size } from '@bonafide/domain';
import sharp from 'sharp';
import { type FlatDocument, photographScene } from '../../photography/index.ts';
import { type Random, seededRandom } from '../../random/random.ts';
import { DESIGNS } from '../catalogue/index.ts';
import type { Design, DesignSplit } from '../design.ts';
import { drawDesignSide } from '../draw-design.ts';
import type { DrawnSide, DrawnTruth } from '../drawn-document.ts';
import { hasBack } from '../has-back.ts';
import { goodPicture, shuffled } from './good-picture.ts';
import { picturePdf } from './picture-pdf.ts';

/** How both sides of a card came onto one page, and whether they are sides of one card. */
export interface PlannedPage {
  readonly index: number;
  readonly design: Design;
  readonly seed: number;
  /** `stranger`: the other side is of the same design and somebody else's. */
  readonly sides: 'one card' | 'stranger';
  readonly arrangement: 'under' | 'beside';
  readonly backFirst: boolean;
  /** A whole sheet of A4, or the scan cropped to its cards with so many millimetres around and between them. */
  readonly margin: 'sheet' | number;
  /** Pixels an inch of a scan. */
  readonly resolution: number;
  /** Degrees by which each card lies askew. */
  readonly askew: readonly [front: number, back: number];
  readonly grey: boolean;
  readonly stored: 'jpeg' | 'pdf' | 'photograph';
}

/** A page with what both of its sides say. */
export interface BothSidesPage {
  readonly bytes: Buffer;
  readonly ending: 'jpg' | 'pdf';
  readonly front: DrawnTruth;
  readonly back: DrawnTruth;
}

const MILLIMETRES_AN_INCH = 25.4;
const SHEET: Size = { width: 210, height: 297 };
/** Pixels a millimetre of the sheet that is photographed. */
const PHOTOGRAPHED = 11;
const STRANGER = 400_000;

/** Pages of a measurement: every design with a back in turn, one in four with somebody else's back. */
export function bothSidesPlan(count: number, seed: number, split: DesignSplit): readonly PlannedPage[] {
  const cards = DESIGNS.filter((design) => design.split === split && hasBack(design) && isCard(design));
  const designs = shuffled(cards, seededRandom(seed + 60));
  return Array.from({ length: count }, (_, index) => {
    const random = seededRandom(seed * 6007 + index * 37 + 3);
    return {
      index,
      design: designs[index % designs.length] as Design,
      seed: seed * 1000 + index,
      sides: index % 4 === 3 ? 'stranger' : 'one card',
      arrangement: random.next() < 0.75 ? 'under' : 'beside',
      backFirst: random.next() < 0.25,
      margin: random.pick(['sheet', 'sheet', 0, random.between(1, 4), random.between(4, 15)]),
      resolution: random.pick([100, 150, 150, 200, 300]),
      askew: [askewOf(random), askewOf(random)],
      grey: random.next() < 0.3,
      stored: random.pick(['jpeg', 'jpeg', 'pdf', 'photograph']),
    };
  });
}

const isCard = ({ kind }: Design): boolean =>
  kind === 'id_card' || kind === 'residence_permit' || kind === 'driver_licence';

const askewOf = (random: Random): number => (random.next() < 0.4 ? 0 : random.between(-3, 3));

/** Draws both sides of a page's card and puts them onto it. The same plan gives the same bytes. */
export async function drawBothSides(plan: PlannedPage): Promise<BothSidesPage> {
  const { design, seed, sides } = plan;
  const front = await drawDesignSide(design, { seed, side: 'front' });
  const back = await drawDesignSide(design, { seed: sides === 'stranger' ? seed + STRANGER : seed, side: 'back' });
  const page = await layOut(plan, front.side, back.side);
  const truths = { front: front.truth, back: back.truth };
  if (plan.stored === 'photograph') return { bytes: await photographed(plan, page), ending: 'jpg', ...truths };
  const jpeg = await sharp(page.png)
    .blur(0.4)
    .jpeg({ quality: 60 + (seed % 30) })
    .toBuffer();
  const pdf = plan.stored === 'pdf';
  return { bytes: pdf ? picturePdf(jpeg, page.size) : jpeg, ending: pdf ? 'pdf' : 'jpg', ...truths };
}

type Page = Omit<FlatDocument, 'cornerRadius'>;

async function layOut(plan: PlannedPage, front: DrawnSide, back: DrawnSide): Promise<Page> {
  const scale = plan.stored === 'photograph' ? PHOTOGRAPHED : plan.resolution / MILLIMETRES_AN_INCH;
  const cards = await Promise.all([scannedCard(front, scale, plan.askew[0]), scannedCard(back, scale, plan.askew[1])]);
  const [first, second] = plan.backFirst ? cards.toReversed() : cards;
  if (!first || !second) throw new Error('a page shows two sides');
  const gap = scale * (plan.margin === 'sheet' ? 12 : Math.max(1, plan.margin));
  const under = plan.arrangement === 'under';
  const together = under
    ? { width: Math.max(first.width, second.width), height: first.height + gap + second.height }
    : { width: first.width + gap + second.width, height: Math.max(first.height, second.height) };
  const size = pageSize(plan, together, scale);
  const left = Math.round((size.width - together.width) / 2);
  const top = Math.round((size.height - together.height) * (plan.margin === 'sheet' ? 0.25 : 0.5));
  const paper = { width: size.width, height: size.height, channels: 3, background: '#fbfbf9' } as const;
  const sheet = sharp({ create: paper }).composite([
    { input: first.png, left, top },
    {
      input: second.png,
      left: under ? left : Math.round(left + first.width + gap),
      top: under ? Math.round(top + first.height + gap) : top,
    },
  ]);
  const flat = await sheet.png({ compressionLevel: 1 }).toBuffer();
  return { png: plan.grey ? await sharp(flat).greyscale().toColourspace('srgb').png().toBuffer() : flat, size };
}

function pageSize({ margin, arrangement }: PlannedPage, together: Size, scale: number): Size {
  if (margin === 'sheet') {
    const upright = { width: SHEET.width * scale, height: SHEET.height * scale };
    const lying = { width: upright.height, height: upright.width };
    const { width, height } = arrangement === 'under' ? upright : lying;
    return { width: Math.round(width), height: Math.round(height) };
  }
  const around = 2 * margin * scale;
  return { width: Math.ceil(together.width + around), height: Math.ceil(together.height + around) };
}

async function scannedCard({ png, size, pixelsPerMillimetre }: DrawnSide, scale: number, askew: number) {
  const width = Math.round((size.width * scale) / pixelsPerMillimetre);
  const flat = await sharp(png).resize(width).toBuffer();
  const turned = await sharp(flat).rotate(askew, { background: '#fbfbf900' }).png().toBuffer();
  const turnedSize = await sharp(turned).metadata();
  return { png: turned, width: turnedSize.width, height: turnedSize.height };
}

async function photographed({ seed, arrangement }: PlannedPage, page: Page): Promise<Buffer> {
  const random = seededRandom(seed + 9400);
  const upright = arrangement === 'under';
  const frame = upright ? { width: 2250, height: 3000 } : { width: 3000, height: 2250 };
  const good = goodPicture(random, frame, random.pick(['wood', 'dark', 'plain']));
  const { jpeg } = await photographScene([{ ...page, cornerRadius: 0 }], { seed, ...good });
  return jpeg;
}
