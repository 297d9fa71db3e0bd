import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Box, Quad } from '@bonafide/domain';
import { decodeImage } from '@bonafide/imaging';
import sharp from 'sharp';
import { isRight } from '../scores/attribute-score.ts';
import { isMrzExact } from '../scores/mrz-score.ts';
import { outlineOverlap } from '../scores/outline-score.ts';
import type { ScoredPhoto } from '../scores/scored-photo.ts';

const SHOWN = 20;
const THUMBNAIL_WIDTH = 560;

export interface WorstPhoto {
  readonly photo: ScoredPhoto;
  /** What went wrong, in words. */
  readonly faults: readonly string[];
  /** JPEG as a data address; null where pictures may not be shown. */
  readonly picture: string | null;
}

/** The photos with most that is wrong, silent errors before everything else. */
export async function worstPhotos(
  photos: readonly ScoredPhoto[],
  { folder, embed }: { readonly folder: string; readonly embed: boolean },
): Promise<readonly WorstPhoto[]> {
  const judged = photos.map((photo) => ({ photo, ...judge(photo) })).filter(({ faults }) => faults.length > 0);
  const worst = judged.toSorted((a, b) => b.weight - a.weight).slice(0, SHOWN);
  return Promise.all(
    worst.map(async ({ photo, faults }) => ({ photo, faults, picture: embed ? await picture(folder, photo) : null })),
  );
}

const WEIGHTS = { died: 50, silent: 40, zone: 6, outline: 4, kind: 2, value: 1 } as const;

function judge(photo: ScoredPhoto): { readonly weight: number; readonly faults: readonly string[] } {
  const { truth, observed } = photo;
  const engine = observed.reading?.engine;
  if (!engine) return { weight: WEIGHTS.died, faults: [observed.error ?? 'not read'] };
  const found: (readonly [number, string])[] = [];
  if (truth.lines?.length && !isMrzExact(photo)) {
    if (engine.mrz?.valid) found.push([WEIGHTS.silent, 'zone wrong though every check digit holds']);
    else found.push([WEIGHTS.zone, engine.mrz ? 'zone misread' : 'zone not found']);
  }
  const overlap = outlineOverlap(photo);
  if (overlap !== null && overlap <= 0.9) found.push([WEIGHTS.outline, `outline overlaps by ${overlap.toFixed(2)}`]);
  if (truth.kind !== null && truth.kind !== engine.kind) {
    found.push([
      WEIGHTS.kind,
      `${truth.kind.replace('_', ' ')} taken for ${engine.kind?.replace('_', ' ') ?? 'unknown'}`,
    ]);
  }
  for (const printed of truth.fields) {
    const read = engine.resolved[printed.attribute] ?? null;
    if (!isRight(printed, read)) found.push([WEIGHTS.value, `${printed.attribute} ${read ? 'wrong' : 'not read'}`]);
  }
  return { weight: found.reduce((sum, [weight]) => sum + weight, 0), faults: found.map(([, words]) => words) };
}

/** A small copy with what we found drawn on it, and the true outline dashed. */
async function picture(folder: string, { truth, observed }: ScoredPhoto): Promise<string> {
  const { data, width, height } = await decodeImage(await readFile(join(folder, truth.file)));
  const engine = observed.reading?.engine;
  const stroke = width / 260;
  const shapes = [
    truth.corners ? polygon(truth.corners, `stroke="#fff" stroke-dasharray="${stroke * 4}"`) : '',
    engine?.outline ? polygon(engine.outline.quad, 'stroke="#12b5a5"') : '',
    ...(engine?.mrz?.boxes ?? []).map((box) => rectangle(box, '#f5a623')),
    ...Object.values(engine?.resolved ?? {}).map(({ box, source }) =>
      box && source !== 'mrz' ? rectangle(box, '#4f8dff') : '',
    ),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="none" stroke-width="${stroke}">${shapes.join('')}</g></svg>`;
  const drawn = await sharp(data, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(svg) }])
    .png()
    .toBuffer();
  const small = await sharp(drawn).resize({ width: THUMBNAIL_WIDTH }).jpeg({ quality: 60, mozjpeg: true }).toBuffer();
  return `data:image/jpeg;base64,${small.toString('base64')}`;
}

function polygon(quad: Quad, style: string): string {
  return `<polygon points="${quad.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}" ${style}/>`;
}

function rectangle({ x, y, width, height }: Box, colour: string): string {
  return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" stroke="${colour}"/>`;
}
