import { arraysOf, type ScreeningSnapshot } from './snapshot.ts';

/** Changes with the layout of snapshots and with what names are folded to: what another version wrote is built anew. */
const FORMAT = 'bonafide-screening-4';

interface Place {
  readonly path: string;
  readonly kind: 'bytes' | 'numbers';
  readonly length: number;
}

/**
 * The bytes of a snapshot as parts, to be stored and put together again: first a piece of JSON (UTF-8) that tells what follows, then the
 * arrays, which are not copied. For machines of the same byte order.
 */
export function storedSnapshot(snapshot: ScreeningSnapshot): readonly Uint8Array[] {
  const arrays = arraysOf(snapshot);
  const places = arrays.map(
    ([path, array]): Place => ({
      path,
      kind: array instanceof Uint32Array ? 'numbers' : 'bytes',
      length: array.byteLength,
    }),
  );
  return [
    Buffer.from(JSON.stringify({ format: FORMAT, places }), 'utf8'),
    ...arrays.map(([, array]) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)),
  ];
}

/** The snapshot again, over the memory of the parts, each of which begins its own; null if some are missing, or another version stored them. */
export function restoredSnapshot(stored: readonly Uint8Array<SharedArrayBuffer>[]): ScreeningSnapshot | null {
  const [description, ...parts] = stored;
  const places = description ? placesOf(Buffer.from(description).toString('utf8')) : null;
  if (places === null || places.length !== parts.length) return null;
  const root: Record<string, unknown> = {};
  for (const [at, { path, kind, length }] of places.entries()) {
    const part = parts[at];
    if (part === undefined || part.length !== length) return null;
    put(root, path.split('.'), kind === 'bytes' ? part : new Uint32Array(part.buffer, part.byteOffset, length / 4));
  }
  return root as unknown as ScreeningSnapshot;
}

function placesOf(description: string): readonly Place[] | null {
  try {
    const { format, places } = JSON.parse(description) as { format?: unknown; places?: readonly Place[] };
    return format === FORMAT && Array.isArray(places) ? places : null;
  } catch {
    return null;
  }
}

function put(into: Record<string, unknown>, [name = '', ...rest]: readonly string[], array: unknown): void {
  if (rest.length === 0) {
    into[name] = array;
    return;
  }
  const inner = (into[name] ?? {}) as Record<string, unknown>;
  into[name] = inner;
  put(inner, rest, array);
}
