import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FlowLivenessAnswer, flowLivenessAnswer, TAB_HEADER, tokenRequest } from '@bonafide/contract';
import { chainFrames, encodeFrames, firstLink, type SentFrame } from '@bonafide/liveness';
import { CAST, encodeJpeg, renderHead } from '@bonafide/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPackets } from '../liveness/queries.ts';
import { sha256 } from '../liveness/sha256.ts';
import { createPartner } from '../partners/create-partner.ts';
import { systemClock } from '../platform/clock.ts';
import { createSession } from '../sessions/create-session.ts';
import { type KeptProcess, keepProcess } from '../supervisor/kept-process.ts';
import { freePort } from '../testing/product.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';

const CHILD = join(import.meta.dirname, '../supervisor/child.ts');
const FRAMES_PER_PACKET = 3;

let kit: TestDeps;
let processes: readonly Api[];
let partnerId: string;
let picture: Buffer;

interface Api {
  readonly url: string;
  readonly child: KeptProcess;
}

beforeAll(async () => {
  kit = await createTestDeps({ clock: systemClock });
  const shop = { name: 'Example Bank', environment: 'TEST', webhookUrl: null } as const;
  partnerId = (await createPartner(kit.deps, shop)).partner.id;
  // Too far away to be asked for anything: such a challenge goes on until its time is over.
  picture = await encodeJpeg(renderHead(CAST.anna, { width: 240, height: 320, samples: 1, distance: 140 }), 80);
  processes = await Promise.all([startApi(), startApi(), startApi()]);
  for (const api of processes) await warm(api);
}, 300_000);
afterAll(async () => {
  await Promise.all(processes.map(({ child }) => child.stop()));
  await kit.close();
});

/** An API process of its own on the test's database and objects. */
async function startApi(): Promise<Api> {
  const port = await freePort();
  const { databaseUrl, dataDir, masterKey } = kit.deps.config;
  const environment = {
    ...process.env,
    PORT: String(port),
    BONAFIDE_DATA_DIR: dataDir,
    BONAFIDE_MASTER_KEY: Buffer.from(masterKey).toString('hex'),
    DATABASE_URL: databaseUrl ?? '',
  };
  const child = keepProcess({
    script: CHILD,
    role: 'api',
    environment,
    output: 'ignore',
    onDeath: () => undefined,
    onRefusal: () => undefined,
  });
  await child.ready;
  return { url: `http://127.0.0.1:${port}`, child };
}

async function newChallenge(api: Api) {
  const request = tokenRequest.parse({ clientId: 'c-1', checkLiveness: true });
  const { session, authToken } = await createSession(kit.deps, { partnerId, request });
  const call = (at: Api, path: string, body: Uint8Array<ArrayBuffer> | string) =>
    fetch(`${at.url}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${authToken}`,
        [TAB_HEADER]: 'tab-a',
        'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream',
      },
      body,
    });
  await call(api, '/flow/open', '{"platform":"MOBILE"}');
  const answer = await call(api, '/flow/liveness', '{"lowBandwidth":true}');
  const opened = flowLivenessAnswer.parse(await answer.json());
  if (opened.state !== 'opened') throw new Error(`not opened but ${opened.state}`);
  const send = async (at: Api, packet: Uint8Array<ArrayBuffer>): Promise<FlowLivenessAnswer> =>
    flowLivenessAnswer.parse(await (await call(at, `/flow/liveness/${opened.id}/frames`, packet)).json());
  return { sessionId: session.id, opened, send, begun: performance.now() };
}

type Challenge = Awaited<ReturnType<typeof newChallenge>>;

/** The next frames of a page: what the camera took in the last half second. */
async function nextFrames({ opened, begun }: Challenge, last?: SentFrame): Promise<readonly SentFrame[]> {
  await sleep(500);
  const first = Math.round(performance.now() - begun) - 450;
  const seq = last ? last.header.seq + 1 : 0;
  const shots = Array.from({ length: FRAMES_PER_PACKET }, (_, index) => ({
    t: first + 150 * index,
    step: 0,
    // Bytes behind a picture's end make it another picture to everybody but the eye.
    jpeg: new Uint8Array(Buffer.concat([picture, Buffer.from([seq + index])])),
  }));
  const previous = last?.header.hash ?? firstLink(opened.nonce, sha256);
  return chainFrames(shots, { nonce: opened.nonce, seq, previous, sha256 });
}

/** The models are loaded with the first frames. */
async function warm(api: Api): Promise<void> {
  const challenge = await newChallenge(api);
  expect(await challenge.send(api, encodeFrames(await nextFrames(challenge)))).toMatchObject({
    state: 'continue',
  });
}

test('killing API processes while they judge frames loses none and judges none twice', {
  timeout: 180_000,
}, async () => {
  const [first, second, third] = processes;
  if (!first || !second || !third) throw new Error('three processes were started');
  const challenge = await newChallenge(first);
  let last: SentFrame | undefined;
  for (const [victim, survivor] of [
    [first, second],
    [second, third],
  ] as const) {
    const frames = await nextFrames(challenge, last);
    const packet = encodeFrames(frames);
    const lost = challenge.send(victim, packet).catch(() => null);
    await sleep(15);
    process.kill(victim.child.pid() ?? 0, 'SIGKILL');
    expect(await lost).toBeNull();
    const answer = await challenge.send(survivor, packet);
    expect(answer).toMatchObject({ state: 'continue' });
    expect(await challenge.send(third, packet)).toEqual(answer);
    last = frames.at(-1);
  }
  expect(await challenge.send(third, encodeFrames(await nextFrames(challenge, last)))).toMatchObject({
    state: 'continue',
  });
  const packets = await listPackets(kit.deps.db, challenge.sessionId);
  expect(packets.map(({ firstFrame, frames }) => [firstFrame, frames]).toSorted(([a = 0], [b = 0]) => a - b)).toEqual([
    [0, 3],
    [3, 3],
    [6, 3],
  ]);
});
