/** Values that a test database holds. */
type Value = string | boolean | { readonly [key: string]: Value };

/** A network (`192.0.2.0/24`) and what is said of it. */
export type Network = readonly [network: string, value: Value];

const METADATA = Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1');

/**
 * Writes a database of IPv4 networks in the MaxMind DB format 2.0 with records of 32 bits: a binary tree over the address' bits, then
 * 16 zero bytes, then the values, then the metadata. Only what tests need; the networks must not overlap.
 */
export function writeAddressDatabase(networks: readonly Network[], type = 'Test'): Buffer {
  const nodes: [number | null, number | null][] = [[null, null]];
  const places: { readonly node: number; readonly side: 0 | 1; readonly value: Value }[] = [];
  for (const [network, value] of networks) places.push({ ...grow(nodes, network), value });
  const data: Buffer[] = [];
  let length = 0;
  for (const { node, side, value } of places) {
    const target = nodes[node];
    if (!target) throw new Error('a node is missing');
    target[side] = -(nodes.length + 16 + length);
    const bytes = encode(value);
    data.push(bytes);
    length += bytes.length;
  }
  const tree = Buffer.alloc(nodes.length * 8);
  nodes.forEach(([left, right], at) => {
    tree.writeUInt32BE(recordOf(left, nodes.length), at * 8);
    tree.writeUInt32BE(recordOf(right, nodes.length), at * 8 + 4);
  });
  return Buffer.concat([tree, Buffer.alloc(16), ...data, METADATA, metadata(nodes.length, type)]);
}

/** Nothing there is the number of nodes; values are written negative while the tree grows. */
function recordOf(record: number | null, nodes: number): number {
  return record === null ? nodes : Math.abs(record);
}

function grow(
  nodes: [number | null, number | null][],
  network: string,
): { readonly node: number; readonly side: 0 | 1 } {
  const [address = '', width = '32'] = network.split('/');
  const bits = address
    .split('.')
    .map((byte) => Number(byte).toString(2).padStart(8, '0'))
    .join('')
    .slice(0, Number(width));
  let node = 0;
  for (const bit of bits.slice(0, -1)) {
    const side = bit === '1' ? 1 : 0;
    const next = nodes[node]?.[side] ?? nodes.push([null, null]) - 1;
    const here = nodes[node];
    if (here) here[side] = next;
    node = next;
  }
  return { node, side: bits.endsWith('1') ? 1 : 0 };
}

/** Type and size in one byte: 2 text, 7 map; 14 boolean is an extended type. Sizes here stay below 29. */
function encode(value: Value): Buffer {
  if (typeof value === 'string') {
    const text = Buffer.from(value, 'utf8');
    return Buffer.concat([Buffer.of((2 << 5) | text.length), text]);
  }
  if (typeof value === 'boolean') return Buffer.of(value ? 1 : 0, 14 - 7);
  const pairs = Object.entries(value);
  return Buffer.concat([
    Buffer.of((7 << 5) | pairs.length),
    ...pairs.flatMap(([key, one]) => [encode(key), encode(one)]),
  ]);
}

/** 5: 16 bits unsigned; 6: 32 bits; 9 (extended): 64 bits; 11 (extended): a list. */
function metadata(nodes: number, type: string): Buffer {
  const unsigned = (type: 5 | 6, bytes: number, number: number) => {
    const written = Buffer.alloc(bytes);
    written.writeUIntBE(number, 0, bytes);
    return Buffer.concat([Buffer.of((type << 5) | bytes), written]);
  };
  const fields: readonly (readonly [string, Buffer])[] = [
    ['node_count', unsigned(6, 4, nodes)],
    ['record_size', unsigned(5, 2, 32)],
    ['ip_version', unsigned(5, 2, 4)],
    ['database_type', encode(type)],
    ['languages', Buffer.of(0, 11 - 7)],
    ['binary_format_major_version', unsigned(5, 2, 2)],
    ['binary_format_minor_version', unsigned(5, 2, 0)],
    ['build_epoch', Buffer.of(0, 9 - 7)],
    ['description', encode({})],
  ];
  return Buffer.concat([
    Buffer.of((7 << 5) | fields.length),
    ...fields.flatMap(([key, value]) => [encode(key), value]),
  ]);
}
