import type { Hit, ListEntity, Subject } from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import type { CaseOrigin } from '../platform/db/screening-cases-schema.ts';
import type { Transaction } from '../platform/ports.ts';
import { openCaseKey, sealFinding } from './case-finding.ts';
import { type CasePerson, personDigest } from './person-digest.ts';
import { type CaseRow, insertEntry, insertFinding, lockOrInsertCase, updateCase } from './queries.ts';

/** What somebody's screening came upon. */
export interface FoundHits {
  readonly person: CasePerson & { readonly subject: Subject };
  readonly origin: CaseOrigin;
  readonly hits: readonly { readonly hit: Hit; readonly entity: ListEntity }[];
}

/**
 * Brings each hit before a reviewer, in the transaction that records what was found: a new case, or the one that there is about this
 * person and this entry. A verdict that the entry was somebody else ends when what matters of the entry has changed.
 */
export async function recordFindings(
  tx: Transaction,
  deps: Pick<Deps, 'clock' | 'random' | 'vault'>,
  found: FoundHits,
): Promise<void> {
  const digest = personDigest(deps, found.person);
  // In one order everywhere: two findings that lock the same cases never wait for each other.
  const hits = [...found.hits].sort((a, b) => (a.hit.entity.id < b.hit.entity.id ? -1 : 1));
  for (const hit of hits) await recordFinding(tx, deps, { found, digest, hit });
}

interface OneFinding {
  readonly found: FoundHits;
  readonly digest: Uint8Array;
  readonly hit: FoundHits['hits'][number];
}

async function recordFinding(
  tx: Transaction,
  deps: Pick<Deps, 'clock' | 'random' | 'vault'>,
  { found, digest, hit }: OneFinding,
): Promise<void> {
  const now = deps.clock.now();
  const id = deps.random.uuid();
  const made = newCase(deps, { id, found, digest, hit });
  const row = await lockOrInsertCase(tx, made);
  const { origin, person } = found;
  await insertFinding(tx, { caseId: row.id, origin, subjectId: person.subjectId, foundAt: now });
  if (row.id === id) return insertEntry(tx, { id: deps.random.uuid(), caseId: id, event: 'opened', at: now });
  await meetCase(tx, deps, { row, hit, found });
}

function newCase(
  deps: Pick<Deps, 'clock' | 'vault'>,
  { id, found, digest, hit }: OneFinding & { readonly id: string },
) {
  const now = deps.clock.now();
  const wrappedKey = deps.vault.createKey(id);
  return {
    id,
    partnerId: found.person.partnerId,
    personDigest: digest,
    entityId: hit.hit.entity.id,
    listId: hit.hit.entity.listId,
    contentHash: hit.hit.entity.matchedHash,
    state: 'open' as const,
    score: percent(hit.hit.score),
    wrappedKey,
    sealedFinding: sealFinding(deps.vault.openKey(wrappedKey, id), findingOf(found, hit)),
    createdAt: now,
    changedAt: now,
  };
}

/** Shows the reviewer what is so now, and asks again where the entry is another one than the one that was judged. */
async function meetCase(
  tx: Transaction,
  deps: Pick<Deps, 'clock' | 'random' | 'vault'>,
  { row, hit, found }: Omit<OneFinding, 'digest'> & { readonly row: CaseRow },
): Promise<void> {
  const changed = row.contentHash !== hit.hit.entity.matchedHash;
  if (!changed && row.state === 'decided') return;
  const now = deps.clock.now();
  const expires = changed && row.verdict !== 'true_match' && (row.state !== 'open' || row.verdict !== null);
  await updateCase(tx, row.id, {
    contentHash: hit.hit.entity.matchedHash,
    score: percent(hit.hit.score),
    sealedFinding: sealFinding(openCaseKey(deps, row), findingOf(found, hit)),
    changedAt: now,
    ...(expires
      ? { ...UNDECIDED, expiredByChangeAt: now }
      : changed && row.state === 'second_pending'
        ? UNPROPOSED
        : {}),
  });
  if (expires) await insertEntry(tx, { id: deps.random.uuid(), caseId: row.id, event: 'expired_by_change', at: now });
}

/** As if nobody had judged. */
const UNDECIDED = {
  state: 'open',
  verdict: null,
  proposedVerdict: null,
  proposedBy: null,
  decidedBy: null,
  decidedAt: null,
} as const;

/** A proposal to overturn that somebody is the one on the list, made about another content: the verdict holds as before. */
const UNPROPOSED = { state: 'decided', proposedVerdict: null, proposedBy: null } as const;

const findingOf = ({ person }: FoundHits, { hit, entity }: FoundHits['hits'][number]) => ({
  subject: person.subject,
  clientId: person.clientId,
  hit,
  entity,
});

const percent = (score: number): number => Math.round(score * 100);
