import sharp from 'sharp';
import { photographScene } from '../../photography/index.ts';
import { seededRandom } from '../../random/random.ts';
import { picturePdf } from '../photos/picture-pdf.ts';
import { pagePdf } from './page-pdf.ts';
import { A4, type PaperPage } from './paper-page.ts';
import type { PaperFault, PaperMedium, PlannedPaper } from './paper-plan.ts';
import { type HandPart, type PaperSpec, paperSpec } from './paper-spec.ts';
import type { PaperKind } from './paper-words.ts';
import { printPaper } from './print-paper.ts';
import { captureScreen } from './screen-capture.ts';

/** Everything that is true of a paper. */
export interface PaperTruth {
  readonly file: string;
  readonly design: string;
  readonly split: PlannedPaper['split'];
  readonly language: string;
  readonly kind: PaperKind;
  readonly issuer: string;
  readonly name: string;
  readonly address: readonly string[];
  readonly postalCode: string;
  readonly town: string;
  /** ISO 8601. */
  readonly issued: string;
  readonly medium: PaperMedium;
  readonly fault: PaperFault | null;
  readonly hand: HandPart | null;
}

export interface DrawnPaper {
  readonly bytes: Buffer;
  readonly truth: PaperTruth;
}

const ENDINGS: Readonly<Record<number, string>> = { 37: 'pdf', 137: 'png' };

/** Draws a paper of a plan and brings it into its medium. The same plan gives the same bytes. */
export async function drawPaper(plan: PlannedPaper): Promise<DrawnPaper> {
  const { design, seed, index, split, medium, fault, hand } = plan;
  const spec = paperSpec(design, seed, fault === 'too_old');
  const face = split === 'training' ? 'script' : 'scribble';
  const page = printPaper(design, spec, hand === null ? null : { part: hand, face }, seed);
  const bytes = await bytesOf(plan, page);
  const file = `paper-${String(index).padStart(5, '0')}.${ENDINGS[bytes[0] ?? 0] ?? 'jpg'}`;
  return {
    bytes,
    truth: { file, design: design.id, split, language: design.language, ...saidBy(plan, spec), medium, fault, hand },
  };
}

function saidBy({ design }: PlannedPaper, { name, address, postalCode, town, issued }: PaperSpec) {
  return { kind: design.kind, issuer: design.issuer.name, name, address, postalCode, town, issued };
}

async function bytesOf({ medium, options, seed }: PlannedPaper, page: PaperPage): Promise<Buffer> {
  if (medium === 'pdf') return pagePdf(page);
  const png = await page.print();
  if (medium === 'screenshot') return captureScreen(png, seed);
  const size = { width: A4.width * A4.resolution, height: A4.height * A4.resolution };
  if (medium === 'scan') return scanned(png, seed);
  const { jpeg } = await photographScene([{ png, size, cornerRadius: 0 }], options);
  return jpeg;
}

/** What a flat scanner makes of it: a little askew, grey about the edges, as a picture in a PDF. */
async function scanned(png: Buffer, seed: number): Promise<Buffer> {
  const random = seededRandom(seed + 9300);
  const askew = await sharp(png)
    .rotate(random.between(-1.1, 1.1), { background: '#f1f1ef' })
    .blur(0.5)
    .jpeg({ quality: random.integer(58, 85) })
    .toBuffer();
  const { width, height } = await sharp(askew).metadata();
  return picturePdf(askew, { width, height });
}
