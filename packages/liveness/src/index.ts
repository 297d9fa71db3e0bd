export { type ChallengePlan, type FrameLimits, frameLimits } from './challenge/challenge-plan.ts';
export { type ChallengeWish, drawChallenge } from './challenge/draw-challenge.ts';
export { type LivenessPolicy, STANDARD_LIVENESS_POLICY } from './challenge/liveness-policy.ts';
export { type OpeningChallenge, openChallenge } from './challenge/open-challenge.ts';
export { virtualCamerasAmong } from './challenge/virtual-cameras.ts';
export type { ChallengeReply, ChallengeState } from './challenge-state.ts';
export { type Admission, type Arrival, admitFrames } from './frames/admit-frames.ts';
export { chainFrames, firstLink, firstLinkInput, linkInput, nextLink, type Sha256 } from './frames/frame-chain.ts';
export {
  type DecodedPacket,
  decodeFrames,
  encodeFrames,
  type FrameHeader,
  PACKET_PROBLEMS,
  type PacketProblem,
  type SentFrame,
} from './frames/frame-packet.ts';
export { fromHex, toHex } from './hexadecimal.ts';
export { type Advance, advance } from './judge/advance.ts';
export { fail } from './judge/conclude.ts';
export { judgeStep, type StepJudgement } from './judge/judge-step.ts';
export type { JudgedFrame } from './judge/judged-frame.ts';
export { LIVENESS_LIMITS } from './judge/liveness-limits.ts';
export { type PlanarMotion, planarMotion } from './judge/planar-motion.ts';
export { surroundingsFollow } from './judge/surroundings-motion.ts';
