/** What an engine made of one photo. */
export interface FaceDescription {
  /** Below the folder of the set. */
  readonly path: string;
  /** Null where no face was found, or the photo could not be read. */
  readonly descriptor: readonly number[] | null;
  /** Faces found. */
  readonly faces: number;
  /** Milliseconds from the file's bytes to the descriptor. */
  readonly tookMs: number;
}

/** Finds and describes the face of a photo; smaller Euclidean distance means more alike. */
export interface DescribingEngine {
  describe(bytes: Uint8Array): Promise<Pick<FaceDescription, 'descriptor' | 'faces'>>;
}

export const ENGINE_NAMES = ['bonafide', 'face-api', 'human'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** Everything that an engine says about a set of photos, and what it cost. */
export interface EngineRun {
  readonly engine: EngineName;
  readonly descriptions: readonly FaceDescription[];
  /** From the start of the process until its models were loaded. */
  readonly startMs: number | null;
  readonly peakMegabytes: number | null;
  /** Why it did not run; null when it did. */
  readonly unavailable: string | null;
}
