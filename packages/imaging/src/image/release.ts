/** An array over the whole of its memory. */
type Plane = Uint8Array | Uint8ClampedArray | Int32Array | Float32Array;

/**
 * Gives the memory of pictures and planes back at once; whoever looks at one afterwards finds it empty. V8 waits until a thread has
 * left 64 MB of them behind (`kExternalAllocationSoftLimit`), and frees those of the young generation no sooner than it fills up.
 * What lies in shared memory, or is a part of a larger array, stays.
 */
export function release(...planes: readonly Plane[]): void {
  for (const { buffer, byteLength } of planes) {
    if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
  }
}
