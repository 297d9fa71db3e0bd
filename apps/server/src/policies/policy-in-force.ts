import { STANDARD_POLICY } from '@bonafide/checks';
import { applyDraft, type Policy } from '@bonafide/domain';
import type { PartnerSettings } from '../partners/settings.ts';
import type { Reader } from '../sessions/queries.ts';
import { findPolicy, latestVersion, type PolicyRow, type PolicyVersionRow } from './queries.ts';

/**
 * The policy that judges a session's next attempt: the one that its token asked for (`riskAssessmentProfile`), else the
 * environment's, else the standard one. An id that is nobody's counts as none: programs bring ids from another provider.
 */
export async function policyInForce(
  db: Reader,
  of: {
    readonly partnerId: string;
    readonly asked: string | null;
    readonly settings: Pick<PartnerSettings, 'policy'>;
  },
): Promise<Policy> {
  for (const id of [of.asked, of.settings.policy]) {
    const policy = id === null ? null : await namedPolicy(db, { partnerId: of.partnerId, id });
    if (policy) return policy;
  }
  return STANDARD_POLICY;
}

/** The latest version of the partner's policy with this id; null: it has none. */
export async function namedPolicy(
  db: Reader,
  of: { readonly partnerId: string; readonly id: string },
): Promise<Policy | null> {
  const policy = await findPolicy(db, of);
  const version = policy && (await latestVersion(db, policy.id));
  return policy && version ? policyOf(policy, version) : null;
}

/**
 * A version as it decides. One that an update of the product no longer understands (a check is gone) falls back to the standard
 * policy instead of stopping verifications: it was valid when it was saved.
 */
export function policyOf(
  policy: Pick<PolicyRow, 'name'>,
  { version, draft }: Pick<PolicyVersionRow, 'version' | 'draft'>,
): Policy {
  const read = applyDraft(STANDARD_POLICY, draft, { name: policy.name, version: String(version) });
  return read.ok ? read.policy : STANDARD_POLICY;
}
