import type { FrameTrack } from '@bonafide/imaging';
import type { ChallengeState } from '@bonafide/liveness';
import type { livenessChallenges, livenessPackets } from '../platform/db/liveness-schema.ts';
import type { SessionKey } from '../platform/ports.ts';
import { openJson, sealJson } from '../sessions/session-secrets.ts';

/** One try as stored; what is known about the person is sealed in it. */
export type ChallengeRow = typeof livenessChallenges.$inferSelect;

/** Where the frames of one request lie. */
export type PacketRow = typeof livenessPackets.$inferSelect;

/** What one request leaves to the next. */
export interface RunningChallenge {
  readonly challenge: ChallengeState;
  readonly track: FrameTrack | null;
}

export function sealRunning(key: SessionKey, id: string, running: RunningChallenge): Uint8Array {
  return sealJson(key, running, `liveness/${id}`);
}

/** Null for a challenge that was waived: there was nothing to ask for. */
export function openRunning(key: SessionKey, row: ChallengeRow): RunningChallenge | null {
  return row.sealedState && openJson<RunningChallenge>(key, row.sealedState, `liveness/${row.id}`);
}

export const outcomeContext = (id: string): string => `liveness-outcome/${id}`;
export const packetContext = (id: string): string => `liveness-frames/${id}`;
