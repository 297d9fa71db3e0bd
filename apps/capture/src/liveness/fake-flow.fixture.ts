import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import type { FlowLivenessAnswer, FlowLivenessOpening, FlowSession } from '@bonafide/contract';
import type { LivenessFault, LivenessHint, LivenessStep } from '@bonafide/domain';
import {
  admitFrames,
  type ChallengeState,
  decodeFrames,
  drawChallenge,
  frameLimits,
  openChallenge,
  STANDARD_LIVENESS_POLICY,
} from '@bonafide/liveness';

/** A flow that serves the built page and holds its frames to order, time and chain, but looks at none of them. */
export interface FakeFlow {
  readonly url: string;
  /** The page sees these from its next call on. */
  session: FlowSession;
  /** What the page asked for, a challenge each. */
  readonly openings: FlowLivenessOpening[];
  readonly steps: () => readonly LivenessStep[];
  /** Bytes of each JPEG that came. */
  readonly sizes: number[];
  /** Faults that admission found. */
  readonly faults: LivenessFault[];
  /** Ends the running challenge with its next request. */
  failNext: LivenessFault | null;
  hint: LivenessHint | null;
  /** Frames after which a step counts as done. */
  framesPerStep: number;
  close(): Promise<void>;
}

const DIST = resolve(import.meta.dirname, '../../dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.bin': 'application/octet-stream',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; media-src 'self' blob:";
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

export async function startFakeFlow(session: FlowSession): Promise<FakeFlow> {
  let challenge: ChallengeState | null = null;
  let framesOfStep = 0;

  const open = (opening: FlowLivenessOpening): FlowLivenessAnswer => {
    flow.openings.push(opening);
    if (flow.session.livenessTriesLeft === 0) {
      // No frame came in any of the tries.
      flow.session = { ...flow.session, selfieMode: 'selfie' };
      return { state: 'failed', reason: 'liveness.attempts_exceeded', mayRetry: false };
    }
    const random = (count: number) =>
      Uint8Array.from({ length: count }, (_, i) => (i * 37 + flow.openings.length) % 256);
    const plan = drawChallenge({ ...opening, random, now: Date.now() });
    const [next] = plan?.steps ?? [];
    if (!plan || !next) {
      flow.session = { ...flow.session, selfieMode: 'selfie' };
      return { state: 'waived' };
    }
    challenge = openChallenge(plan, { policy: STANDARD_LIVENESS_POLICY, devices: opening.devices, sha256 });
    framesOfStep = 0;
    const triesLeft = flow.session.livenessTriesLeft - 1;
    flow.session = { ...flow.session, livenessTriesLeft: triesLeft };
    const { nonce, steps } = plan;
    const about = { id: '6f9619ff-8b86-4d01-b42d-00c04fc964ff', nonce, next, steps: steps.length };
    return { state: 'opened', ...about, frames: frameLimits(plan), secondsLeft: 90, triesLeft };
  };

  const fail = (reason: LivenessFault): FlowLivenessAnswer => {
    flow.failNext = null;
    const mayRetry = flow.session.livenessTriesLeft > 0;
    if (!mayRetry) flow.session = { ...flow.session, taken: [...flow.session.taken, 'FACE'] };
    return { state: 'failed', reason, mayRetry };
  };

  const take = (body: Uint8Array): FlowLivenessAnswer => {
    if (!challenge) return fail('liveness.nonce_invalid');
    const decoded = decodeFrames(body, frameLimits(challenge.plan));
    if (decoded.kind === 'refused') return fail('liveness.frame_missing');
    flow.sizes.push(...decoded.frames.map(({ jpeg }) => jpeg.length));
    const admission = admitFrames(challenge, decoded.frames, { now: Date.now(), sha256 });
    if (admission.kind === 'fault') {
      flow.faults.push(admission.fault);
      return fail(admission.fault);
    }
    if (admission.kind === 'accepted') challenge = admission.state;
    if (flow.failNext) return fail(flow.failNext);
    framesOfStep += decoded.frames.length;
    if (framesOfStep < flow.framesPerStep) return { state: 'continue', hint: flow.hint };
    framesOfStep = 0;
    return nextStep(challenge);
  };

  const nextStep = (before: ChallengeState): FlowLivenessAnswer => {
    const step = before.step.index + 1;
    const next = before.plan.steps[step];
    challenge = { ...before, step: { ...before.step, index: step } };
    if (next) return { state: 'next', step, next };
    flow.session = { ...flow.session, taken: [...flow.session.taken, 'FACE'], livenessTriesLeft: 0 };
    return { state: 'passed' };
  };

  const answerFlow = async (request: IncomingMessage): Promise<unknown> => {
    const body = await bodyOf(request);
    if (request.url === '/flow/liveness') return open(JSON.parse(body.toString('utf8')) as FlowLivenessOpening);
    return request.url?.startsWith('/flow/liveness/') ? take(body) : flow.session;
  };

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/flow/')) {
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(await answerFlow(request)));
      return;
    }
    const file = pathname === '/session' ? 'index.html' : pathname.replace('/flow-assets/', '');
    const bytes = await readFile(join(DIST, file)).catch(() => null);
    response.writeHead(bytes ? 200 : 404, {
      'Content-Type': TYPES[extname(file)] ?? 'text/plain',
      'Content-Security-Policy': POLICY,
    });
    response.end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

  const flow: FakeFlow = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    session,
    openings: [],
    steps: () => challenge?.plan.steps ?? [],
    sizes: [],
    faults: [],
    failNext: null,
    hint: null,
    framesPerStep: 8,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
  return flow;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
