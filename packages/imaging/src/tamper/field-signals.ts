import type { Box, Quad, TamperSignal } from '@bonafide/domain';
import { findCopiedRegion } from './copied-region.ts';
import { findCleanField } from './field-noise.ts';
import { findGluedPortrait } from './glued-portrait.ts';
import type { LumaPlane } from './luma-plane.ts';
import { findResampledField } from './stroke-steepness.ts';

/** What is on the document; places are pixels of the image. */
export interface PrintedPlaces {
  readonly quad: Quad;
  /** Printed lines outside the machine-readable zone. */
  readonly fields: readonly Box[];
  /** The face on the document. */
  readonly portrait: Box | null;
}

/** What single fields and the portrait show in comparison with the rest of the document; scores of 0 to 1. */
export function fieldSignals(plane: LumaPlane, { quad, fields, portrait }: PrintedPlaces): readonly TamperSignal[] {
  const noise = findCleanField(plane, fields);
  const copied = findCopiedRegion(plane, portrait ? [...fields, portrait] : fields);
  const strokes = findResampledField(plane, fields);
  const glued = portrait && findGluedPortrait(plane, quad, portrait);
  return [
    { name: 'noise_inconsistent', score: noise.lack, boxes: noise.box ? [noise.box] : [] },
    { name: 'copied_region', score: copied.likeness, boxes: copied.boxes },
    { name: 'resampled_region', score: strokes.difference, boxes: strokes.box ? [strokes.box] : [] },
    ...(portrait && glued ? [{ name: 'portrait_glued', score: glued.shadow, boxes: [portrait] } as const] : []),
  ];
}

/** Boxes that share no pixel with any of the others. */
export function boxesApart(boxes: readonly Box[], others: readonly Box[]): readonly Box[] {
  return boxes.filter((box) => !others.some((other) => overlap(box, other)));
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
