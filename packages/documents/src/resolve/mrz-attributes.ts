import type { AttributeName, EvidenceRegion } from '@bonafide/domain';

/** One value of the machine-readable zone, normalised as attributes are. */
export interface MrzValue {
  readonly value: string;
  /** The characters as recognised, before any correction. */
  readonly raw: string;
  /** [0,1] */
  readonly confidence: number;
  readonly region: EvidenceRegion | null;
  /** A check digit covers the value and is right. */
  readonly proven: boolean;
  /** The field was full, so that its end may be missing (names only). */
  readonly truncated: boolean;
}

export type MrzAttributes = Partial<Record<AttributeName, MrzValue>>;
