import type { PolicyAnswer, ReplayReport } from '@bonafide/contract';
import type { Decision } from '@bonafide/domain';
import type { PolicyVersionRow } from '../../policies/queries.ts';
import type { Replay } from '../../policies/replay-policy.ts';
import type { VersionedPolicy } from '../../policies/save-policy.ts';

export function presentVersion({ version, createdAt, draft }: PolicyVersionRow): PolicyAnswer['inForce'] {
  // What a column of JSON holds went through the same schema when it was saved.
  return { version, createdAt: createdAt.toISOString(), draft: draft as PolicyAnswer['inForce']['draft'] };
}

export function presentPolicy({ policy, version }: VersionedPolicy): PolicyAnswer {
  const { id, name, createdAt } = policy;
  return { id, name, createdAt: createdAt.toISOString(), inForce: presentVersion(version) };
}

export function presentReplay({ examined, changed, unexplained }: Replay): ReplayReport {
  return {
    examined,
    changed: changed.map(({ session, from, to, because }) => ({
      scanRef: session.id,
      clientId: session.clientId,
      from: verdictOf(from),
      to: verdictOf(to),
      because: [...because],
    })),
    unexplained,
  };
}

/** Decisions of earlier releases were not scored. */
const verdictOf = ({ outcome, policy, risk }: Decision) => ({ outcome, policy, riskScore: risk?.score ?? null });
