import type { AttributeName, EvidenceRegion } from '@bonafide/domain';

/** One value out of a machine-readable source, normalised as attributes are. */
export interface MachineValue {
  readonly value: string;
  /** The characters as recognised, before any correction. */
  readonly raw: string;
  /** [0,1] */
  readonly confidence: number;
  readonly region: EvidenceRegion | null;
  /** The field was full, so that its end may be missing (names only). */
  readonly truncated: boolean;
}

/** One value of the machine-readable zone. */
export interface MrzValue extends MachineValue {
  /** A check digit covers the value and is right. */
  readonly proven: boolean;
}

export type MrzAttributes = Partial<Record<AttributeName, MrzValue>>;

/** What a barcode says; its error correction, unlike a check digit, leaves nothing misread. */
export type BarcodeReadings = Readonly<Partial<Record<AttributeName, MachineValue>>>;
