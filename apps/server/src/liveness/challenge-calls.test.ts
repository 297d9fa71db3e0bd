import { chainFrames, encodeFrames, firstLink, type SentFrame } from '@bonafide/liveness';
import { encodePacket } from '@bonafide/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLivenessApi, type LivenessApi, type Opened, openedBy, type Person } from './liveness-api.fixture.ts';
import { scriptedThread, seesNobody } from './scripted-thread.fixture.ts';
import { sha256 } from './sha256.ts';

const thread = scriptedThread();
let api: LivenessApi;
let person: Person;
let opened: Opened;

beforeAll(async () => {
  api = await createLivenessApi(thread);
});
afterAll(() => api?.close());

beforeEach(async () => {
  Object.assign(thread, { full: false, next: seesNobody });
  person = await api.person();
  opened = await openedBy(person);
});

/** Frames as a page would chain them, 200 ms apart; the server's clock is moved to the last of them. */
function frames(count: number, after?: SentFrame, nonce = opened.nonce): readonly SentFrame[] {
  const first = after ? after.header.t + 200 : 200;
  const seq = after ? after.header.seq + 1 : 0;
  const pictures = Array.from({ length: count }, (_, index) => {
    return { t: first + 200 * index, step: 0, jpeg: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, seq + index]) };
  });
  const previous = after?.header.hash ?? firstLink(nonce, sha256);
  return chainFrames(pictures, { nonce, seq, previous, sha256 });
}

async function send(sent: readonly SentFrame[], to: { id?: string; as?: Person } = {}) {
  api.clock.advance(200 * sent.length);
  return (to.as ?? person).call(`/flow/liveness/${to.id ?? opened.id}/frames`, encodeFrames(sent));
}

const failed = (reason: string, mayRetry = true) => ({
  status: 200,
  body: { state: 'failed', reason: `liveness.${reason}`, mayRetry },
});

describe('opening a challenge', () => {
  test('tells the first step alone, with the limits of frames', async () => {
    expect(opened).toEqual({
      state: 'opened',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      nonce: expect.stringMatching(/^[0-9a-f]{32}$/),
      next: { action: expect.any(String), holdMs: expect.any(Number), flash: expect.stringMatching(/^#/) },
      steps: 3,
      frames: { bytes: 40_000, side: 640, perSecond: { least: 5, most: 8 }, perRequest: 8 },
      secondsLeft: 90,
      triesLeft: 2,
    });
    expect(await person.read()).toMatchObject({
      liveness: 'active',
      livenessAccommodations: ['no_turn', 'no_smile', 'no_blink', 'no_move'],
      livenessTriesLeft: 2,
      taken: [],
    });
  });

  test('costs a try each time, so that nobody opens until the first step suits', async () => {
    const nonces = [opened.nonce, (await openedBy(person)).nonce, (await openedBy(person)).nonce];
    expect(new Set(nonces).size).toBe(3);
    expect(await person.open()).toEqual({
      state: 'failed',
      reason: 'liveness.attempts_exceeded',
      mayRetry: false,
    });
    expect(await send(frames(1))).toMatchObject(failed('expired'));
  });

  test('asks nothing of whom it can ask nothing, who takes a selfie for a human to see', async () => {
    const other = await api.person();
    const wish = { accommodations: ['no_turn', 'no_move', 'no_smile'] };
    expect(await other.open(wish)).toEqual({ state: 'waived' });
    expect(await other.open()).toEqual({ state: 'waived' });
    expect(await other.read()).toMatchObject({ selfieMode: 'selfie', livenessTriesLeft: 0 });
    expect((await other.put('FACE', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).body).toMatchObject({ taken: ['FACE'] });
  });

  test('is refused where no challenge is asked for, and to others', async () => {
    const photographed = await api.person({});
    expect(await photographed.read()).toMatchObject({ liveness: 'static', livenessAccommodations: [] });
    expect(await photographed.call('/flow/liveness', {})).toMatchObject({ status: 409 });
    expect(await (await api.person({}, { liveness: 'active' })).read()).toMatchObject({ selfieMode: 'challenge' });
    expect(await (await api.person({}, { liveness: 'with_document' })).read()).toMatchObject({
      liveness: 'with_document',
    });
    expect(await person.call('/flow/liveness', {}, { tab: 'tab-b' })).toMatchObject({ status: 409 });
    const stranger = await person.call('/flow/liveness', {}, { token: 'nobody' });
    expect(stranger).toMatchObject({ status: 401, body: { identifier: 'TOKEN_NOT_VALID' } });
    expect(stranger.headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['an unknown accommodation', { accommodations: ['no_eyes'] }],
    ['a text for a switch', { lowBandwidth: 'yes' }],
    ['a list', []],
    ['too many cameras', { devices: Array.from({ length: 17 }, String) }],
  ])('refuses %s and costs no try', async (_name, wish) => {
    expect(await person.call('/flow/liveness', wish)).toMatchObject({ status: 400 });
    expect(await person.read()).toMatchObject({ livenessTriesLeft: 2 });
  });
});

describe('frames', () => {
  test('are answered with what to tell the person', async () => {
    expect(await send(frames(2))).toMatchObject({ status: 200, body: { state: 'continue', hint: 'face_not_seen' } });
  });

  test('say nothing by themselves: what a page claims about them is not read', async () => {
    const claims = { passed: true, state: 'passed', faceCount: 1, yaw: 0.5, landmarks: [[0, 0]], action: 'done' };
    const packet = encodePacket(frames(2).map(({ header, jpeg }) => ({ ...header, jpeg, claims })));
    api.clock.advance(400);
    expect(await person.call(`/flow/liveness/${opened.id}/frames`, packet)).toMatchObject({
      body: { state: 'continue', hint: 'face_not_seen' },
    });
  });

  test('that come again get the same answer and count once', async () => {
    const sent = frames(2);
    const answers = [await send(sent), await send(sent)];
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect(await send(frames(1, sent[1]))).toMatchObject({ body: { state: 'continue' } });
  });

  test.each<[string, string, () => readonly SentFrame[]]>([
    ['of another nonce', 'nonce_invalid', () => frames(2, undefined, '00'.repeat(16))],
    ['in another order', 'frame_out_of_order', () => frames(3).toReversed()],
    ['with a gap', 'frame_missing', () => frames(3).filter(({ header }) => header.seq !== 1)],
    ['twice', 'frame_duplicate', () => frames(2).flatMap((frame) => [frame, frame])],
    ['whose picture was changed', 'chain_broken', () => changed(frames(2))],
    ['of a later step', 'step_early', () => frames(1).map((frame) => atStep(frame, 1))],
  ])('%s end the try', async (_name, reason, sent) => {
    expect(await send(sent())).toMatchObject(failed(reason));
    expect(await send(frames(1))).toMatchObject(failed('expired'));
    expect(await person.read()).toMatchObject({ livenessTriesLeft: 2, taken: [] });
  });

  test('of another session end this one, and leave the other alone', async () => {
    const other = await api.person();
    const theirs = await openedBy(other);
    expect(await send(frames(2, undefined, theirs.nonce))).toMatchObject(failed('nonce_invalid'));
    expect(await send(frames(2, undefined, theirs.nonce), { id: theirs.id })).toMatchObject(failed('nonce_invalid'));
    expect(await send(frames(2, undefined, theirs.nonce), { id: theirs.id, as: other })).toMatchObject({
      body: { state: 'continue' },
    });
  });

  test('after the time, or of a session that is over, are late', async () => {
    const sent = frames(2);
    await send(sent);
    api.clock.advance(90_001);
    expect(await send(frames(1, sent[1]))).toMatchObject(failed('expired'));
    const next = await openedBy(person);
    api.clock.advance(3_600_000);
    expect(await send(frames(1, undefined, next.nonce), { id: next.id })).toMatchObject(failed('expired', false));
  });

  test('can be sent again when the engines are busy or fail', async () => {
    const sent = frames(2);
    thread.full = true;
    const busy = await send(sent);
    expect(busy).toMatchObject({ status: 503, body: { state: 'busy', retryAfterMs: 500 } });
    expect(busy.headers['retry-after']).toBe('1');
    thread.full = false;
    thread.next = () => Promise.resolve({ kind: 'unavailable', code: 'exited' });
    expect(await send(sent)).toMatchObject({ status: 503, body: { state: 'busy' } });
    thread.next = seesNobody;
    expect(await send(sent)).toMatchObject({ body: { state: 'continue' } });
  });

  test('that are none change nothing', async () => {
    const address = `/flow/liveness/${opened.id}/frames`;
    const garbage = [new Uint8Array(), new Uint8Array([1, 2, 3]), new Uint8Array(500).fill(255)];
    for (const body of garbage) expect(await person.call(address, body)).toMatchObject({ status: 400 });
    expect(await person.call(address, { frames: 'none' })).toMatchObject({ status: 400 });
    expect(await person.call(address, new Uint8Array(400_000))).toMatchObject({ status: 413 });
    expect(await person.call('/flow/liveness/none/frames', encodeFrames(frames(1)))).toMatchObject(
      failed('nonce_invalid'),
    );
    thread.next = () => Promise.resolve({ kind: 'unreadable' });
    expect(await send(frames(1))).toMatchObject({ status: 400, body: { identifier: 'BAD_VALUE' } });
    thread.next = seesNobody;
    expect(await send(frames(1))).toMatchObject({ body: { state: 'continue' } });
  });

  test('that come too often wait', async () => {
    const address = `/flow/liveness/${opened.id}/frames`;
    const statuses = [];
    for (let call = 0; call < 14; call += 1) statuses.push((await person.call(address, new Uint8Array([1]))).status);
    expect(statuses).toContain(429);
    api.clock.advance(1_000);
    expect(await send(frames(1))).toMatchObject({ body: { state: 'continue' } });
  });
});

function changed(sent: readonly SentFrame[]): readonly SentFrame[] {
  return sent.map((frame, index) => (index === 1 ? { ...frame, jpeg: new Uint8Array([0xff, 0xd8, 9, 9]) } : frame));
}

function atStep(frame: SentFrame, step: number): SentFrame {
  return { ...frame, header: { ...frame.header, step } };
}
