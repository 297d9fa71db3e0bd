import type { LivenessAccommodation, LivenessAction, LivenessStep } from '@bonafide/domain';
import { toHex } from '../hexadecimal.ts';
import type { ChallengePlan } from './challenge-plan.ts';
import { type Draw, drawFrom } from './draw.ts';

const NONCE_BYTES = 16;
const STEPS = 3;
/** Fewer are no challenge: whoever can do less is looked at by a human. */
const FEWEST_STEPS = 2;
const LIFETIME_MS = 90_000;

/** A pose is kept this long, so that passing through it is not enough; nobody knows beforehand how long. */
const HOLD_MS = [300, 450, 600, 750] as const;

const REACTION_MS = { least: 250, most: 4_000 } as const;
/** Who asked for another way, or sits behind a slow line, gets twice the time. */
const PATIENT_REACTION_MS = { least: 250, most: 8_000 } as const;

/** Far apart on the colour circle, so that skin shows which of two it was; never alternated, so nothing flickers. */
const FLASH_COLOURS = ['#ff3030', '#30ff30', '#3050ff', '#ffe030', '#ff30e0', '#30e8ff'] as const;

const EXCLUDED_BY: Readonly<Record<LivenessAccommodation, readonly LivenessAction[]>> = {
  no_turn: ['turn_left', 'turn_right', 'look_up'],
  no_smile: ['smile'],
  no_blink: ['blink'],
  no_move: ['move_closer'],
};

/** One of each is always asked for, where it can be: depth, which pictures do not have, and an expression, which they do not change. */
const SHOWN: readonly (readonly LivenessAction[])[] = [
  ['turn_left', 'turn_right'],
  ['smile', 'blink'],
];

const ACTIONS: readonly LivenessAction[] = ['turn_left', 'turn_right', 'look_up', 'move_closer', 'smile', 'blink'];

export interface ChallengeWish {
  /** Cryptographically random bytes. */
  readonly random: (count: number) => Uint8Array;
  readonly accommodations: readonly LivenessAccommodation[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly lowBandwidth: boolean;
}

/**
 * Draws nonce, actions in order, hold times and colours. At least one action is a turn, which shows depth (the outcome of those
 * who cannot turn says that none was shown), and one an expression. Null when too little is left to ask for.
 */
export function drawChallenge({ random, accommodations, now, lowBandwidth }: ChallengeWish): ChallengePlan | null {
  const draw = drawFrom(random);
  const actions = drawActions(draw, possibleActions(accommodations, lowBandwidth));
  if (!actions) return null;
  const colours = draw.shuffled(FLASH_COLOURS);
  const steps = actions.map((action, index): LivenessStep => {
    const holdMs = action === 'blink' ? 0 : draw.one(HOLD_MS);
    return { action, holdMs, flash: colours[index % colours.length] ?? FLASH_COLOURS[0] };
  });
  const patient = lowBandwidth || accommodations.length > 0;
  return {
    nonce: toHex(random(NONCE_BYTES)),
    steps,
    lowBandwidth,
    openedAt: now,
    expiresAt: now + LIFETIME_MS,
    reactionMs: patient ? PATIENT_REACTION_MS : REACTION_MS,
  };
}

/** At two frames a second a blink falls between them. */
function possibleActions(accommodations: readonly LivenessAccommodation[], lowBandwidth: boolean): LivenessAction[] {
  const excluded = accommodations.flatMap((accommodation) => EXCLUDED_BY[accommodation]);
  return ACTIONS.filter((action) => !excluded.includes(action) && !(lowBandwidth && action === 'blink'));
}

/** Every set is as likely as every other, in every order, so that no recording fits more often than another. */
function drawActions(draw: Draw, possible: readonly LivenessAction[]): LivenessAction[] | null {
  if (possible.length < FEWEST_STEPS) return null;
  const sets = setsOf(possible, Math.min(STEPS, possible.length));
  return draw.shuffled(
    draw.one(sets.filter((set) => SHOWN.every((kind) => shows(set, kind) || !shows(possible, kind)))),
  );
}

const shows = (actions: readonly LivenessAction[], kind: readonly LivenessAction[]): boolean =>
  actions.some((action) => kind.includes(action));

/** All sets of so many of the items. */
function setsOf<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((first, index) => setsOf(items.slice(index + 1), size - 1).map((others) => [first, ...others]));
}
