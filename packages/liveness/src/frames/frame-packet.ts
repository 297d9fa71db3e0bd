import type { FrameLimits } from '../challenge/challenge-plan.ts';

/** What the client says about a frame; the chain binds it to the picture. */
export interface FrameHeader {
  /** From 0, without gaps. */
  readonly seq: number;
  /** Milliseconds since the client got the challenge. */
  readonly t: number;
  /** The step that the person was being asked for, from 0. */
  readonly step: number;
  /** Link of the chain, 64 lower-case hexadecimal digits. */
  readonly hash: string;
}

export interface SentFrame {
  readonly header: FrameHeader;
  readonly jpeg: Uint8Array;
}

export const PACKET_PROBLEMS = ['empty', 'truncated', 'too_many', 'too_large', 'header_invalid'] as const;
export type PacketProblem = (typeof PACKET_PROBLEMS)[number];

export type DecodedPacket =
  | { readonly kind: 'frames'; readonly frames: readonly SentFrame[] }
  | { readonly kind: 'refused'; readonly problem: PacketProblem };

const LENGTH_BYTES = 4;
const MOST_HEADER_BYTES = 200;
const MOST_UINT32 = 0xffff_ffff;
const MOST_STEPS = 0xff;

/** For each frame the header as JSON, then the JPEG, either behind its length as a 4-byte big-endian integer. */
export function encodeFrames(frames: readonly SentFrame[]): Uint8Array<ArrayBuffer> {
  const parts = frames.flatMap(({ header, jpeg }) => [new TextEncoder().encode(JSON.stringify(header)), jpeg]);
  const packet = new Uint8Array(parts.reduce((sum, part) => sum + LENGTH_BYTES + part.length, 0));
  const view = new DataView(packet.buffer);
  let offset = 0;
  for (const part of parts) {
    view.setUint32(offset, part.length);
    packet.set(part, offset + LENGTH_BYTES);
    offset += LENGTH_BYTES + part.length;
  }
  return packet;
}

/** Takes a request's body apart. Whatever is no packet within the limits is refused by value; nothing is copied. */
export function decodeFrames(packet: Uint8Array, limits: Pick<FrameLimits, 'bytes' | 'perRequest'>): DecodedPacket {
  if (packet.length === 0) return { kind: 'refused', problem: 'empty' };
  const frames: SentFrame[] = [];
  let rest = packet;
  while (rest.length > 0) {
    if (frames.length >= limits.perRequest) return { kind: 'refused', problem: 'too_many' };
    const head = takePart(rest, MOST_HEADER_BYTES);
    if (typeof head === 'string') return { kind: 'refused', problem: head };
    const body = takePart(head.rest, limits.bytes);
    if (typeof body === 'string') return { kind: 'refused', problem: body };
    const header = readHeader(head.part);
    if (!header || body.part.length === 0) return { kind: 'refused', problem: 'header_invalid' };
    frames.push({ header, jpeg: body.part });
    rest = body.rest;
  }
  return { kind: 'frames', frames };
}

function takePart(bytes: Uint8Array, most: number): { part: Uint8Array; rest: Uint8Array } | PacketProblem {
  if (bytes.length < LENGTH_BYTES) return 'truncated';
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  if (length > most) return 'too_large';
  const end = LENGTH_BYTES + length;
  if (bytes.length < end) return 'truncated';
  return { part: bytes.subarray(LENGTH_BYTES, end), rest: bytes.subarray(end) };
}

function readHeader(bytes: Uint8Array): FrameHeader | null {
  const value = parseJson(bytes);
  if (typeof value !== 'object' || value === null) return null;
  const { seq, t, step, hash } = value as Readonly<Record<string, unknown>>;
  if (!isCount(seq, MOST_UINT32) || !isCount(t, MOST_UINT32) || !isCount(step, MOST_STEPS)) return null;
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return null;
  return { seq, t, step, hash };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}
