import { type Engines, examineProofOfAddress } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import { openJson, sealJson } from '../sessions/session-secrets.ts';
import { loadPoaFile, openPoaKey } from './poa-file.ts';
import { describeProof, overallOf, type PoaFinding, type Provided } from './poa-finding.ts';
import { findPoaCheck, updatePoaFinding } from './queries.ts';

export type ProofExaminer = typeof examineProofOfAddress;

/** Reads a proof of address that somebody waits for; what an engine of ours cannot read ends without a finding. */
export async function readProofCheck(
  deps: Deps,
  engines: () => Promise<Engines>,
  checkId: string,
  examine: ProofExaminer = examineProofOfAddress,
): Promise<void> {
  const row = await findPoaCheck(deps.db, checkId);
  const partner = row && (await findPartnerById(deps.db, row.partnerId));
  if (!row || !partner || row.readAt !== null) return;
  const bytes = await loadPoaFile(deps, row);
  if (bytes === null) return;
  const key = openPoaKey(deps, row);
  const provided = openJson<Provided>(key, row.sealedProvided, 'provided');
  const now = deps.clock.now();
  const outcome = await examine(await engines(), { bytes, expected: provided, now });
  const found = describeProof(outcome, partnerFrom(partner).settings);
  const finding: PoaFinding = { ...found, overallStatus: overallOf(found, provided) };
  // Inconclusive is a fault of ours: better no answer than one that blames the paper (invariant 1).
  const sealedFinding = outcome.check.status === 'inconclusive' ? null : sealJson(key, finding, 'finding');
  await updatePoaFinding(deps.db, row.id, { sealedFinding, readAt: deps.clock.now() });
}
