import type { LivenessAction } from '@bonafide/domain';
import { expect, test } from 'vitest';
import { seededRandom } from '../random/random.ts';
import { GestureTimeline } from './gesture-timeline.ts';
import { LEVELS } from './take.ts';

const step = (action: LivenessAction, holdMs = 450) => ({ action, holdMs, flash: '#ff3030' });

/** When the gesture is at its full extent, in steps of 20 ms until `end`. */
function fullAt(timeline: GestureTimeline, gesture: LivenessAction, [from, end]: readonly [number, number]): number[] {
  const times = Array.from({ length: (end - from) / 20 }, (_, index) => from + 20 * index);
  return times.filter((t) => {
    const pose = timeline.poseAt(t);
    return pose.gesture === gesture && pose.level === LEVELS;
  });
}

test('what is asked is begun after a reaction, kept for longer than asked, and done again when nothing follows', () => {
  const timeline = new GestureTimeline(seededRandom(4), [600, 700]);
  timeline.hear(step('turn_left'), 1_000);
  const first = fullAt(timeline, 'turn_left', [1_000, 3_800]);
  expect(first[0]).toBeGreaterThan(1_800);
  expect((first.at(-1) ?? 0) - (first[0] ?? 0)).toBeGreaterThanOrEqual(700);
  expect(fullAt(timeline, 'turn_left', [3_800, 7_000]).length).toBeGreaterThan(0);
});

test('who came closer stays until told something else, and then goes back first', () => {
  const timeline = new GestureTimeline(seededRandom(4), [600, 700]);
  timeline.hear(step('move_closer'), 0);
  expect(fullAt(timeline, 'move_closer', [4_000, 9_000])).toHaveLength(250);
  timeline.hear(step('smile'), 9_000);
  expect(timeline.poseAt(9_100).gesture).toBe('move_closer');
  expect(fullAt(timeline, 'smile', [9_200, 13_500])[0]).toBeGreaterThan(10_000);
});
