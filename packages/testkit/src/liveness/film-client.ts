import { createHash } from 'node:crypto';
import type { LivenessFault, LivenessStep } from '@bonafide/domain';
import type { Camera } from './camera.ts';

/** A frame before it is put into a packet. */
export interface ClientFrame {
  readonly seq: number;
  /** Client's milliseconds since the challenge was opened. */
  readonly t: number;
  readonly step: number;
  readonly jpeg: Uint8Array;
}

/** As it travels: the chain's link, and whatever a lying client adds. */
export interface PacketFrame extends ClientFrame {
  readonly hash: string;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** What a server told the client on opening. */
export interface OpenedChallenge {
  readonly nonce: string;
  readonly next: LivenessStep;
}

/** What a server answers to a packet, as far as a client goes by it. */
export type ServerAnswer =
  | { readonly kind: 'continue' }
  | { readonly kind: 'next'; readonly step: number; readonly next: LivenessStep }
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly reason: LivenessFault };

/** Takes a packet at a time of the client's clock, and answers. */
export type Send = (packet: Uint8Array, t: number) => Promise<ServerAnswer>;

/** A client that is not honest changes what goes into each packet; `link` computes the chain anew from where it stands. */
export type Tamper = (frames: readonly PacketFrame[], link: Linking) => readonly PacketFrame[];
export interface Linking {
  readonly nonce: string;
  /** The link before the first of these frames. */
  readonly previous: string;
  readonly relink: (frames: readonly ClientFrame[], previous: string, nonce: string) => readonly PacketFrame[];
}

export interface FilmOptions {
  /** Milliseconds between two frames. */
  readonly intervalMs?: number;
  readonly framesPerPacket?: number;
  readonly tamper?: Tamper;
  /** Gives up after this long. */
  readonly longestMs?: number;
  /** The client's milliseconds since opening, where it films in real time: what it was too slow for is left out. */
  readonly elapsed?: () => number;
}

export interface FilmResult {
  readonly answer: ServerAnswer;
  readonly frames: number;
  readonly lastT: number;
}

/** What comes back until the next step is read and shown, ms. */
const ROUND_TRIP_MS = 60;

/**
 * Films before a camera and sends packet after packet, as docs/decisions/0011 has it, until the server is done. Written from that
 * text alone, so that client and server do not share a mistake.
 */
export async function filmChallenge(
  { nonce, next }: OpenedChallenge,
  camera: Camera,
  send: Send,
  { intervalMs = 160, framesPerPacket = 2, tamper = (frames) => frames, longestMs = 80_000, elapsed }: FilmOptions = {},
): Promise<FilmResult> {
  let [t, seq, step, previous] = [120, 0, 0, firstLink(nonce)];
  let answer: ServerAnswer = { kind: 'continue' };
  camera.hear(next, 0);
  while (t < longestMs) {
    const taken: ClientFrame[] = [];
    for (let i = 0; i < framesPerPacket; i++, t += intervalMs, seq++) {
      t = Math.max(t, Math.round(elapsed?.() ?? 0));
      taken.push({ seq, t, step, jpeg: await camera.look(t) });
    }
    const honest = link(taken, previous, nonce);
    const frames = tamper(honest, { nonce, previous, relink: link });
    const sent = t - intervalMs;
    answer = await send(encodePacket(frames), sent);
    if (answer.kind === 'passed' || answer.kind === 'failed') break;
    previous = frames.at(-1)?.hash ?? previous;
    seq = (frames.at(-1)?.seq ?? seq - 1) + 1;
    if (answer.kind === 'next') {
      step = answer.step;
      camera.hear(answer.next, sent + ROUND_TRIP_MS);
    }
  }
  return { answer, frames: seq, lastT: t };
}

/** What stands before the first frame. */
export const firstLink = (nonce: string): string => digest(Buffer.from(nonce, 'hex'));

/** Chains frames: h(i) = SHA-256(h(i-1), nonce, uint32 seq, uint32 t, uint8 step, jpeg). */
export function link(frames: readonly ClientFrame[], previous: string, nonce: string): PacketFrame[] {
  let last = previous;
  return frames.map((frame) => {
    const numbers = Buffer.alloc(9);
    numbers.writeUInt32BE(frame.seq, 0);
    numbers.writeUInt32BE(frame.t, 4);
    numbers.writeUInt8(frame.step, 8);
    last = digest(Buffer.concat([Buffer.from(last, 'hex'), Buffer.from(nonce, 'hex'), numbers, frame.jpeg]));
    return { ...frame, hash: last };
  });
}

/** For each frame: length and header as JSON, length and JPEG. */
export function encodePacket(frames: readonly PacketFrame[]): Buffer {
  const withLength = (bytes: Uint8Array): Uint8Array[] => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return [length, bytes];
  };
  return Buffer.concat(
    frames.flatMap(({ seq, t, step, hash, claims, jpeg }) => [
      ...withLength(Buffer.from(JSON.stringify({ seq, t, step, hash, ...claims }))),
      ...withLength(jpeg),
    ]),
  );
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
