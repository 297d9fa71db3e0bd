import { expect, it } from 'vitest';
import { seededBytes } from '../challenge/seeded-bytes.fixture.ts';
import { decodeFrames, encodeFrames, type SentFrame } from './frame-packet.ts';

const LIMITS = { bytes: 1_000, perRequest: 8 };

function frame(seq: number, size = 20): SentFrame {
  return { header: { seq, t: 100 * seq, step: 0, hash: 'ab'.repeat(32) }, jpeg: new Uint8Array(size).fill(seq) };
}

it('takes apart what it put together', () => {
  const frames = [frame(0), frame(1, 1_000), frame(2, 1)];
  expect(decodeFrames(encodeFrames(frames), LIMITS)).toEqual({ kind: 'frames', frames });
});

it('writes lengths as the protocol says', () => {
  const packet = encodeFrames([frame(1)]);
  const headerLength = new DataView(packet.buffer).getUint32(0);
  expect(JSON.parse(new TextDecoder().decode(packet.subarray(4, 4 + headerLength)))).toEqual(frame(1).header);
  expect(new DataView(packet.buffer).getUint32(4 + headerLength)).toBe(20);
  expect(packet).toHaveLength(4 + headerLength + 4 + 20);
});

it.each([
  ['empty', new Uint8Array(0), 'empty'],
  ['cut in a length', encodeFrames([frame(0)]).subarray(0, 3), 'truncated'],
  ['cut in a picture', encodeFrames([frame(0)]).subarray(0, -1), 'truncated'],
  ['too many', encodeFrames(Array.from({ length: 9 }, (_, seq) => frame(seq))), 'too_many'],
  ['too large', encodeFrames([frame(0, 1_001)]), 'too_large'],
  ['no picture', encodeFrames([frame(0, 0)]), 'header_invalid'],
  ['a length of 4 GB', new Uint8Array(64).fill(255), 'too_large'],
  ['header of zeros', new Uint8Array(64), 'header_invalid'],
] as const)('refuses what is %s', (_, packet, problem) => {
  expect(decodeFrames(packet, LIMITS)).toEqual({ kind: 'refused', problem });
});

it.each([
  { seq: -1 },
  { seq: 1.5 },
  { t: 2 ** 32 },
  { step: 256 },
  { step: '0' },
  { hash: 'AB'.repeat(32) },
  { hash: 1 },
])('refuses a header with %j', (wrong) => {
  const { header, jpeg } = frame(0);
  const packet = encodeFrames([{ header: { ...header, ...wrong } as SentFrame['header'], jpeg }]);
  expect(decodeFrames(packet, LIMITS)).toEqual({ kind: 'refused', problem: 'header_invalid' });
});

it('never throws on noise', () => {
  const valid = encodeFrames([frame(0), frame(1)]);
  for (let seed = 0; seed < 500; seed += 1) {
    const [at = 0, value = 0] = seededBytes(seed)(2);
    const damaged = Uint8Array.from(valid, (byte, index) => (index === at % valid.length ? value : byte));
    expect(['frames', 'refused']).toContain(decodeFrames(damaged, LIMITS).kind);
    expect(decodeFrames(seededBytes(seed)(64), LIMITS).kind).toBe('refused');
  }
});
