import { sharedBytes } from './growing.ts';
import { arraysOf, type ScreeningSnapshot } from './snapshot.ts';

/** Changes with the layout of snapshots: what another version wrote is built anew. */
const FORMAT = 'bonafide-screening-3';

interface Entry {
  readonly path: string;
  readonly kind: 'bytes' | 'numbers';
  readonly length: number;
}

/** A snapshot as pieces to be written one behind the other: a line of JSON that tells what follows, then the arrays. */
export function* storedSnapshot(snapshot: ScreeningSnapshot): Iterable<Uint8Array> {
  const arrays = arraysOf(snapshot);
  const entries = arrays.map(
    ([path, array]): Entry => ({
      path,
      kind: array instanceof Uint32Array ? 'numbers' : 'bytes',
      length: array.byteLength,
    }),
  );
  yield Buffer.from(`${JSON.stringify({ format: FORMAT, entries })}\n`, 'utf8');
  for (const [, array] of arrays) yield new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** The snapshot again; null if it is cut short, or was stored by another version. For machines of the same byte order. */
export function restoredSnapshot(stored: Uint8Array): ScreeningSnapshot | null {
  const end = stored.indexOf(10);
  const entries = end < 0 ? null : entriesOf(Buffer.from(stored.subarray(0, end)).toString('utf8'));
  if (entries === null) return null;
  if (stored.length !== end + 1 + entries.reduce((sum, { length }) => sum + length, 0)) return null;
  const root: Record<string, unknown> = {};
  let at = end + 1;
  for (const { path, kind, length } of entries) {
    const bytes = sharedBytes(length);
    bytes.set(stored.subarray(at, at + length));
    place(root, path.split('.'), kind === 'bytes' ? bytes : new Uint32Array(bytes.buffer));
    at += length;
  }
  return root as unknown as ScreeningSnapshot;
}

function entriesOf(header: string): readonly Entry[] | null {
  try {
    const { format, entries } = JSON.parse(header) as { format?: unknown; entries?: readonly Entry[] };
    return format === FORMAT && Array.isArray(entries) ? entries : null;
  } catch {
    return null;
  }
}

function place(into: Record<string, unknown>, [name = '', ...rest]: readonly string[], array: unknown): void {
  if (rest.length === 0) {
    into[name] = array;
    return;
  }
  const inner = (into[name] ?? {}) as Record<string, unknown>;
  into[name] = inner;
  place(inner, rest, array);
}
