import { MEASURED_NAMES, STANDARD_POLICY } from '@bonafide/checks';
import { applyDraft, type PolicyDraft, strayLimit } from '@bonafide/domain';
import { done, type Outcome, refuse } from '../api/outcome.ts';
import type { Deps } from '../deps.ts';
import {
  insertPolicy,
  insertVersion,
  latestVersion,
  lockPolicy,
  type PolicyRow,
  type PolicyVersionRow,
} from './queries.ts';

/** A policy with the version of it that is meant. */
export interface VersionedPolicy {
  readonly policy: PolicyRow;
  readonly version: PolicyVersionRow;
}

/** One answer for what does not exist and what is another partner's. */
export const NO_POLICY = refuse('BAD_VALUE', 'There is no such policy');

/** Makes a policy with its first version. Refused: a taken name, and a draft that names checks, reasons or measurements that do not exist. */
export async function createPolicy(
  deps: Deps,
  wanted: { readonly partnerId: string; readonly name: string; readonly draft: PolicyDraft },
): Promise<Outcome<VersionedPolicy>> {
  const { partnerId, name, draft } = wanted;
  const faulty = faultOf(draft);
  if (faulty) return faulty;
  if (name === STANDARD_POLICY.name) return refuse('BAD_VALUE', "'name': This is the name of the built-in policy");
  return deps.db.transaction(async (tx) => {
    const createdAt = deps.clock.now();
    const policy = { id: deps.random.uuid(), partnerId, name, createdAt };
    if (!(await insertPolicy(tx, policy))) return refuse('BAD_VALUE', "'name': There is a policy of this name");
    const version = { policyId: policy.id, version: 1, draft, createdAt };
    await insertVersion(tx, version);
    return done({ policy, version });
  });
}

/** Adds a version, which is in force at once for every attempt that is examined from now on. */
export async function changePolicy(
  deps: Deps,
  wanted: { readonly partnerId: string; readonly id: string; readonly draft: PolicyDraft },
): Promise<Outcome<VersionedPolicy>> {
  const { partnerId, id, draft } = wanted;
  const faulty = faultOf(draft);
  if (faulty) return faulty;
  return deps.db.transaction(async (tx) => {
    const policy = await lockPolicy(tx, { partnerId, id });
    const latest = policy && (await latestVersion(tx, id));
    if (!policy || !latest) return NO_POLICY;
    const version = { policyId: id, version: latest.version + 1, draft, createdAt: deps.clock.now() };
    await insertVersion(tx, version);
    return done({ policy, version });
  });
}

/** What keeps a draft from being written; null: nothing. */
export function faultOf(draft: PolicyDraft): ReturnType<typeof refuse> | null {
  const read = applyDraft(STANDARD_POLICY, draft, { name: 'draft', version: '0' });
  const problem = read.ok ? strayLimit(draft, MEASURED_NAMES) : read.problem;
  return problem === null ? null : refuse('BAD_VALUE', problem);
}
