import { flowLivenessAnswer } from '@bonafide/contract';
import { decodeFrames, frameLimits } from '@bonafide/liveness';
import { CAST } from '@bonafide/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAuditEntries } from '../audit/queries.ts';
import { findEvidence, findSession } from '../sessions/queries.ts';
import { loadEvidence } from '../sessions/store-evidence.ts';
import { createMeasuringThread } from './engine/measuring-thread.ts';
import { findLiveness } from './find-liveness.ts';
import { createLivenessApi, type LivenessApi, type Person } from './liveness-api.fixture.ts';
import { playChallenge } from './play-challenge.fixture.ts';
import { renderedCamera } from './rendered-camera.fixture.ts';

const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);

let api: LivenessApi;
beforeAll(async () => {
  api = await createLivenessApi(createMeasuringThread({ timeoutMs: 120_000 }));
}, 180_000);
afterAll(() => api?.close());

/** Frames as they left the page. */
const sent: Uint8Array[] = [];

async function play(person: Person) {
  const opened = await person.open();
  if (opened.state !== 'opened') throw new Error(`not opened: ${opened.state}`);
  const begun = api.clock.now().getTime();
  const times: number[] = [];
  const answer = await playChallenge({
    opened,
    camera: renderedCamera(CAST.anna),
    send: async (packet, elapsed) => {
      const decoded = decodeFrames(packet, frameLimits({ lowBandwidth: false }));
      if (decoded.kind === 'frames') sent.push(...decoded.frames.map(({ jpeg }) => jpeg));
      api.clock.advance(begun + elapsed + 100 - api.clock.now().getTime());
      const start = performance.now();
      const { body } = await person.call(`/flow/liveness/${opened.id}/frames`, packet);
      times.push(performance.now() - start);
      return flowLivenessAnswer.parse(body);
    },
  });
  return { answer, times };
}

test('a person who does what is asked passes, and one of the frames becomes the selfie', async () => {
  const person = await api.person();
  const { answer } = await play(person);
  expect(answer).toEqual({ state: 'passed' });
  expect(await person.read()).toMatchObject({ taken: ['FACE'], liveness: 'active', livenessTriesLeft: 0 });
  const session = await findSession(api.deps.db, person.sessionId);
  const row = await findEvidence(api.deps.db, { sessionId: person.sessionId, attempt: 1, step: 'FACE' });
  if (!session || !row) throw new Error('no selfie');
  const selfie = await loadEvidence(api.deps, session, row);
  const outcome = await findLiveness(api.deps, api.deps.db, session);
  expect(outcome).toMatchObject({ passed: true, faults: [], mode: 'active' });
  expect(Buffer.from(selfie ?? [])).toEqual(Buffer.from(sent[outcome?.selfieFrame ?? -1] ?? []));
  const audit = await listAuditEntries(api.deps.db, person.sessionId);
  expect(audit.map(({ event }) => event).slice(-3)).toEqual(['liveness.opened', 'liveness.passed', 'evidence.added']);
  await person.put('FRONT', PICTURE);
  expect((await person.call('/flow/submit', {})).body).toMatchObject({ state: 'processing' });
}, 300_000);
