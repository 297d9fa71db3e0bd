import ipaddr from 'ipaddr.js';

/** A set of addresses of both families, made of ranges that do not touch. */
export interface AddressRanges {
  readonly size: number;
  /** Lines that name no range. */
  readonly unreadable: number;
  has(address: string): boolean;
}

/** First and last address of a range, as numbers. */
interface Range {
  readonly first: bigint;
  readonly last: bigint;
}

const WIDTHS = { ipv4: 32, ipv6: 128 } as const;

/**
 * Reads a list: one range (RFC 4632, RFC 4291 section 2.3) or address a line; what follows `#` or `;` is a remark. A line that is
 * neither costs nothing but itself.
 */
export function readAddressRanges(text: string): AddressRanges {
  const lines = text.split('\n').map((line) => line.replace(/[#;].*/, '').trim());
  const ranges: Record<keyof typeof WIDTHS, Range[]> = { ipv4: [], ipv6: [] };
  let unreadable = 0;
  for (const line of lines) {
    if (line === '') continue;
    const read = readRange(line);
    if (read === null) unreadable += 1;
    else ranges[read.kind].push(read.range);
  }
  const sets = { ipv4: merged(ranges.ipv4), ipv6: merged(ranges.ipv6) };
  return {
    size: sets.ipv4.length + sets.ipv6.length,
    unreadable,
    has(address) {
      if (!ipaddr.isValid(address)) return false;
      const parsed = ipaddr.process(address);
      return contains(sets[parsed.kind()], numberOf(parsed));
    },
  };
}

type Address = ReturnType<typeof ipaddr.parse>;

function readRange(line: string): { readonly kind: keyof typeof WIDTHS; readonly range: Range } | null {
  const [address = '', bits, ...more] = line.split('/');
  if (more.length > 0 || !ipaddr.isValid(address)) return null;
  const written = ipaddr.parse(address);
  const widest = WIDTHS[written.kind()];
  if (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= widest)) return null;
  // An IPv4 address inside an IPv6 one (RFC 4291 section 2.5.5.2) is the IPv4 address; so is a range of them.
  const unwrapped = ipaddr.process(address);
  const free = BigInt(widest - Number(bits ?? widest));
  const parsed = free <= 32n ? unwrapped : written;
  const kind = parsed.kind();
  const first = (numberOf(parsed) >> free) << free;
  return { kind, range: { first, last: first + (1n << free) - 1n } };
}

function numberOf(address: Address): bigint {
  return BigInt(`0x${Buffer.from(address.toByteArray()).toString('hex')}`);
}

/** Sorted, overlapping and touching ranges joined. */
function merged(ranges: Range[]): readonly Range[] {
  ranges.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const joined: Range[] = [];
  for (const range of ranges) {
    const before = joined.at(-1);
    if (!before || range.first > before.last + 1n) joined.push(range);
    else if (range.last > before.last) joined[joined.length - 1] = { first: before.first, last: range.last };
  }
  return joined;
}

/** Binary search for the last range that begins at or before the address. */
function contains(ranges: readonly Range[], address: bigint): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.first ?? 0n) <= address) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low - 1];
  return range !== undefined && address <= range.last;
}
