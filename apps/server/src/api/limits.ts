import { LARGEST_PROCESS_REQUEST } from '@bonafide/contract';

/** What the partner API takes at most (invariant 10). The lengths of single values are in the contract's schemas. */
export const LIMITS = {
  /** Bytes of a request that carries images. */
  imagesRequest: LARGEST_PROCESS_REQUEST,
  /** Bytes of every other request: texts of additional steps in many languages fit. */
  request: 1024 * 1024,
  /** Bytes of a request with people to be screened. */
  screeningsRequest: 24 * 1024 * 1024,
  /** Streams of live events that one partner follows in one process, and bytes that one of them may leave unread. */
  eventStreams: 20,
  unreadEvents: 1024 * 1024,
  /** Addresses of one-time links that were never made, from one place in an hour; and calls of one link in an hour. */
  wrongLinksPerHour: 60,
  linkCallsPerHour: 200,
  /** Bytes of the form of `/oauth/token`. */
  tokenForm: 8 * 1024,
  /** Wrong eight-digit codes from one address in an hour. */
  wrongCodesPerHour: 20,
  /** Sessions that one address makes in an hour by following magic links; a family or an office shares one. */
  linkSessionsPerHour: 30,
  /** How long `/process` waits for the reading that says whether a document is on the photo. */
  detectionMs: 10_000,
  /** How long `/poa-checks` waits for the paper's reading. */
  proofMs: 30_000,
  /** Tries of a liveness challenge in one attempt. */
  livenessTries: 3,
  /** Photos of one face authentication that may be judged. */
  faceTries: 3,
  /** Face authentications that one answer lists. */
  listedAuthentications: 100,
  /** Bytes of a request with eight frames of 40,000 bytes and their headers. */
  framesRequest: 8 * (40_000 + 256),
  /** Bytes of a request that opens a challenge. */
  livenessOpening: 8 * 1024,
  /** Frames of one try: its 90 seconds at the highest rate. */
  framesPerTry: 720,
  /** Calls of one session's challenge in a second; with four frames at a time twice what a page needs. */
  livenessCallsPerSecond: 12,
  /** Requests with frames that one process measures or keeps waiting; each holds a connection to the database. */
  measuringPlaces: 5,
  /** How long the frames of one request may take, with the loading of the models before the first. */
  measuringMs: 20_000,
  /** When a page that met too much work asks again. */
  busyMs: 500,
} as const;
