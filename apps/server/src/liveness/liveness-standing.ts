import { LIVENESS_ACCOMMODATIONS, type LivenessAccommodation, type LivenessMode } from '@bonafide/domain';
import type { LivenessPolicy } from '@bonafide/liveness';
import { LIMITS } from '../api/limits.ts';
import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Reader } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openRequest } from '../sessions/session-secrets.ts';
import type { ChallengeRow } from './challenge.ts';
import { livenessModeOf } from './liveness-mode.ts';
import { findLatestPacket, listChallenges } from './queries.ts';

/** Where an attempt stands with its proof of presence. */
export interface LivenessStanding {
  /** What is asked of the person now: a challenge that was waived, or that ended before a frame came, became a selfie. */
  readonly mode: LivenessMode;
  readonly accommodations: readonly LivenessAccommodation[];
  readonly triesLeft: number;
  /** Nothing more is awaited; of a demanded challenge, that it ended: passed, waived or out of tries. */
  readonly settled: boolean;
  readonly tries: readonly ChallengeRow[];
}

/** The partner's rules of challenges, and where this attempt stands by them. */
export interface PartnerStanding extends LivenessStanding {
  readonly policy: LivenessPolicy;
}

/** Null when the session is erased. */
export async function livenessStanding(
  deps: Pick<Deps, 'vault'>,
  reader: Reader,
  session: SessionRow,
): Promise<PartnerStanding | null> {
  const request = openRequest(deps, session);
  const partner = await findPartnerById(reader, session.partnerId);
  if (!request || !partner) return null;
  const { settings } = partnerFrom(partner);
  const policy = settings.livenessPolicy;
  const mode = livenessModeOf(session, request, settings);
  if (mode !== 'active') return { policy, mode, accommodations: [], triesLeft: 0, settled: true, tries: [] };
  const tries = await listChallenges(reader, { sessionId: session.id, attempt: session.attempt });
  return { policy, ...standingAfter(tries, await wasFilmed(reader, tries)) };
}

async function wasFilmed(reader: Reader, tries: readonly ChallengeRow[]): Promise<boolean> {
  const ids = tries.map(({ id }) => id);
  return ids.length > 0 && (await findLatestPacket(reader, ids)) !== null;
}

/**
 * Where an attempt that demands a challenge stands after its tries; `filmed`: a frame came in any of them. Without one the last try
 * left no selfie, so the person takes an ordinary one: the tries still count as failed, but nobody stays without an answer.
 */
export function standingAfter(tries: readonly ChallengeRow[], filmed: boolean): LivenessStanding {
  if (tries.some(({ status }) => status === 'waived')) {
    return { mode: 'static', accommodations: [], triesLeft: 0, settled: true, tries };
  }
  const passed = tries.some(({ status }) => status === 'passed');
  const triesLeft = passed ? 0 : Math.max(0, LIMITS.livenessTries - tries.length);
  const settled = passed || (triesLeft === 0 && tries.at(-1)?.status === 'failed');
  const mode = settled && !filmed ? 'static' : 'active';
  return { mode, accommodations: LIVENESS_ACCOMMODATIONS, triesLeft, settled, tries };
}
