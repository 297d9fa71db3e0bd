/** What is known about the connection; null where nothing is. */
export interface LinkReading {
  /** Shortest of the calls so far, ms: what the line takes when it carries next to nothing. */
  readonly roundTripMs: number | null;
  /** Of the largest upload so far. */
  readonly uploadBytesPerSecond: number | null;
  /** The person asked the browser to save data (Network Information, W3C draft). */
  readonly saveData: boolean;
  /** `slow-2g`, `2g`, `3g` or `4g`, as the browser estimates. */
  readonly effectiveType: string | null;
}

export interface LinkMeter {
  /** The same `fetch`, measured. */
  readonly around: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch;
  readonly reading: (connection: ConnectionHints | undefined) => LinkReading;
}

/** Part of `navigator.connection`; browsers without it leave what we measured ourselves. */
export interface ConnectionHints {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Smaller bodies say nothing about an upload's speed. */
const LEAST_UPLOAD_BYTES = 50_000;

const SLOW_ROUND_TRIP_MS = 600;
/** A challenge at full rate sends about so much. */
const SLOW_UPLOAD = 150_000;
const SLOW_TYPES: readonly string[] = ['slow-2g', '2g', '3g'];

/** Learns how fast the line is from the calls that the page makes anyway, above all from the photo of the document. */
export function createLinkMeter(now: () => number): LinkMeter {
  let roundTripMs: number | null = null;
  let largest = { bytes: 0, ms: 0 };
  const note = (bytes: number, ms: number) => {
    roundTripMs = Math.min(roundTripMs ?? ms, ms);
    if (bytes >= LEAST_UPLOAD_BYTES && bytes >= largest.bytes) largest = { bytes, ms };
  };
  return {
    around: (fetch) => async (input, init) => {
      const began = now();
      const response = await fetch(input, init);
      note(sizeOf(init?.body), now() - began);
      return response;
    },
    reading: (connection) => ({
      roundTripMs,
      uploadBytesPerSecond: largest.bytes > 0 ? (1000 * largest.bytes) / Math.max(1, largest.ms) : null,
      saveData: connection?.saveData ?? false,
      effectiveType: connection?.effectiveType ?? null,
    }),
  };
}

/** Whether the challenge should ask for fewer and smaller frames. */
export function isSlowLink({ roundTripMs, uploadBytesPerSecond, saveData, effectiveType }: LinkReading): boolean {
  if (saveData || (roundTripMs ?? 0) > SLOW_ROUND_TRIP_MS) return true;
  // What was measured on a real upload is worth more than the browser's guess.
  if (uploadBytesPerSecond !== null) return uploadBytesPerSecond < SLOW_UPLOAD;
  return effectiveType !== null && SLOW_TYPES.includes(effectiveType);
}

function sizeOf(body: BodyInit | null | undefined): number {
  if (body instanceof Blob) return body.size;
  return body instanceof Uint8Array ? body.byteLength : 0;
}
