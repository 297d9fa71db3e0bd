import type { LivenessAccommodation, LivenessAction, LivenessFault } from '@bonafide/domain';

/** What went wrong, in the words of the person: keys of `liveness.failed`. Forgeries are not explained to forgers. */
export type FailureAdvice =
  | 'time'
  | 'lost'
  | 'alone'
  | 'same_person'
  | 'body'
  | 'movement'
  | 'light'
  | 'line'
  | 'tries';

const ADVICE: Readonly<Record<LivenessFault, FailureAdvice>> = {
  'liveness.nonce_invalid': 'line',
  'liveness.chain_broken': 'line',
  'liveness.frame_missing': 'line',
  'liveness.frame_duplicate': 'line',
  'liveness.frame_out_of_order': 'line',
  'liveness.frame_stale': 'line',
  'liveness.step_early': 'line',
  'liveness.rate_invalid': 'line',
  'liveness.expired': 'time',
  'liveness.attempts_exceeded': 'tries',
  'liveness.face_lost': 'lost',
  'liveness.several_faces': 'alone',
  'liveness.person_changed': 'same_person',
  'liveness.selfie_differs': 'same_person',
  'liveness.flat': 'body',
  'liveness.still': 'body',
  'liveness.jump': 'lost',
  'liveness.action_missing': 'movement',
  'liveness.flash_missing': 'light',
  'liveness.virtual_camera': 'body',
};

export const adviceFor = (fault: LivenessFault): FailureAdvice => ADVICE[fault];

/** Faults of the line: the next try asks for less of it. */
export const isLineFault = (fault: LivenessFault): boolean => ADVICE[fault] === 'line';

const EXCUSED_BY: Readonly<Record<LivenessAction, LivenessAccommodation>> = {
  turn_left: 'no_turn',
  turn_right: 'no_turn',
  look_up: 'no_turn',
  move_closer: 'no_move',
  smile: 'no_smile',
  blink: 'no_blink',
};

/** What somebody who cannot do this may say. */
export const accommodationFor = (action: LivenessAction): LivenessAccommodation => EXCUSED_BY[action];
