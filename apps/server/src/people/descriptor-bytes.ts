/** A descriptor as stored: 32-bit floats, little-endian. */
export function descriptorBytes(descriptor: ArrayLike<number>): Uint8Array {
  const view = new DataView(new ArrayBuffer(descriptor.length * 4));
  for (let at = 0; at < descriptor.length; at += 1) view.setFloat32(at * 4, descriptor[at] ?? 0, true);
  return new Uint8Array(view.buffer);
}

export function descriptorFrom(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.byteLength / 4 }, (_, at) => view.getFloat32(at * 4, true));
}
