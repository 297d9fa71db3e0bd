import type { LivenessAccommodation } from '@bonafide/domain';
import { type ChallengePlan, drawChallenge } from '@bonafide/liveness';
import { seededRandom } from '@bonafide/testkit';

/** Any time does: the clock of a rendered challenge is the client's. */
const OPENED_AT = Date.UTC(2026, 0, 15, 12);

/** The challenge that a server would draw, by a seed instead of its own randomness. */
export function drawnPlan(seed: number, accommodations: readonly LivenessAccommodation[] = []): ChallengePlan {
  const random = seededRandom(seed + 8800);
  const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => random.integer(0, 255));
  const plan = drawChallenge({ random: bytes, accommodations, now: OPENED_AT, lowBandwidth: false });
  if (!plan) throw new Error('nothing is left to be asked');
  return plan;
}
