import { DATA_REASONS, MEASURED_NAMES, STANDARD_POLICY } from '@bonafide/checks';
import { applyDraft, type Policy, type PolicyDraft, strayDecline, strayLimit } from '@bonafide/domain';
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

/** A version keeps its draft alone: what the policy is called while it is looked at is seen by nobody. */
const UNNAMED = { name: 'draft', version: '0' };

/** Makes a policy with its first version. Refused: a taken name, and a draft that names checks, reasons or measurements that do not exist. */
export async function createPolicy(
  deps: Deps,
  wanted: { readonly partnerId: string; readonly name: string; readonly draft: PolicyDraft },
): Promise<Outcome<VersionedPolicy>> {
  const { partnerId, name, draft } = wanted;
  const read = readDraft(draft, UNNAMED);
  if (!read.ok) return read;
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
  const read = readDraft(draft, UNNAMED);
  if (!read.ok) return read;
  return deps.db.transaction(async (tx) => {
    const policy = await lockPolicy(tx, { partnerId, id });
    const latest = policy && (await latestVersion(tx, id));
    if (!policy || !latest) return NO_POLICY;
    const version = { policyId: id, version: latest.version + 1, draft, createdAt: deps.clock.now() };
    await insertVersion(tx, version);
    return done({ policy, version });
  });
}

/** The policy that a draft makes. Refused: one that names checks, reasons or measurements that do not exist, or declines for data. */
export function readDraft(draft: PolicyDraft, called: Pick<Policy, 'name' | 'version'>): Outcome<Policy> {
  const read = applyDraft(STANDARD_POLICY, draft, called);
  if (!read.ok) return refuse('BAD_VALUE', read.problem);
  const of = { dataReasons: DATA_REASONS, parts: STANDARD_POLICY.parts };
  const stray = strayLimit(draft, MEASURED_NAMES) ?? strayDecline(draft, of);
  return stray === null ? done(read.policy) : refuse('BAD_VALUE', stray);
}
