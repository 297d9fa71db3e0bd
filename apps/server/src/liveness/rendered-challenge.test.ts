import { flowLivenessAnswer } from '@bonafide/contract';
import { decodeFrames, frameLimits } from '@bonafide/liveness';
import { filmChallenge, Performer, type ServerAnswer } from '@bonafide/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAuditEntries } from '../audit/queries.ts';
import { loadAttempt } from '../pipeline/load-attempt.ts';
import { findEvidence, findSession } from '../sessions/queries.ts';
import { loadEvidence } from '../sessions/store-evidence.ts';
import { createMeasuringThread } from './engine/measuring-thread.ts';
import { createLivenessApi, type LivenessApi, openedBy, type Person, repeatedRandom } from './liveness-api.fixture.ts';

const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
const SEED = 4;

let api: LivenessApi;
beforeAll(async () => {
  // The same actions, hold times and colours in every run.
  const random = repeatedRandom(SEED);
  api = await createLivenessApi(createMeasuringThread({ timeoutMs: 120_000 }), { random });
}, 180_000);
afterAll(() => api?.close());

/** A drawn person takes the whole challenge; the last answer, and every frame that was sent. */
async function take(person: Person): Promise<{ answer: ServerAnswer; pictures: readonly Uint8Array[] }> {
  const opened = await openedBy(person);
  const begun = api.clock.now().getTime();
  const pictures: Uint8Array[] = [];
  const send = async (packet: Uint8Array, t: number): Promise<ServerAnswer> => {
    const decoded = decodeFrames(packet, frameLimits({ lowBandwidth: false }));
    if (decoded.kind === 'frames') pictures.push(...decoded.frames.map(({ jpeg }) => jpeg));
    api.clock.advance(begun + t + 100 - api.clock.now().getTime());
    const { body } = await person.call(`/flow/liveness/${opened.id}/frames`, packet);
    return serverAnswer(body);
  };
  const { answer } = await filmChallenge(opened, new Performer({ person: 'anna', seed: SEED }), send);
  return { answer, pictures };
}

function serverAnswer(body: unknown): ServerAnswer {
  const answer = flowLivenessAnswer.parse(body);
  if (answer.state === 'next') return { kind: 'next', step: answer.step, next: answer.next };
  if (answer.state === 'failed') return { kind: 'failed', reason: answer.reason };
  if (answer.state === 'passed' || answer.state === 'continue') return { kind: answer.state };
  throw new Error(`unexpected: ${answer.state}`);
}

test('a person who does what is asked passes, and one of the frames becomes the selfie', async () => {
  const person = await api.person();
  const { answer, pictures } = await take(person);
  expect(answer).toEqual({ kind: 'passed' });
  expect(await person.open()).toEqual({ state: 'passed' });
  expect(await person.read()).toMatchObject({ taken: ['FACE'], liveness: 'active', livenessTriesLeft: 0 });
  await person.put('FRONT', PICTURE);
  expect((await person.call('/flow/submit', {})).body).toMatchObject({ state: 'processing' });

  const session = await findSession(api.deps.db, person.sessionId);
  const row = await findEvidence(api.deps.db, { sessionId: person.sessionId, attempt: 1, step: 'FACE' });
  if (!session || !row) throw new Error('no selfie');
  const attempt = await loadAttempt(api.deps, { sessionId: session.id, attempt: 1 });
  const outcome = attempt?.input.liveness;
  expect(outcome).toMatchObject({ passed: true, faults: [], mode: 'active', frames: pictures.length });
  const selfie = await loadEvidence(api.deps, session, row);
  expect(Buffer.from(selfie ?? [])).toEqual(Buffer.from(pictures[outcome?.selfieFrame ?? -1] ?? []));
  expect(row.mediaType).toBe('image/jpeg');

  const audit = await listAuditEntries(api.deps.db, person.sessionId);
  const events = audit.map(({ event }) => event).filter((event) => event.startsWith('liveness') || /added/.test(event));
  expect(events).toEqual(['liveness.opened', 'liveness.passed', 'evidence.added', 'evidence.added']);
}, 300_000);
