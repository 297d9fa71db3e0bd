import { type DetectorWeights, readDetectorWeights } from './detector/detector-weights.ts';
import { findFaces } from './detector/find-faces.ts';
import { createDetector, type RunDetector } from './detector/run-detector.ts';
import type { FromGuide, ToGuide } from './guide-messages.ts';
import { lookAt } from './look.ts';

/** Looks at pictures beside the page, so that the page stays quick. What it finds never reaches the server. */
const scope = globalThis as unknown as Pick<Worker, 'postMessage'>;
let weights: DetectorWeights | null = null;
let detector: { readonly width: number; readonly height: number; readonly run: RunDetector } | null = null;

addEventListener('message', ({ data: message }: MessageEvent<ToGuide>) => {
  if (message.kind === 'weights') {
    weights = readDetectorWeights(message.file);
    return;
  }
  if (!weights) return;
  const { width, height, size } = message;
  const began = performance.now();
  if (detector?.width !== width || detector.height !== height) {
    detector = { width, height, run: createDetector(weights, { width, height }) };
  }
  const look = lookAt(message, size, findFaces(detector.run(message)));
  scope.postMessage({ look, ms: performance.now() - began } satisfies FromGuide);
});
