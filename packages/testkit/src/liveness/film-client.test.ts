import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { reorderFrames } from './attacks/tampering.ts';
import { filmChallenge, firstLink, type ServerAnswer } from './film-client.ts';

const NONCE = '0123456789abcdef0123456789abcdef';
const TURN = { action: 'turn_left', holdMs: 300, flash: '#ff3030' } as const;
const SMILE = { action: 'smile', holdMs: 300, flash: '#30ff30' } as const;

/** A camera whose pictures are the time. */
const clockCamera = (heard: string[]) => ({
  hear: (step: { action: string }, t: number) => void heard.push(`${step.action} ${t}`),
  look: async (t: number) => Buffer.from(`picture at ${t}`),
});

interface Part {
  readonly seq: number;
  readonly t: number;
  readonly step: number;
  readonly hash: string;
  readonly jpeg: Buffer;
}

function parts(packet: Uint8Array): Part[] {
  const bytes = Buffer.from(packet);
  const found: Part[] = [];
  for (let at = 0; at < bytes.length; ) {
    const header = bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at));
    const body = at + 4 + header.length;
    const jpeg = bytes.subarray(body + 4, body + 4 + bytes.readUInt32BE(body));
    found.push({ ...(JSON.parse(header.toString()) as Omit<Part, 'jpeg'>), jpeg });
    at = body + 4 + jpeg.length;
  }
  return found;
}

test('frames are counted and chained over packets and steps, and the camera hears what is told', async () => {
  const heard: string[] = [];
  const sent: Part[] = [];
  const answers: ServerAnswer[] = [{ kind: 'continue' }, { kind: 'next', step: 1, next: SMILE }, { kind: 'passed' }];
  const send = async (packet: Uint8Array): Promise<ServerAnswer> => {
    sent.push(...parts(packet));
    return answers.shift() ?? { kind: 'passed' };
  };
  const { answer } = await filmChallenge({ nonce: NONCE, next: TURN }, clockCamera(heard), send);
  expect(answer).toEqual({ kind: 'passed' });
  expect(sent.map(({ seq, step }) => [seq, step])).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 1],
    [5, 1],
  ]);
  expect(heard.map((text) => text.split(' ')[0])).toEqual(['turn_left', 'smile']);
  let last = firstLink(NONCE);
  for (const { seq, t, step, jpeg, hash } of sent) {
    const numbers = Buffer.from([0, 0, 0, seq, 0, 0, t >> 8, t & 255, step]);
    const input = Buffer.concat([Buffer.from(last, 'hex'), Buffer.from(NONCE, 'hex'), numbers, jpeg]);
    last = createHash('sha256').update(input).digest('hex');
    expect(hash).toBe(last);
  }
});

test('filming in real time, what it was too slow for is left out', async () => {
  const sent: Part[] = [];
  const [clock, answers]: [number[], ServerAnswer[]] = [
    [0, 0, 0, 900],
    [{ kind: 'continue' }, { kind: 'passed' }],
  ];
  const send = async (packet: Uint8Array): Promise<ServerAnswer> => {
    sent.push(...parts(packet));
    return answers.shift() ?? { kind: 'passed' };
  };
  const elapsed = (): number => clock.shift() ?? 0;
  await filmChallenge({ nonce: NONCE, next: TURN }, clockCamera([]), send, { elapsed });
  expect(sent.map(({ seq, t }) => [seq, t])).toEqual([
    [0, 120],
    [1, 280],
    [2, 440],
    [3, 900],
  ]);
});

test('a tampering client is honest at first', async () => {
  const order: number[] = [];
  const send = async (packet: Uint8Array): Promise<ServerAnswer> => {
    order.push(...parts(packet).map(({ seq }) => seq));
    return order.length < 8 ? { kind: 'continue' } : { kind: 'passed' };
  };
  await filmChallenge({ nonce: NONCE, next: TURN }, clockCamera([]), send, { tamper: reorderFrames });
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 7, 6]);
});
