import type { ScreeningCaseAnswer, ScreeningCaseSummary } from '@bonafide/contract';
import { explainHit, type ListEntity } from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import { hasEntry } from '../lists/registry/queries.ts';
import { DEVELOPMENT_LIST } from '../monitoring/development-names.ts';
import type { CaseOrigin, CaseState, CaseVerdict } from '../platform/db/screening-cases-schema.ts';
import { openCaseKey, openEntryText, openFinding } from './case-finding.ts';
import { type CaseEntryRow, type CaseFindingRow, type CaseRow, listEntries, listFindings } from './queries.ts';

const word = <T extends string>(text: T) => text.toUpperCase() as Uppercase<T>;

export const STATES = { OPEN: 'open', SECOND_PENDING: 'second_pending', DECIDED: 'decided' } as const satisfies Record<
  ScreeningCaseSummary['state'],
  CaseState
>;
export const VERDICTS = {
  TRUE_MATCH: 'true_match',
  FALSE_POSITIVE: 'false_positive',
  UNDECIDED: 'undecided',
} as const satisfies Record<NonNullable<ScreeningCaseSummary['verdict']>, CaseVerdict>;
export const ORIGINS = { SESSION: 'session', CHECK: 'check', MONITORING: 'monitoring' } as const satisfies Record<
  ScreeningCaseAnswer['findings'][number]['origin'],
  CaseOrigin
>;

/** One line of a list of cases. */
export function presentCase(deps: Pick<Deps, 'vault'>, row: CaseRow): ScreeningCaseSummary {
  const { subject, hit } = openFinding(deps, row);
  const { proposedVerdict, proposedBy } = row;
  return {
    id: row.id,
    state: word(row.state),
    verdict: row.verdict && word(row.verdict),
    proposed: proposedVerdict && proposedBy ? { verdict: word(proposedVerdict), reviewer: proposedBy } : null,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    expiredByChangeAt: row.expiredByChangeAt?.toISOString() ?? null,
    score: row.score,
    entityId: row.entityId,
    listId: row.listId,
    name: subject.names[0],
    listedName: hit.entity.name,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  };
}

/** Everything about one case. */
export async function showCase(deps: Pick<Deps, 'db' | 'vault'>, row: CaseRow): Promise<ScreeningCaseAnswer> {
  const { subject, clientId, hit, entity } = openFinding(deps, row);
  const { score, band, name, factors, otherNames } = hit;
  const history = await listEntries(deps.db, row.id);
  return {
    ...presentCase(deps, row),
    person: { ...subject, names: [...subject.names] },
    clientId,
    hit: {
      score,
      band,
      name: { ...name, tokens: [...name.tokens] },
      factors: [...factors],
      otherNames: [...otherNames],
    },
    why: [...explainHit(hit)],
    entity: { ...entity, names: entity.names.map((name) => ({ ...name })) },
    isListed: await isListed(deps, entity),
    findings: (await listFindings(deps.db, row.id)).map(presentFinding),
    history: history.map((entry) => presentEntry(deps, row, entry)),
  };
}

/** What is only simulated stands on no list that could lose it. */
async function isListed({ db }: Pick<Deps, 'db'>, { listId, sourceId }: ListEntity): Promise<boolean> {
  return listId === DEVELOPMENT_LIST || (await hasEntry(db, { listId, sourceId }));
}

function presentFinding({ origin, subjectId, foundAt }: CaseFindingRow): ScreeningCaseAnswer['findings'][number] {
  return { origin: word(origin), subjectId, foundAt: foundAt.toISOString() };
}

function presentEntry(
  deps: Pick<Deps, 'vault'>,
  row: CaseRow,
  entry: CaseEntryRow,
): ScreeningCaseAnswer['history'][number] {
  return {
    event: word(entry.event),
    reviewer: entry.reviewer,
    verdict: entry.verdict && word(entry.verdict),
    text: openEntryText(openCaseKey(deps, row), entry),
    at: entry.at.toISOString(),
  };
}
