import { setTimeout as sleep } from 'node:timers/promises';
import { type FlowLivenessAnswer, flowLivenessAnswer, TAB_HEADER } from '@bonafide/contract';
import { LIVENESS_ACTIONS } from '@bonafide/domain';
import { filmChallenge, Performer, type ServerAnswer } from '@bonafide/testkit';
import { type BenchedProduct, headersOf, processorSeconds, startBenchedProduct } from './benched-product.ts';
import { percentile } from './statistics.ts';
import type { Suite } from './suite.ts';

const PERSON = 'anna';
const LONGEST_GESTURE_MS = 4_000;
const REHEARSED_MS = 120;

/** How long a person waits for the answer to a packet of frames, with storage, chain and network, at the speed of life. */
export const challengeSuite: Suite = {
  name: 'challenge',
  description:
    'round trip of the frames of liveness challenges over HTTP, in real time, and processor time for each frame',
  options: { challenges: 'how many (10)', frames: 'frames in a packet (2)' },
  async run(options) {
    const challenges = Number(options.challenges ?? 10);
    const framesPerPacket = Number(options.frames ?? 2);
    await rehearse();
    const product = await startBenchedProduct(null);
    try {
      // The first one loads the models.
      await play(product, { seed: 0, framesPerPacket });
      const api = product.pids().slice(0, 1);
      const before = processorSeconds(api);
      const plays = [];
      for (let seed = 1; seed <= challenges; seed += 1) plays.push(await play(product, { seed, framesPerPacket }));
      const after = processorSeconds(api);
      const packets = plays.flatMap((played) => played.packets);
      const frames = packets.length * framesPerPacket;
      return {
        challenges,
        ends: plays.map(({ answer }) => (answer.kind === 'failed' ? answer.reason : answer.kind)),
        frames,
        packetMs: spread(packets.map(({ ms }) => ms)),
        /** Of packets that ended a step: what is waited for after the last frame of an action. */
        actionMs: spread(packets.filter(({ state }) => state === 'next' || state === 'passed').map(({ ms }) => ms)),
        processorMsPerFrame: before === null || after === null ? null : Math.round((1000 * (after - before)) / frames),
      };
    } finally {
      await product.stop();
    }
  },
};

/** Poses are drawn once for a machine; drawn while a challenge runs, they would make its frames stale. */
async function rehearse(): Promise<void> {
  for (const action of LIVENESS_ACTIONS) {
    const performer = new Performer({ person: PERSON, seed: 0 });
    performer.hear({ action, holdMs: 0, flash: '#ff3030' }, 0);
    for (let t = 0; t < LONGEST_GESTURE_MS; t += REHEARSED_MS) await performer.look(t);
  }
}

interface Packet {
  readonly ms: number;
  readonly state: FlowLivenessAnswer['state'];
}

async function play(product: BenchedProduct, { seed, framesPerPacket }: { seed: number; framesPerPacket: number }) {
  const call = await newPage(product);
  const opened = flowLivenessAnswer.parse(await (await call('/flow/liveness', '{}')).json());
  if (opened.state !== 'opened') throw new Error(`not opened but ${opened.state}`);
  const begun = performance.now();
  const packets: Packet[] = [];
  const send = async (packet: Uint8Array, t: number): Promise<ServerAnswer> => {
    await sleep(Math.max(0, begun + t - performance.now()));
    for (;;) {
      const from = performance.now();
      const body = new Uint8Array(packet);
      const answer = flowLivenessAnswer.parse(await (await call(`/flow/liveness/${opened.id}/frames`, body)).json());
      packets.push({ ms: performance.now() - from, state: answer.state });
      if (answer.state !== 'busy') return toServerAnswer(answer);
      await sleep(answer.retryAfterMs);
    }
  };
  const elapsed = (): number => performance.now() - begun;
  const performer = new Performer({ person: PERSON, seed });
  const { answer } = await filmChallenge(opened, performer, send, { framesPerPacket, elapsed });
  return { answer, packets };
}

/** A session that demands a challenge, opened in a tab; how that tab calls. */
async function newPage({ url, keys }: BenchedProduct) {
  const made = await fetch(`${url}/api/v2/token`, {
    method: 'POST',
    headers: headersOf(keys),
    body: JSON.stringify({ clientId: 'bench', checkLiveness: true }),
  });
  const { authToken } = (await made.json()) as { authToken: string };
  const call = (path: string, body: string | Uint8Array<ArrayBuffer>): Promise<Response> => {
    const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
    const headers = { authorization: `Bearer ${authToken}`, [TAB_HEADER]: 'tab', 'content-type': type };
    return fetch(`${url}${path}`, { method: 'POST', headers, body });
  };
  await call('/flow/open', '{"platform":"MOBILE"}');
  return call;
}

function toServerAnswer(answer: FlowLivenessAnswer): ServerAnswer {
  if (answer.state === 'next') return { kind: 'next', step: answer.step, next: answer.next };
  if (answer.state === 'failed') return { kind: 'failed', reason: answer.reason };
  if (answer.state === 'passed' || answer.state === 'continue') return { kind: answer.state };
  throw new Error(`unexpected: ${answer.state}`);
}

function spread(values: readonly number[]) {
  const at = (share: number): number => Math.round(percentile(values, share));
  return { count: values.length, p50: at(0.5), p95: at(0.95) };
}
