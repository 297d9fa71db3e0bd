/** A field of a message of Protocol Buffers: its number, and an integer or the bytes of a string, message or packed list. */
export type ProtobufField = readonly [field: number, value: number | Uint8Array];

const MOST_BITS = 0x7f;

/** The fields of a message in their order. Fixed-width numbers come as their bytes; throws on a message that ends too soon. */
export function* protobufFields(message: Uint8Array): Generator<ProtobufField> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= MOST_BITS + 1) {
      const byte = message[at++];
      if (byte === undefined) throw new Error('a message of Protocol Buffers ends too soon');
      value += (byte & MOST_BITS) * scale;
      if (byte <= MOST_BITS) return value;
    }
  };
  const bytes = (length: number): Uint8Array => {
    if (at + length > message.length) throw new Error('a message of Protocol Buffers ends too soon');
    at += length;
    return message.subarray(at - length, at);
  };
  while (at < message.length) {
    const key = varint();
    const field = Math.floor(key / 8);
    switch (key % 8) {
      case 0:
        yield [field, varint()];
        break;
      case 1:
        yield [field, bytes(8)];
        break;
      case 2:
        yield [field, bytes(varint())];
        break;
      case 5:
        yield [field, bytes(4)];
        break;
      default:
        throw new Error(`wire type ${key % 8} is not of Protocol Buffers`);
    }
  }
}
