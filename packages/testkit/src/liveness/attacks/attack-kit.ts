import type { LivenessAction, LivenessFault, LivenessStep } from '@bonafide/domain';
import { CAST_NAMES, type HeadName, RESERVE_NAMES } from '../../heads/index.ts';
import { seededRandom } from '../../random/random.ts';
import type { Camera } from '../camera.ts';
import { type FilmOptions, firstLink, link, type PacketFrame } from '../film-client.ts';
import { Performer } from '../performer.ts';
import { StillPicture, SwappedPerson } from './other-cameras.ts';
import { PrintedPhoto } from './printed-photo.ts';
import { InjectedRecording, ReplayedOnScreen } from './recordings.ts';
import * as tampering from './tampering.ts';

/** Who attacks, as drawn from the seed, and the step that the server told first. */
export interface AttackScene {
  readonly person: HeadName;
  readonly seed: number;
  readonly take: number;
  readonly first: LivenessStep;
}

export interface StagedAttack {
  readonly camera: Camera;
  readonly film?: FilmOptions;
}

/** An attack on one challenge, and for what it is to be refused: the first reason that it runs into. */
export interface LivenessAttack {
  readonly refusedFor: readonly LivenessFault[];
  readonly stage: (scene: AttackScene) => StagedAttack | Promise<StagedAttack>;
  /** Labels of the client's cameras. */
  readonly devices?: readonly string[];
}

const honest = ({ person, seed, take }: AttackScene): Performer => new Performer({ person, seed, take });

/** A performer whose client tampers with the packets. */
const tampered =
  (film: FilmOptions) =>
  (scene: AttackScene): StagedAttack => ({ camera: honest(scene), film });

const printed =
  (bend: readonly [number, number], tilt = 0) =>
  ({ person, seed, take }: AttackScene): StagedAttack => {
    const random = seededRandom(seed + 6100);
    return {
      camera: new PrintedPhoto({
        person,
        seed,
        take,
        turn: random.between(25, 55),
        bend: random.between(...bend),
        tilt: random.between(-tilt, tilt),
      }),
    };
  };

/** Nothing of what the picture cannot do is seen, or what it can do is seen to be flat. */
const PICTURE_FAULTS = ['liveness.flat', 'liveness.action_missing'] as const;

export const LIVENESS_ATTACKS = {
  'printed photo, moved and turned': { refusedFor: PICTURE_FAULTS, stage: printed([0, 0]) },
  'printed photo, bent': { refusedFor: PICTURE_FAULTS, stage: printed([0.015, 0.06]) },
  'printed photo, bent like a pipe': { refusedFor: PICTURE_FAULTS, stage: printed([0.06, 0.14], 0.35) },
  'screen replay': {
    refusedFor: ['liveness.action_missing', 'liveness.flat'],
    stage: (scene) => ({ camera: new ReplayedOnScreen({ ...scene, steps: otherSteps(scene) }) }),
  },
  'pre-recorded challenge, injected': {
    refusedFor: ['liveness.action_missing'],
    stage: (scene) => ({ camera: new InjectedRecording({ ...scene, steps: otherSteps(scene) }) }),
  },
  'still frame, the same bytes': {
    refusedFor: ['liveness.frame_duplicate'],
    stage: (scene) => ({ camera: new StillPicture(honest(scene), { reencoded: false }) }),
  },
  'still frame, compressed anew': {
    refusedFor: ['liveness.still', 'liveness.action_missing'],
    stage: (scene) => ({ camera: new StillPicture(honest(scene), { reencoded: true }) }),
  },
  'frames reordered': {
    refusedFor: ['liveness.frame_out_of_order'],
    stage: tampered({ tamper: tampering.reorderFrames }),
  },
  'frame dropped': { refusedFor: ['liveness.frame_missing'], stage: tampered({ tamper: tampering.dropFrame }) },
  'frame duplicated': {
    refusedFor: ['liveness.frame_duplicate'],
    stage: tampered({ tamper: tampering.duplicateFrame }),
  },
  'wrong nonce': { refusedFor: ['liveness.nonce_invalid'], stage: tampered({ tamper: tampering.wrongNonce }) },
  'second session, all frames': {
    refusedFor: ['liveness.nonce_invalid'],
    stage: async (scene) => {
      const foreign = await foreignFrames(scene);
      return {
        camera: honest(scene),
        film: { tamper: (frames) => frames.map((frame) => foreign[frame.seq] ?? frame) },
      };
    },
  },
  'second session, spliced in': {
    refusedFor: ['liveness.chain_broken'],
    stage: async (scene) => ({
      camera: honest(scene),
      film: { tamper: tampering.spliceForeignFrames(await foreignFrames(scene)) },
    }),
  },
  'picture exchanged behind the chain': {
    refusedFor: ['liveness.chain_broken'],
    stage: tampered({ tamper: tampering.exchangePicture }),
  },
  'step named before it was told': {
    refusedFor: ['liveness.step_early'],
    stage: tampered({ tamper: tampering.runAhead }),
  },
  'times made up': { refusedFor: ['liveness.frame_stale'], stage: tampered({ tamper: tampering.claimOtherTimes }) },
  'flood of frames': { refusedFor: ['liveness.rate_invalid'], stage: tampered({ intervalMs: 15, framesPerPacket: 8 }) },
  'person swapped in the middle': {
    refusedFor: ['liveness.person_changed', 'liveness.jump'],
    stage: (scene) => {
      const other = someoneElse(scene.person);
      const second = new Performer({ person: other, seed: scene.seed + 1, take: scene.take });
      return { camera: new SwappedPerson(honest(scene), second, 1) };
    },
  },
  'landmarks lied about': {
    refusedFor: PICTURE_FAULTS,
    stage: (scene) => ({ ...printed([0, 0])(scene), film: { tamper: tampering.lieAboutLandmarks } }),
  },
  'virtual camera, by its label': {
    refusedFor: ['liveness.virtual_camera'],
    stage: (scene) => ({ camera: honest(scene) }),
    devices: ['OBS Virtual Camera'],
  },
} as const satisfies Record<string, LivenessAttack>;

export type LivenessAttackName = keyof typeof LIVENESS_ATTACKS;
export const LIVENESS_ATTACK_NAMES = Object.keys(LIVENESS_ATTACKS) as LivenessAttackName[];

const RECORDED: readonly LivenessAction[] = ['turn_left', 'look_up', 'smile', 'turn_right'];

/** Another of the same group, half of it away. */
function someoneElse(person: HeadName): HeadName {
  const reserve: readonly HeadName[] = RESERVE_NAMES;
  const group = reserve.includes(person) ? reserve : CAST_NAMES;
  return group[(group.indexOf(person) + 4) % group.length] ?? person;
}

/** Three steps that begin with something else than what is asked. */
function otherSteps({ first, seed }: AttackScene): readonly LivenessStep[] {
  const others = RECORDED.filter((action) => action !== first.action);
  const from = seed % others.length;
  return [...others.slice(from), ...others.slice(0, from)]
    .slice(0, 3)
    .map((action) => ({ action, holdMs: 450, flash: '#30e8ff' }));
}

const FOREIGN_NONCE = 'ab'.repeat(16);

/** The beginning of a film that was made and chained for another challenge. */
async function foreignFrames({ person, seed, take, first }: AttackScene): Promise<readonly PacketFrame[]> {
  const camera = new Performer({ person, seed: seed + 2, take });
  camera.hear(first, 0);
  const taken = [];
  for (let seq = 0; seq < 12; seq++) {
    const t = 120 + 160 * seq;
    taken.push({ seq, t, step: 0, jpeg: await camera.look(t) });
  }
  return link(taken, firstLink(FOREIGN_NONCE), FOREIGN_NONCE);
}
