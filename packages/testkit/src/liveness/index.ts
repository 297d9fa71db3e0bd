export {
  type AttackScene,
  LIVENESS_ATTACK_NAMES,
  LIVENESS_ATTACKS,
  type LivenessAttack,
  type LivenessAttackName,
  type StagedAttack,
} from './attacks/attack-kit.ts';
export { PrintedPhoto, type PrintedPhotoOptions } from './attacks/printed-photo.ts';
export { InjectedRecording, type RecordingOptions, ReplayedOnScreen } from './attacks/recordings.ts';
export type { Camera } from './camera.ts';
export {
  type ClientFrame,
  encodePacket,
  type FilmOptions,
  type FilmResult,
  filmChallenge,
  type OpenedChallenge,
  type PacketFrame,
  type Send,
  type ServerAnswer,
  type Tamper,
} from './film-client.ts';
export { type Performance, Performer } from './performer.ts';
