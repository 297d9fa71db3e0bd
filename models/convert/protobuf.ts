/**
 * The little of the protocol buffers wire format that an ONNX file needs: varints and
 * length-delimited fields (https://protobuf.dev/programming-guides/encoding). Writing it out keeps a
 * conversion that runs once a year free of a code generator.
 */
export type Field = Uint8Array;

const VARINT = 0;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

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

/** An IEEE 754 binary32 field. */
export function floatField(number: number, value: number): Field {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return message(tag(number, FIXED32), bytes);
}

/** One field as it was read: a varint as a number, anything else as its bytes. */
export interface ReadField {
  readonly number: number;
  readonly value: number | Uint8Array;
}

/** Takes a message body apart, one level deep. */
export function readFields(body: Uint8Array): ReadField[] {
  const fields: ReadField[] = [];
  let at = 0;
  const next = (): number => {
    const { value, length } = readVarint(body.subarray(at, at + 10));
    at += length;
    return value;
  };
  const take = (length: number): Uint8Array => {
    at += length;
    return body.subarray(at - length, at);
  };
  while (at < body.length) {
    const tagged = next();
    const [number, wireType] = [tagged >> 3, tagged & 7];
    if (wireType === VARINT) fields.push({ number, value: next() });
    else if (wireType === LENGTH_DELIMITED) fields.push({ number, value: take(next()) });
    else if (wireType === FIXED32) fields.push({ number, value: take(4) });
    else throw new Error(`wire type ${wireType} does not occur in ONNX files`);
  }
  return fields;
}

/** The numbers of a repeated integer field in its packed form. */
export function readPacked(body: Uint8Array): number[] {
  const values: number[] = [];
  for (let at = 0; at < body.length; ) {
    const { value, length } = readVarint(body.subarray(at, at + 10));
    values.push(value);
    at += length;
  }
  return values;
}

function readVarint(bytes: Uint8Array): { value: number; length: number } {
  const length = bytes.findIndex((byte) => byte < 0x80) + 1;
  const bits = bytes.subarray(0, length).reduceRight((sum, byte) => (sum << 7n) | BigInt(byte & 0x7f), 0n);
  return { value: Number(BigInt.asIntN(64, bits)), length };
}
