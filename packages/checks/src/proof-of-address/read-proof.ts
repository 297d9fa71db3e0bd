import {
  addressOfTwoDDoc,
  judgeScreenshot,
  type Legibility,
  measureLegibility,
  type ProofOfAddress,
  parseTwoDDoc,
  readProofOfAddress,
  type ScreenshotJudgement,
  type TwoDDocAddress,
  type TwoDDocCertificate,
  type TwoDDocVerdict,
  verifyTwoDDoc,
} from '@bonafide/documents';
import type { Barcode } from '@bonafide/domain';
import { type PaperPage, type PaperReading, readPaper } from '@bonafide/imaging';
import type { Engines } from '../engines.ts';
import { type ValuesByHand, valuesByHand } from './values-by-hand.ts';

/** What a signed 2D-Doc on the paper says, and whether its issuer said it. */
export interface SignedAddress extends TwoDDocAddress {
  readonly verdict: TwoDDocVerdict;
  readonly authority: string;
}

/** Everything that was read off a proof of address; plain data. */
export interface ProofReading {
  readonly paper: ProofOfAddress;
  readonly legibility: Legibility;
  readonly byHand: ValuesByHand;
  readonly screenshot: ScreenshotJudgement;
  readonly signed: SignedAddress | null;
  /** Barcodes that are no 2D-Doc: handed on. */
  readonly otherBarcodes: readonly Barcode[];
  readonly pageCount: number;
  readonly source: PaperPage['source'];
}

const NO_SCREENSHOT: ScreenshotJudgement = { isScreenshot: false, grounds: [] };

/** Reads the page that says most. Throws imaging's `ImageError` for a file that cannot be opened. */
export async function readProof(
  engines: Pick<Engines, 'document'>,
  bytes: Uint8Array,
  certificates: readonly TwoDDocCertificate[],
): Promise<ProofReading> {
  const reading = await readPaper(engines.document, bytes);
  const pages = reading.pages.map((page) => ({ page, paper: readProofOfAddress(page.lines, page.size) }));
  const [best] = [...pages].sort((a, b) => found(b.paper) - found(a.paper));
  const page = best?.page ?? EMPTY_PAGE;
  const barcodes = reading.pages.flatMap((each) => each.barcodes);
  const signed = barcodes.flatMap((barcode) => signedAddress(barcode, certificates) ?? []);
  const paper = best?.paper ?? readProofOfAddress([], EMPTY_PAGE.size);
  return {
    paper,
    byHand: valuesByHand(page, paper),
    legibility: measureLegibility(page.lines, page.source),
    screenshot: screenshotOf(reading, page),
    signed: signed[0] ?? null,
    otherBarcodes: barcodes.filter(({ payload }) => parseTwoDDoc(Buffer.from(payload, 'base64')) === null),
    pageCount: reading.pageCount,
    source: page.source,
  };
}

const EMPTY_PAGE: PaperPage = {
  size: { width: 1, height: 1 },
  lines: [],
  source: 'picture',
  barcodes: [],
  strokes: [],
};

/** How much of what matters a page says. */
function found({ address, names, issueDate, kind }: ProofOfAddress): number {
  return [address, names[0], issueDate, kind].filter(Boolean).length;
}

function screenshotOf({ origin, format }: PaperReading, { lines, size }: PaperPage): ScreenshotJudgement {
  if (!origin) return NO_SCREENSHOT;
  return judgeScreenshot({ ...origin, lines, page: size, format });
}

function signedAddress({ payload }: Barcode, certificates: readonly TwoDDocCertificate[]): SignedAddress | null {
  const document = parseTwoDDoc(Buffer.from(payload, 'base64'));
  if (!document) return null;
  const verdict = verifyTwoDDoc(document, certificates);
  return { ...addressOfTwoDDoc(document), verdict, authority: document.authority };
}
