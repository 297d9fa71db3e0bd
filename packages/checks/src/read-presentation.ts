import type { PresentationSignal } from '@bonafide/domain';
import {
  type AttackDetector,
  analyseFaces,
  type DecodedImage,
  decodeImage,
  measurePresentation,
  type StreamFrame,
  streamSignals,
} from '@bonafide/imaging';
import type { Engines } from './engines.ts';
import type { PresentationReading } from './presentation-reading.ts';
import { storedPixels } from './stored-pixels.ts';

/** Frames of a challenge as they came. */
export interface CapturedStream {
  readonly frames: readonly StreamFrame[];
  /** Some of them as files, spread over the challenge. */
  readonly pictures: readonly Uint8Array[];
}

/** Measures traces of presentation attacks on a selfie and, where there was a challenge, on frames of it. */
export async function readPresentation(
  engines: Pick<Engines, 'face'>,
  selfie: Uint8Array,
  stream: CapturedStream | null = null,
): Promise<PresentationReading> {
  const detector = engines.face.attackDetector;
  const ofSelfie = await measure(engines, selfie);
  const ofFrames: PresentationSignal[][] = [];
  for (const picture of stream?.pictures ?? []) ofFrames.push(await measure(engines, picture));
  const signals = ofSelfie.map((signal) => ({ ...signal, score: medianOf(signal, ofFrames) }));
  const detected = signals.some(({ name }) => name === 'attack_detector');
  return {
    signals: [...signals, ...streamSignals(stream?.frames ?? [])],
    frames: ofFrames.length,
    detector: detector && detected ? { engine: engineOf(detector), limit: detector.limit } : null,
  };
}

const engineOf = ({ name, digest }: AttackDetector) => ({ name, version: '1', modelDigest: digest });

/** Without a face there is nothing to judge: the check of the face speaks. */
async function measure({ face: engine }: Pick<Engines, 'face'>, bytes: Uint8Array): Promise<PresentationSignal[]> {
  const image = await decodeImage(bytes);
  const { chosen } = await analyseFaces(engine, image);
  if (chosen === null) return [];
  const places = storedPixels(image.scale);
  const signals = await measurePresentation({ bytes, image, face: chosen.box });
  const detected = engine.attackDetector && (await detect(engine.attackDetector, image, chosen.box));
  return [...signals, ...(detected ? [detected] : [])].map((signal) => ({
    ...signal,
    boxes: signal.boxes.map((box) => places.box(box)),
  }));
}

/** Advisory: when the operator's network cannot be used, the reading goes without it. */
async function detect(
  detector: AttackDetector,
  image: DecodedImage,
  box: PresentationSignal['boxes'][number],
): Promise<PresentationSignal | null> {
  const score = await detector.score(image, box).catch(() => null);
  return score === null ? null : { name: 'attack_detector', score, boxes: [box] };
}

function medianOf({ name, score }: PresentationSignal, frames: readonly (readonly PresentationSignal[])[]): number {
  const scores = frames.flatMap((signals) => signals.find((signal) => signal.name === name)?.score ?? []);
  const sorted = [score, ...scores].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? score;
}
