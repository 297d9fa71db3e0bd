import { type Barcode, type DocumentOutline, mapQuad, type Quad } from '@bonafide/domain';
import { type GreyImage, insideOf, project, release } from '../image/index.ts';
import { type BarcodeLikeness, barcodeLikeness } from './barcode-likeness.ts';
import { TEXTURE_SCALES, type TextureScale, texturedRegions } from './barcode-texture.ts';
import {
  type BarcodeView,
  documentView,
  drawView,
  isSmall,
  sketchView,
  straightView,
  uprightView,
} from './barcode-view.ts';
import { type DecodedBarcode, decodeBarcodes } from './decode-barcodes.ts';
import { restoreSymbol } from './pdf417/index.ts';
import { regionQuad } from './region-quad.ts';

/** No barcode covers more of a document; a picture of a busy scene does. */
const MOST_SHARE = 0.6;
/**
 * Share of the document, or of a photo without an outline, that a stacked code covers at least. Own drawings: a third of a
 * licence's back; lines of print that are as even as bars cover 3 % of a document at most.
 */
const LEAST_STACKED = { ofDocument: 0.06, ofPhoto: 0.01 };
/** Busy parts of a photo that are looked at closely, the largest first. */
const MOST_CANDIDATES = 8;
/** Documents carry one barcode or two. */
const MOST_REGIONS = 3;

/**
 * Reads the barcodes of a photo. Looks only where texture and evenness are a barcode's, and there first at the photo as it
 * is, then seen from straight above by the document's outline, then by the region's own four sides; perspective is what
 * decoders fail at first. What is too blurred or small for them after that is set anew, or enlarged. Never throws on
 * content; a photo without barcodes gives none. Places are pixels of the image.
 */
export async function readBarcodes(grey: GreyImage, outline: DocumentOutline | null = null): Promise<Barcode[]> {
  for (const scale of TEXTURE_SCALES) {
    const found = await readAtScale(grey, scale, outline);
    if (found.length > 0) return found;
  }
  return [];
}

async function readAtScale(grey: GreyImage, scale: TextureScale, outline: DocumentOutline | null): Promise<Barcode[]> {
  const counts = outline ? insideOf(outline.quad) : () => true;
  const whole = outline ? areaOf(outline.quad) : grey.width * grey.height;
  const quads = texturedRegions(grey, scale, counts)
    .map(regionQuad)
    .filter((quad) => quad !== null)
    .filter((quad) => areaOf(quad) <= MOST_SHARE * whole);
  const least = whole * LEAST_STACKED[outline ? 'ofDocument' : 'ofPhoto'];
  const found: Barcode[] = [];
  const coarse = scale !== TEXTURE_SCALES[0];
  let looked = 0;
  for (const quad of quads.slice(0, MOST_CANDIDATES)) {
    if (looked === MOST_REGIONS) break;
    const sketch = await drawView(grey, sketchView(quad));
    const likeness = barcodeLikeness(sketch);
    release(sketch.data);
    const isLarge = areaOf(quad) >= least;
    if (!likeness || (coarse && likeness === 'bars' && !isLarge)) continue;
    looked++;
    for (const barcode of await readRegion(grey, { quad, likeness, isLarge, outline })) {
      if (!found.some((other) => isSame(other, barcode))) found.push(barcode);
    }
  }
  return found;
}

interface Region {
  readonly quad: Quad;
  readonly likeness: BarcodeLikeness;
  /** As large as a stacked code. */
  readonly isLarge: boolean;
  readonly outline: DocumentOutline | null;
}

/**
 * The cheapest looks first. A stacked code that no decoder reads is set anew; enlarging is for the other codes in bars. Matrix
 * codes of documents have few, large modules: no use enlarging them.
 */
async function readRegion(grey: GreyImage, region: Region): Promise<readonly Barcode[]> {
  const found = await readViews(grey, [uprightView(region.quad), ...straightViews(region, false)]);
  if (found.length > 0 || region.likeness !== 'bars') return found;
  const restored = region.isLarge ? await readRestored(grey, region.quad) : [];
  return restored.length > 0 || !isSmall(region.quad) ? restored : readViews(grey, straightViews(region, true));
}

function straightViews({ quad, outline }: Region, enlarged: boolean): readonly BarcodeView[] {
  return [...(outline ? [documentView(outline.quad, quad, enlarged)] : []), straightView(quad, enlarged)];
}

async function readViews(grey: GreyImage, views: readonly BarcodeView[]): Promise<readonly Barcode[]> {
  for (const view of views) {
    const drawn = await drawView(grey, view);
    const decoded = await decodeBarcodes(drawn);
    release(drawn.data);
    if (decoded.length > 0) return decoded.map((barcode) => onImage(barcode, view));
  }
  return [];
}

async function readRestored(grey: GreyImage, quad: Quad): Promise<readonly Barcode[]> {
  const restored = restoreSymbol(grey, quad);
  if (!restored) return [];
  const decoded = await decodeBarcodes(restored.picture);
  return decoded.map((barcode) => ({ ...toBarcode(barcode), quad: restored.quad }));
}

function onImage(barcode: DecodedBarcode, { toImage }: BarcodeView): Barcode {
  return { ...toBarcode(barcode), quad: mapQuad(barcode.quad, (corner) => project(toImage, corner)) };
}

function toBarcode({ symbology, bytes, quad }: DecodedBarcode): Barcode {
  return { symbology, payload: Buffer.from(bytes).toString('base64'), quad };
}

function isSame(a: Barcode, b: Barcode): boolean {
  return a.symbology === b.symbology && a.payload === b.payload;
}

/** By the shoelace formula. */
function areaOf(quad: Quad): number {
  const twice = quad.reduce((sum, corner, i) => {
    const next = quad[(i + 1) % 4] ?? corner;
    return sum + corner.x * next.y - next.x * corner.y;
  }, 0);
  return Math.abs(twice) / 2;
}
