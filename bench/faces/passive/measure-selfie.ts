import { readPresentation } from '@bonafide/checks';
import type { PresentationSignalName } from '@bonafide/domain';
import type { FaceEngine } from '@bonafide/imaging';
import type { Presented } from '@bonafide/testkit';
import sharp from 'sharp';

/** The traces of one photo. */
export interface MeasuredSelfie {
  /** `real`: a photo of somebody from the data folder. */
  readonly presented: Presented | 'real';
  /** As the page uploads a selfie, or as a challenge sends frames. */
  readonly sentAs: 'selfie' | 'frame';
  /** Which head or person; several photos of one are no independent trials. */
  readonly subject: string;
  readonly scores: Partial<Record<PresentationSignalName, number>>;
  readonly cpuMs: number;
}

/** What frames of a challenge are: longest side 640 px, 40,000 bytes at most. */
const FRAME_SIDE = 640;
const FRAME_BYTES = 40_000;
const QUALITIES = [80, 70, 60, 50, 40, 30];

export async function measureSelfie(
  face: FaceEngine,
  jpeg: Uint8Array,
  of: Pick<MeasuredSelfie, 'presented' | 'sentAs' | 'subject'>,
): Promise<MeasuredSelfie> {
  const bytes = of.sentAs === 'frame' ? await asFrame(jpeg) : jpeg;
  const started = process.cpuUsage();
  const { signals } = await readPresentation({ face }, bytes);
  const { user, system } = process.cpuUsage(started);
  const scores = Object.fromEntries(signals.map(({ name, score }) => [name, score]));
  return { ...of, scores, cpuMs: (user + system) / 1000 };
}

async function asFrame(jpeg: Uint8Array): Promise<Uint8Array> {
  const small = sharp(jpeg).resize({ width: FRAME_SIDE, height: FRAME_SIDE, fit: 'inside', withoutEnlargement: true });
  let frame: Uint8Array = jpeg;
  for (const quality of QUALITIES) {
    frame = await small.clone().jpeg({ quality }).toBuffer();
    if (frame.byteLength <= FRAME_BYTES) break;
  }
  return frame;
}
