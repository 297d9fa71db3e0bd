/**
 * A weight as its source stores it. The encoding is kept, not unpacked: the ONNX file carries the same
 * bytes and widens them in the graph, so that a conversion neither loses a bit nor grows the file.
 */
export interface StoredTensor {
  readonly shape: readonly number[];
  readonly encoding: TensorEncoding;
  readonly bytes: Uint8Array;
}

/** `uint8` stands for `byte * scale + min`, TF.js's affine quantisation. */
export type TensorEncoding =
  | { readonly kind: 'float32' }
  | { readonly kind: 'float16' }
  | { readonly kind: 'int32' }
  | { readonly kind: 'uint8'; readonly scale: number; readonly min: number };

const BYTES_PER_ELEMENT = { float32: 4, float16: 2, int32: 4, uint8: 1 } as const;

export function bytesPerElement(encoding: TensorEncoding): number {
  return BYTES_PER_ELEMENT[encoding.kind];
}

export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** The numbers that the tensor stands for. */
export function valuesOf(tensor: StoredTensor): number[] {
  const view = Buffer.from(tensor.bytes.buffer, tensor.bytes.byteOffset, tensor.bytes.byteLength);
  const width = bytesPerElement(tensor.encoding);
  return Array.from({ length: elementCount(tensor.shape) }, (_, index) =>
    readElement(view, index * width, tensor.encoding),
  );
}

function readElement(view: Buffer, offset: number, encoding: TensorEncoding): number {
  switch (encoding.kind) {
    case 'float32':
      return view.readFloatLE(offset);
    case 'float16':
      return halfToNumber(view.readUInt16LE(offset));
    case 'int32':
      return view.readInt32LE(offset);
    case 'uint8':
      return view.readUInt8(offset) * encoding.scale + encoding.min;
  }
}

/** IEEE 754 binary16; weights hold neither infinities nor NaN, so the top exponent is not special here. */
function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = (bits & 0x3ff) / 1024;
  return exponent === 0 ? sign * 2 ** -14 * fraction : sign * 2 ** (exponent - 15) * (1 + fraction);
}

/** The same tensor with its axes reordered: result axis `i` is source axis `order[i]`. */
export function permute(tensor: StoredTensor, order: readonly number[]): StoredTensor {
  const shape = order.map((axis) => tensor.shape[axis] ?? 1);
  const strides = tensor.shape.map((_, axis) => elementCount(tensor.shape.slice(axis + 1)));
  const width = bytesPerElement(tensor.encoding);
  const bytes = new Uint8Array(tensor.bytes.length);
  const position = shape.map(() => 0);
  for (let element = 0; element < elementCount(shape); element += 1) {
    const from = position.reduce((sum, at, axis) => sum + at * (strides[order[axis] ?? 0] ?? 0), 0) * width;
    bytes.set(tensor.bytes.subarray(from, from + width), element * width);
    advance(position, shape);
  }
  return { ...tensor, shape, bytes };
}

/** Steps a multi-index to the next element in row-major order. */
function advance(position: number[], shape: readonly number[]): void {
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    position[axis] = (position[axis] ?? 0) + 1;
    if ((position[axis] ?? 0) < (shape[axis] ?? 1)) return;
    position[axis] = 0;
  }
}

export function reshaped(tensor: StoredTensor, shape: readonly number[]): StoredTensor {
  return { ...tensor, shape };
}

/** A constant for each channel, or a single one, as it meets planar values: [channels] becomes [channels, 1, 1]. */
export function perChannel(tensor: StoredTensor): StoredTensor {
  const [channels] = tensor.shape;
  return tensor.shape.length === 1 && channels !== undefined ? reshaped(tensor, [channels, 1, 1]) : tensor;
}
