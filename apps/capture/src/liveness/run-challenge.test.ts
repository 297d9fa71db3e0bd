import { createHash } from 'node:crypto';
import type { FlowLivenessAnswer } from '@bonafide/contract';
import { chainFrames, decodeFrames, firstLink, frameLimits, type SentFrame } from '@bonafide/liveness';
import { expect, test } from 'vitest';
import { type OpenedChallenge, runChallenge } from './run-challenge.ts';

const NONCE = 'ffeeddccbbaa99887766554433221100';
const STEP = { action: 'smile', holdMs: 300, flash: '#ff3030' } as const;
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

const opened = (lowBandwidth = false): OpenedChallenge => ({
  state: 'opened',
  id: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
  nonce: NONCE,
  next: STEP,
  steps: 3,
  frames: frameLimits({ lowBandwidth }),
  secondsLeft: 90,
  triesLeft: 2,
});

interface FakeServer {
  /** Answers of the requests in turn; the last one repeats. */
  readonly answers: readonly FlowLivenessAnswer[];
  /** How long each request takes, ms. */
  readonly requestMs: (request: number) => number;
  readonly lowBandwidth?: boolean;
  readonly pictureMs?: number;
}

/** A challenge on a clock that jumps to whatever is waited for next. */
async function run({ answers, requestMs, lowBandwidth, pictureMs = 5 }: FakeServer, leave = new AbortController()) {
  const clock = steppedClock();
  const requests: SentFrame[][] = [];
  const told: string[] = [];
  let underWay = 0;
  let pictures = 0;
  const limits = frameLimits({ lowBandwidth: lowBandwidth ?? false });
  const end = runChallenge({
    opened: opened(lowBandwidth),
    takePicture: async () => {
      await clock.wait(pictureMs);
      pictures += 1;
      return Uint8Array.from([pictures % 256, pictures >> 8]);
    },
    send: async (packet) => {
      underWay += 1;
      expect(underWay).toBe(1);
      const decoded = decodeFrames(packet, limits);
      if (decoded.kind === 'refused') throw new Error(decoded.problem);
      const request = requests.push([...decoded.frames]) - 1;
      await clock.wait(requestMs(request));
      underWay -= 1;
      const answer = answers[Math.min(request, answers.length - 1)];
      if (!answer) throw new Error('the server is broken');
      return answer;
    },
    onAnswer: ({ state }) => void told.push(state),
    digest: async (bytes) => sha256(bytes),
    clock,
    signal: leave.signal,
  });
  void end.catch(() => {}).finally(clock.stop);
  await clock.run();
  return { end, requests, frames: requests.flat(), told };
}

function steppedClock() {
  let time = 0;
  let stopped = false;
  let waiting: { at: number; wake: () => void }[] = [];
  return {
    now: () => time,
    wait: (ms: number) => new Promise<void>((wake) => void waiting.push({ at: time + ms, wake })),
    stop: () => {
      stopped = true;
    },
    run: async () => {
      while (!stopped) {
        await new Promise((done) => setImmediate(done));
        const [next, ...later] = waiting.toSorted((a, b) => a.at - b.at);
        if (!next) continue;
        waiting = later;
        time = next.at;
        next.wake();
      }
    },
  };
}

const goOn = { state: 'continue', hint: null } as const;
const passed = { state: 'passed' } as const;
const times = (frames: readonly SentFrame[]) => frames.map(({ header }) => header.t);
const gaps = (frames: readonly SentFrame[]) =>
  times(frames).flatMap((t, i, all) => (i > 0 ? [t - (all[i - 1] ?? 0)] : []));

test('sends one chain without gaps, at the middle of the rates, and tells the steps of the frames', async () => {
  const answers = [goOn, goOn, { state: 'next', step: 1, next: STEP } as const, goOn, goOn, passed];
  const { end, frames, told } = await run({ answers, requestMs: () => 80 });
  expect(await end).toEqual(passed);
  expect(told).toEqual(['continue', 'continue', 'next', 'continue', 'continue', 'passed']);
  const pictures = frames.map(({ header, jpeg }) => ({ t: header.t, step: header.step, jpeg }));
  expect(frames).toEqual(chainFrames(pictures, { nonce: NONCE, seq: 0, previous: firstLink(NONCE, sha256), sha256 }));
  expect(frames.map(({ header }) => header.step)).toEqual([0, 0, 0, 1, 1, 1]);
  for (const gap of gaps(frames)) expect(1000 / gap).toBeGreaterThan(5);
  for (const gap of gaps(frames)) expect(1000 / gap).toBeLessThan(8);
});

test('a slow answer fills the next request, never beyond four frames', async () => {
  const { requests } = await run({ answers: [goOn, goOn, goOn, passed], requestMs: () => 500 });
  expect(requests.map((request) => request.length)).toEqual([1, 3, 3, 3]);
  const slower = await run({ answers: [goOn, goOn, goOn, passed], requestMs: () => 2_500 });
  expect(Math.max(...slower.requests.map((request) => request.length))).toBe(4);
});

test('a line that stops for four seconds leaves no silence that the server would refuse', async () => {
  const requestMs = (request: number) => (request === 3 ? 4_000 : 100);
  const { frames } = await run({ answers: [...Array(12).fill(goOn), passed], requestMs });
  expect(Math.max(...gaps(frames))).toBeLessThan(2_000);
});

test('low bandwidth: three frames a second', async () => {
  const { frames } = await run({ answers: [...Array(8).fill(goOn), passed], requestMs: () => 100, lowBandwidth: true });
  for (const gap of gaps(frames)) expect(gap).toBeCloseTo(333, -1);
});

test('a phone that needs long for a picture sends fewer', async () => {
  const { frames } = await run({ answers: [...Array(8).fill(goOn), passed], requestMs: () => 50, pictureMs: 400 });
  for (const gap of gaps(frames)) expect(gap).toBeGreaterThanOrEqual(400);
});

test('whoever leaves stops filming; a server that breaks is an error', async () => {
  const leave = new AbortController();
  const requestMs = (request: number) => {
    if (request === 2) leave.abort();
    return 50;
  };
  const leaving = await run({ answers: [goOn], requestMs }, leave);
  expect(await leaving.end).toBeNull();
  expect(leaving.requests).toHaveLength(3);
  const broken = await run({ answers: [], requestMs: () => 50 });
  await expect(broken.end).rejects.toThrow('the server is broken');
});
