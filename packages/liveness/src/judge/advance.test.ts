import type { LivenessAction } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import type { ChallengePlan } from '../challenge/challenge-plan.ts';
import { drawChallenge } from '../challenge/draw-challenge.ts';
import { seededBytes } from '../challenge/seeded-bytes.fixture.ts';
import { faultOf, honestly, type Performance, performChallenge, type Shot } from '../perform-challenge.fixture.ts';
import { AT_REST, drawnDescriptor, drawnFace, drawnFacts, type Pose } from './drawn-head.fixture.ts';

const NOW = Date.UTC(2026, 5, 1);
const RUNS = 100;

function planOf(seed: number, actions?: readonly LivenessAction[]): ChallengePlan {
  const plan = drawChallenge({ random: seededBytes(seed), accommodations: [], now: NOW, lowBandwidth: false });
  if (!plan) throw new Error('everything can be asked for');
  if (!actions) return plan;
  const holdMs = (action: LivenessAction): number => (action === 'blink' ? 0 : 450);
  return { ...plan, steps: actions.map((action) => ({ action, holdMs: holdMs(action), flash: '#ff3030' })) };
}

const head = (seed: number) => (shot: Shot) =>
  Promise.resolve(drawnFacts(drawnFace(shot.pose, { seed: seed + shot.seq }), { seed: seed + shot.seq }));
const picture = (seed: number) => (shot: Shot) =>
  Promise.resolve(drawnFacts(drawnFace(shot.pose, { seed: seed + shot.seq, flat: true }), { seed: seed + shot.seq }));

const play = (seed: number, more: Partial<Performance> = {}) =>
  performChallenge({ plan: planOf(seed), seed, camera: head(seed), ...more });

/** How many of the seeded runs ended with each fault; `passed` for none. */
async function tally(run: (seed: number) => ReturnType<typeof performChallenge>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const state = await run(seed);
    const result = state.reply?.kind === 'passed' ? 'passed' : (faultOf(state) ?? 'open');
    counts[result] = (counts[result] ?? 0) + 1;
  }
  return counts;
}

describe('a whole challenge', () => {
  it('is passed by whoever does what was asked', async () => {
    expect(await tally((seed) => play(seed))).toEqual({ passed: RUNS });
  });

  it('says what was measured, and which frame is the selfie', async () => {
    const state = await play(1);
    expect(state.reply).toMatchObject({ kind: 'passed', outcome: { mode: 'active', passed: true, faults: [] } });
    const outcome = state.reply?.kind === 'passed' ? state.reply.outcome : null;
    expect(outcome?.steps.map(({ action }) => action)).toEqual(planOf(1).steps.map(({ action }) => action));
    for (const step of outcome?.steps ?? []) {
      expect(step.measured).toBeGreaterThanOrEqual(step.limit ?? 9);
      expect(step.reactionMs).toBeGreaterThanOrEqual(250);
    }
    expect(outcome?.depth).toBeGreaterThanOrEqual(1);
    expect(outcome?.selfieFrame).not.toBeNull();
  });

  it('is not passed by somebody who does nothing', async () => {
    const results = await tally((seed) => play(seed, { act: () => AT_REST }));
    expect(results).toEqual({ 'liveness.action_missing': RUNS });
  });

  it('is not passed by a recording of another challenge', async () => {
    const script: LivenessAction[] = ['smile', 'turn_left', 'look_up'];
    const recorded = (told: LivenessAction, ms: number): Pose =>
      honestly(script.find((action) => action !== told) ?? 'smile', ms);
    const results = await tally((seed) => play(seed, { act: recorded }));
    expect(results).toEqual({ 'liveness.action_missing': RUNS });
  });

  it('does not take a turn to the other side', async () => {
    const mirrored = (action: LivenessAction, ms: number): Pose => {
      const pose = honestly(action, ms);
      return { ...pose, yaw: -pose.yaw };
    };
    expect(faultOf(await play(1, { plan: planOf(1, ['turn_left']), act: mirrored }))).toBe('liveness.action_missing');
  });
});

describe('pictures instead of people', () => {
  const further =
    (degrees: number) =>
    (action: LivenessAction, ms: number): Pose => {
      const pose = honestly(action, ms);
      return { ...pose, yaw: (pose.yaw * degrees) / 30, pitch: (pose.pitch * degrees) / 20 };
    };

  it.each([15, 30, 45, 60])('does not take a picture that is turned by %s degrees', async (degrees) => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const state = await play(seed, {
        plan: planOf(seed, ['turn_left']),
        camera: picture(seed),
        act: further(degrees),
      });
      expect(['liveness.flat', 'liveness.action_missing', 'liveness.jump']).toContain(faultOf(state));
    }
  });

  it('names a picture whose nose was moved aside', async () => {
    const camera = (shot: Shot) => {
      const face = drawnFace(shot.pose, { seed: shot.seq, flat: true });
      const yaw = Math.sin((shot.pose.yaw * Math.PI) / 180);
      return Promise.resolve(drawnFacts({ ...face, yaw }, { seed: shot.seq }));
    };
    const state = await play(3, { plan: planOf(3, ['turn_left']), camera });
    expect(faultOf(state)).toBe('liveness.flat');
  });

  it('names a picture that stands still', async () => {
    const camera = () => Promise.resolve(drawnFacts(drawnFace(AT_REST, { seed: 5 }), { seed: 5 }));
    expect(await tally((seed) => play(seed, { camera }))).toEqual({ 'liveness.still': RUNS });
  });
});

describe('one person throughout', () => {
  const from = (seq: number, change: (shot: Shot) => ReturnType<Performance['camera']>) => (shot: Shot) =>
    shot.seq < seq ? head(1)(shot) : change(shot);

  it('names another person, from whichever frame on', async () => {
    const results = await tally((seed) => {
      const swapped = from(4 + (seed % 12), (shot) => {
        const face = drawnFace(shot.pose, { seed: seed + shot.seq });
        const descriptor = face.descriptor && drawnDescriptor(1, seed + shot.seq);
        return Promise.resolve(drawnFacts({ ...face, descriptor }, { seed: seed + shot.seq }));
      });
      return play(seed, { camera: swapped });
    });
    expect(results).toEqual({ 'liveness.person_changed': RUNS });
  });

  it('names a second person, a face that is gone, and a cut', async () => {
    const two = from(5, (shot) =>
      Promise.resolve(drawnFacts(drawnFace(shot.pose, { seed: shot.seq }), { seed: shot.seq, faceCount: 2 })),
    );
    const gone = from(5, (shot) => Promise.resolve(drawnFacts(null, { seed: shot.seq })));
    const elsewhere = from(5, (shot) => {
      const face = drawnFace(shot.pose, { seed: shot.seq });
      const box = { ...face.box, x: face.box.x + 3 * face.box.width };
      return Promise.resolve(drawnFacts({ ...face, box }, { seed: shot.seq }));
    });
    expect(faultOf(await play(1, { camera: two }))).toBe('liveness.several_faces');
    expect(faultOf(await play(1, { camera: gone }))).toBe('liveness.face_lost');
    expect(faultOf(await play(1, { camera: elsewhere }))).toBe('liveness.jump');
  });

  it('bears a passer-by and a moment without a face', async () => {
    const briefly = (shot: Shot) => {
      const face = shot.seq === 6 ? null : drawnFace(shot.pose, { seed: shot.seq });
      return Promise.resolve(drawnFacts(face, { seed: shot.seq, faceCount: shot.seq === 3 ? 2 : 1 }));
    };
    expect(faultOf(await play(2, { camera: briefly }))).toBeNull();
  });
});

describe('what an operator may let decide', () => {
  const lit = (colours: (shot: Shot) => string) => (shot: Shot) => {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colours(shot).slice(at, at + 2), 16) / 255);
    const skin = [0.4 + 0.05 * (red ?? 0), 0.3 + 0.05 * (green ?? 0), 0.25 + 0.05 * (blue ?? 0)] as const;
    return Promise.resolve(drawnFacts(drawnFace(shot.pose, { seed: shot.seq }), { seed: shot.seq, skin }));
  };
  const required = { flash: 'required', virtualCamera: 'advisory' } as const;

  it('sees the flash on skin, and misses it where the wrong colour shines', async () => {
    const own = await play(4, { camera: lit(({ flash }) => flash), policy: required });
    expect(own.reply).toMatchObject({ kind: 'passed' });
    expect(own.reply?.kind === 'passed' && own.reply.outcome.flashCorrelation).toBeGreaterThan(0.9);
    const inverted = (flash: string) =>
      `#${[1, 3, 5].map((at) => (255 - Number.parseInt(flash.slice(at, at + 2), 16)).toString(16).padStart(2, '0')).join('')}`;
    const wrong = { camera: lit(({ flash }) => inverted(flash)) };
    expect(faultOf(await play(4, { ...wrong, policy: required }))).toBe('liveness.flash_missing');
    expect((await play(4, wrong)).reply?.kind).toBe('passed');
  });

  it('notes virtual cameras, and refuses them where that is the policy', async () => {
    const devices = ['OBS Virtual Camera'];
    const noted = await play(5, { devices });
    expect(noted.reply).toMatchObject({ kind: 'passed', outcome: { virtualCameras: devices } });
    const refused = { flash: 'advisory', virtualCamera: 'refused' } as const;
    expect(faultOf(await play(5, { devices, policy: refused }))).toBe('liveness.virtual_camera');
  });
});
