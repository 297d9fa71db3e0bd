import { flowLivenessAnswer } from '@bonafide/contract';
import {
  CAST,
  encodeJpeg,
  encodePacket,
  filmChallenge,
  LIVENESS_ATTACK_NAMES,
  LIVENESS_ATTACKS,
  type LivenessAttack,
  type LivenessAttackName,
  Performer,
  renderHead,
  type ServerAnswer,
  type StagedAttack,
} from '@bonafide/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSession } from '../sessions/queries.ts';
import { createMeasuringThread } from './engine/measuring-thread.ts';
import { findLiveness } from './find-liveness.ts';
import {
  createLivenessApi,
  type LivenessApi,
  type Opened,
  openedBy,
  type Person,
  repeatedRandom,
} from './liveness-api.fixture.ts';

const SEED = 4;

/** The attack kit against the real calls, engines and database; one seed each. `bench liveness` runs many. */
let api: LivenessApi;
beforeAll(async () => {
  // The same actions, hold times and colours in every run: a few in a thousand attacks are stopped for another reason first.
  const random = repeatedRandom(SEED);
  api = await createLivenessApi(createMeasuringThread({ timeoutMs: 120_000 }), { random });
}, 180_000);
afterAll(() => api?.close());

const SCENE = { person: 'anna', seed: 0, take: 0 } as const;

async function film(person: Person, opened: Opened, { camera, film: how }: StagedAttack): Promise<ServerAnswer> {
  const begun = api.clock.now().getTime();
  const send = async (packet: Uint8Array, t: number): Promise<ServerAnswer> => {
    api.clock.advance(Math.max(0, begun + t - api.clock.now().getTime()));
    const { body } = await person.call(`/flow/liveness/${opened.id}/frames`, packet);
    return serverAnswer(body);
  };
  return (await filmChallenge(opened, camera, send, how)).answer;
}

function serverAnswer(body: unknown): ServerAnswer {
  const answer = flowLivenessAnswer.parse(body);
  switch (answer.state) {
    case 'continue':
      return { kind: 'continue' };
    case 'next':
      return { kind: 'next', step: answer.step, next: answer.next };
    case 'passed':
      return { kind: 'passed' };
    case 'failed':
      return { kind: 'failed', reason: answer.reason };
    default:
      throw new Error(`no answer to frames: ${answer.state}`);
  }
}

const honest = (): StagedAttack => ({ camera: new Performer(SCENE) });

/** With all the tries that a person has: the server draws the order of the actions, and one try in fifty fails by its pace. */
async function filmUntilPassed(person: Person, wish: object): Promise<ServerAnswer> {
  let answer: ServerAnswer = { kind: 'continue' };
  for (let tries = 0; tries < 3 && answer.kind !== 'passed'; tries += 1) {
    const opened = await person.open(wish);
    if (opened.state !== 'opened') throw new Error('not opened');
    answer = await film(person, opened, honest());
  }
  return answer;
}

async function outcomeOf(person: Person) {
  const session = await findSession(api.deps.db, person.sessionId);
  return session && findLiveness(api.deps, api.deps.db, session);
}

/** A label alone refuses nobody by the standard policy. */
const REFUSED = LIVENESS_ATTACK_NAMES.filter((name) => name !== 'virtual camera, by its label');

describe('each attack is refused for a reason of its own', () => {
  test.each(REFUSED)(
    '%s',
    async (name: LivenessAttackName) => {
      const { refusedFor, stage }: LivenessAttack = LIVENESS_ATTACKS[name];
      const person = await api.person();
      const opened = await openedBy(person);
      const answer = await film(person, opened, await stage({ ...SCENE, first: opened.next }));
      expect(answer.kind === 'failed' ? refusedFor : answer).toContain(answer.kind === 'failed' ? answer.reason : null);
      expect(await person.read()).toMatchObject({ taken: [], livenessTriesLeft: 2 });
      expect(await outcomeOf(person)).toMatchObject({ passed: false });
    },
    120_000,
  );
});

describe('an honest person', () => {
  test('passes; a virtual camera is told of, and no other selfie takes the place of the one that was cut', async () => {
    const person = await api.person();
    const [label] = LIVENESS_ATTACKS['virtual camera, by its label'].devices;
    expect(await filmUntilPassed(person, { devices: [label], accommodations: ['no_blink'] })).toEqual({
      kind: 'passed',
    });
    expect(await outcomeOf(person)).toMatchObject({ passed: true, virtualCameras: [label] });
    const stranger = await encodeJpeg(renderHead(CAST.karl, { width: 240, height: 320, samples: 1 }));
    expect(await person.put('FACE', stranger)).toMatchObject({ status: 409 });
    expect(await person.read()).toMatchObject({ taken: ['FACE'] });
  }, 120_000);
});

describe('a flood', () => {
  test('of tries ends with the third', async () => {
    const person = await api.person();
    for (let count = 0; count < 3; count += 1) await openedBy(person);
    const refused = { state: 'failed', reason: 'liveness.attempts_exceeded', mayRetry: false };
    expect(await person.open()).toEqual(refused);
  });

  test('of calls is told to come back later, and takes no try', async () => {
    const person = await api.person();
    const opened = await openedBy(person);
    const empty = encodePacket([]);
    const calls = Array.from({ length: 60 }, () => person.call(`/flow/liveness/${opened.id}/frames`, empty));
    const statuses = (await Promise.all(calls)).map(({ status }) => status);
    expect(statuses).toContain(429);
    expect(await person.read()).toMatchObject({ livenessTriesLeft: 2 });
  });
});

test("another session's challenge is none of this one's", async () => {
  const [victim, thief] = [await api.person(), await api.person()];
  const opened = await openedBy(victim);
  expect(await film(thief, opened, honest())).toEqual({ kind: 'failed', reason: 'liveness.nonce_invalid' });
  expect(await victim.read()).toMatchObject({ livenessTriesLeft: 2 });
});
