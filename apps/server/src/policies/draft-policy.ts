import type { Policy, PolicyDraft } from '@bonafide/domain';
import { done, type Outcome } from '../api/outcome.ts';
import type { Deps } from '../deps.ts';
import { policyOf } from './policy-in-force.ts';
import { findPolicy, latestVersion } from './queries.ts';
import { NO_POLICY, readDraft } from './save-policy.ts';

/** What a replay tries: the draft under the policy's name (`strict@draft`), or the version in force. */
export async function draftPolicy(
  deps: Pick<Deps, 'db'>,
  of: { readonly partnerId: string; readonly id: string; readonly draft: PolicyDraft | null },
): Promise<Outcome<Policy>> {
  const policy = await findPolicy(deps.db, of);
  const version = policy && (await latestVersion(deps.db, policy.id));
  if (!policy || !version) return NO_POLICY;
  if (of.draft === null) return done(policyOf(policy, version));
  return readDraft(of.draft, { name: policy.name, version: 'draft' });
}
