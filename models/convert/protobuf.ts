/**
 * The little of the protocol buffers wire format that an ONNX file needs: varints and
 * length-delimited fields (https://protobuf.dev/programming-guides/encoding). Writing it out keeps a
 * conversion that runs once a year free of a code generator.
 */
export type Field = Uint8Array;

const VARINT = 0;
const LENGTH_DELIMITED = 2;

/** Joins encoded fields into one message body. */
export function message(...fields: readonly Field[]): Uint8Array {
  return Buffer.concat(fields);
}

/** An int64 or enum field; negative numbers take their ten-byte two's complement form. */
export function integerField(number: number, value: number): Field {
  return message(tag(number, VARINT), varint(BigInt.asUintN(64, BigInt(value))));
}

export function bytesField(number: number, bytes: Uint8Array): Field {
  return message(tag(number, LENGTH_DELIMITED), varint(BigInt(bytes.length)), bytes);
}

export function stringField(number: number, text: string): Field {
  return bytesField(number, Buffer.from(text, 'utf8'));
}

function tag(number: number, wireType: number): Uint8Array {
  return varint(BigInt((number << 3) | wireType));
}

function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}
