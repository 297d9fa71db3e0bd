import { LARGEST_PROCESS_REQUEST } from '@bonafide/contract';

/** What the partner API takes at most (invariant 10). The lengths of single values are in the contract's schemas. */
export const LIMITS = {
  /** Bytes of a request that carries images. */
  imagesRequest: LARGEST_PROCESS_REQUEST,
  /** Bytes of every other request: texts of additional steps in many languages fit. */
  request: 1024 * 1024,
  /** How long `/process` waits for the reading that says whether a document is on the photo. */
  detectionMs: 10_000,
} as const;
