import type { EvidenceStep } from '@bonafide/domain';
import { type Evidence, readingOf } from '../evidence.ts';
import type { FaceReading, FacesReading } from '../reading.ts';

/**
 * Where a portrait of the person comes from, best first: a chip's is signed by the issuing state and was never printed, a
 * printed one can be exchanged and is coarse, and a selfie of an earlier verification is as good as that verification was.
 */
export const PORTRAIT_SOURCES = ['chip', 'document', 'earlier_selfie'] as const;
export type PortraitSource = (typeof PORTRAIT_SOURCES)[number];

/** A described face that the selfie can be held against. */
export interface Portrait {
  readonly source: PortraitSource;
  readonly face: FaceReading;
  readonly reading: FacesReading;
  /** The image that shows it; null where none of this attempt does. */
  readonly step: EvidenceStep | null;
}

/** Every described portrait of the person, best first. */
export function rankedPortraits({ front, otherPortraits }: Pick<Evidence, 'front' | 'otherPortraits'>): Portrait[] {
  const readings: Record<PortraitSource, FacesReading | null | undefined> = {
    chip: otherPortraits?.chip,
    document: readingOf(front)?.portraits ?? otherPortraits?.document,
    earlier_selfie: otherPortraits?.earlierSelfie,
  };
  return PORTRAIT_SOURCES.flatMap((source) => {
    const reading = readings[source];
    const face = reading?.faces[0];
    if (!reading || !face?.embedding) return [];
    return [
      { source, face, reading, step: source === 'document' && front.state === 'read' ? ('FRONT' as const) : null },
    ];
  });
}
