import { LIVENESS_ACCOMMODATIONS, type LivenessAccommodation } from '@bonafide/domain';
import { expect, it } from 'vitest';
import type { ChallengePlan } from './challenge-plan.ts';
import { drawChallenge } from './draw-challenge.ts';
import { seededBytes } from './seeded-bytes.fixture.ts';
import { virtualCamerasAmong } from './virtual-cameras.ts';

const RUNS = 600;

function plans(accommodations: readonly LivenessAccommodation[] = [], lowBandwidth = false): ChallengePlan[] {
  return Array.from({ length: RUNS }, (_, seed) =>
    drawChallenge({ random: seededBytes(seed), accommodations, now: 1_000, lowBandwidth }),
  ).filter((plan) => plan !== null);
}
const actionsOf = ({ steps }: ChallengePlan) => steps.map(({ action }) => action);

it('asks for three different actions, among them a turn and an expression, in different colours', () => {
  for (const plan of plans()) {
    expect(new Set(actionsOf(plan)).size).toBe(3);
    expect(actionsOf(plan).some((action) => action.startsWith('turn_'))).toBe(true);
    expect(actionsOf(plan).some((action) => action === 'smile' || action === 'blink')).toBe(true);
    expect(new Set(plan.steps.map(({ flash }) => flash)).size).toBe(3);
    expect(plan.expiresAt - plan.openedAt).toBe(90_000);
  }
});

it('never draws a nonce twice, and all 72 orders about as often', () => {
  const drawn = plans();
  expect(new Set(drawn.map(({ nonce }) => nonce)).size).toBe(RUNS);
  expect(drawn[0]?.nonce).toMatch(/^[0-9a-f]{32}$/);
  const orders = Object.values(Object.groupBy(drawn, (plan) => actionsOf(plan).join()));
  expect(orders).toHaveLength(72);
  expect(Math.max(...orders.map((same) => same?.length ?? 0))).toBeLessThan((4 * RUNS) / 72);
  const count = (action: string) => drawn.filter((plan) => actionsOf(plan).some((own) => own === action)).length;
  expect(count('turn_left') / count('turn_right')).toBeGreaterThan(0.85);
  expect(count('turn_left') / count('turn_right')).toBeLessThan(1.18);
});

it('asks nobody for what he cannot do, nor for blinks that fall between frames', () => {
  const excluded = { no_turn: /turn|look_up/, no_smile: /smile/, no_blink: /blink/, no_move: /closer/ };
  for (const accommodation of LIVENESS_ACCOMMODATIONS) {
    const drawn = plans([accommodation]);
    expect(drawn).toHaveLength(RUNS);
    expect(drawn.flatMap(actionsOf).join()).not.toMatch(excluded[accommodation]);
    expect(drawn[0]?.reactionMs.most).toBe(8_000);
  }
  expect(plans([], true).flatMap(actionsOf)).not.toContain('blink');
});

it('asks for nothing where one action is left', () => {
  expect(plans(['no_turn', 'no_smile', 'no_blink'])).toEqual([]);
  expect(plans(LIVENESS_ACCOMMODATIONS)).toEqual([]);
});

it('knows the names of virtual cameras', () => {
  const real = ['FaceTime HD Camera', 'Integrated Webcam (0408:a061)', 'camera2 1, facing front', 'Logitech BRIO'];
  const virtual = ['OBS Virtual Camera', 'ManyCam Virtual Webcam', 'Snap Camera', 'Dummy video device (0x0000)'];
  expect(virtualCamerasAmong([...real, ...virtual])).toEqual(virtual);
});
