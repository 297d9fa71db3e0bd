import type { AttributeName, AttributeSource, BarcodeSymbology, Box, DocumentOutline, Size } from '@bonafide/domain';

/** One attribute as a reader tells it. */
export interface ReadValue {
  readonly value: string;
  readonly native: string | null;
  readonly confidence: number;
  readonly source: AttributeSource;
  readonly box: Box | null;
}
export type ReadValues = Partial<Record<AttributeName, ReadValue>>;

/** What only our own engine tells. */
export interface EngineReading {
  /** Of the image that the places are in. */
  readonly size: Size;
  readonly outline: Pick<DocumentOutline, 'quad' | 'method' | 'confidence' | 'cutOff'> | null;
  readonly mrz: {
    readonly format: string;
    readonly lines: readonly string[];
    /** As decisions take it: false where another document on the photo may be meant. */
    readonly valid: boolean;
    /** [0,1] that every line is right. */
    readonly confidence: number;
    readonly boxes: readonly Box[];
  } | null;
  /** Read from the visual zone alone, as if document and zone had no other source. */
  readonly visual: ReadValues;
  readonly resolved: ReadValues;
  readonly kind: string | null;
  readonly kindConfidence: number;
  readonly side: string | null;
  readonly issuingState: string | null;
  /** Reasons of `document-readable`, and `document.several` of `document-sides`. */
  readonly issues: readonly string[];
  /** Why other checks ask for another photo: values and zones that they miss. */
  readonly missed: readonly string[];
}

/** What a reader found on one photo. */
export interface Reading {
  /** Lines of text, the machine-readable zone's among them. */
  readonly text: readonly string[];
  readonly barcodes: readonly { readonly symbology: BarcodeSymbology; readonly payload: string }[];
  readonly engine: EngineReading | null;
}

/** Ours or a peer's. */
export interface Reader {
  read(path: string): Promise<Reading>;
}

/** One photo read by one reader, in a process of its own. */
export interface Observation {
  readonly file: string;
  /** Null when the reader threw or its process died. */
  readonly reading: Reading | null;
  readonly error: string | null;
  readonly tookMs: number;
  /** Processor time of all its threads; other work on the machine hardly shows in it. */
  readonly processorMs: number;
  /** Largest resident memory of the process so far. */
  readonly peakMegabytes: number;
}
