import { seededRandom } from '@bonafide/testkit';
import { describe, expect, it } from 'vitest';
import { readAddressRanges } from './address-ranges.ts';

const LIST = `# exits, as published
203.0.113.7
198.51.100.0/24 ; a whole network
198.51.101.0/24
2001:db8:1::/48
::ffff:192.0.2.0/120
not an address
10.0.0.0/33
1.2.3.4/5/6

`;

describe('readAddressRanges', () => {
  const list = readAddressRanges(LIST);

  it('joins what touches and counts what it cannot read', () => {
    expect([list.size, list.unreadable]).toEqual([4, 3]);
  });

  it.each([
    ['203.0.113.7', true],
    ['203.0.113.6', false],
    ['203.0.113.8', false],
    ['198.51.100.0', true],
    ['198.51.101.255', true],
    ['198.51.102.0', false],
    ['198.51.99.255', false],
    ['::ffff:198.51.100.9', true],
    ['2001:db8:1::', true],
    ['2001:db8:1:ffff:ffff:ffff:ffff:ffff', true],
    ['2001:db8:2::', false],
    ['192.0.2.255', true],
    ['::ffff:192.0.2.1', true],
    ['192.0.3.0', false],
    ['nonsense', false],
    ['', false],
  ])('%s is in the list: %s', (address, listed) => {
    expect(list.has(address)).toBe(listed);
  });

  it('holds everything or nothing', () => {
    const all = readAddressRanges('0.0.0.0/0\n::/0');
    expect(['0.0.0.0', '255.255.255.255', '::', 'ffff::1'].every((one) => all.has(one))).toBe(true);
    expect(readAddressRanges('').has('192.0.2.1')).toBe(false);
  });

  it('agrees with looking at every range in turn', () => {
    const random = seededRandom(7);
    const byte = () => random.integer(0, 255);
    const nets = Array.from({ length: 300 }, () => ({
      text: `${byte()}.${byte()}.0.0/${random.integer(10, 24)}`,
    }));
    const each = nets.map(({ text }) => readAddressRanges(text));
    const together = readAddressRanges(nets.map(({ text }) => text).join('\r\n'));
    for (let at = 0; at < 2_000; at += 1) {
      const address = `${byte()}.${byte()}.${byte()}.${byte()}`;
      expect(together.has(address), address).toBe(each.some((one) => one.has(address)));
    }
  });
});
