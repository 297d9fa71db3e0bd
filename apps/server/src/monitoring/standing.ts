import type { ScreeningHit } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import type { MonitoringState } from '../platform/db/monitoring-schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';
import { type JudgedStatus, judgedStatus } from '../screening-cases/judged-status.ts';
import type { CasePerson } from '../screening-cases/person-digest.ts';
import { type RememberedVerdict, rememberedVerdicts } from '../screening-cases/remembered-verdicts.ts';
import { type AdverseArticle, simulatedArticles } from './development-names.ts';
import { listMonitoringFindings } from './findings/queries.ts';
import { openFoundHit } from './findings/stored-finding.ts';
import { type MonitoredSubject, openSubject, screenedSubject } from './monitored-subject.ts';
import type { MonitoringRow } from './queries.ts';

/** Where somebody who is monitored stands: what is found by now, and what people have said of it. */
export interface Standing {
  readonly subject: MonitoredSubject;
  /** What the lists say and nobody has taken away, best first. */
  readonly hits: readonly ScreeningHit[];
  readonly verdicts: ReadonlyMap<string, RememberedVerdict>;
  readonly judged: JudgedStatus;
  /** Null: nobody asked for news. */
  readonly articles: readonly AdverseArticle[] | null;
  readonly isAlert: boolean;
}

type Needed = Pick<Deps, 'vault'> & { readonly db: Pick<Database | Transaction, 'orm'> };

export async function standingOf(
  deps: Needed,
  { row, environment }: { readonly row: MonitoringRow; readonly environment: string },
): Promise<Standing> {
  const subject = openSubject(deps, row);
  const key = deps.vault.openKey(row.wrappedKey, row.id);
  const findings = await listMonitoringFindings(deps.db, row.id);
  const found = findings.filter(({ state }) => state === 'open').map((finding) => openFoundHit(key, finding));
  const person = casePerson(row, subject);
  const entities = found.map(({ hit }) => hit.entity);
  const verdicts = await rememberedVerdicts(deps, person, entities);
  const judged = judgedStatus(
    entities.map(({ id }) => id),
    verdicts,
  );
  const articles = simulatedArticles(environment, subject);
  return {
    subject,
    verdicts,
    judged,
    articles,
    hits: found.map((hit) => ({ ...hit, dismissed: dismissalOf(verdicts.get(hit.hit.entity.id)) })),
    isAlert: (articles ?? []).length > 0 || entities.some(({ id }) => !isJudged(verdicts.get(id))),
  };
}

/** Whom cases about it are about. */
export function casePerson(row: MonitoringRow, subject: MonitoredSubject) {
  const { partnerId, clientId, id } = row;
  return { partnerId, clientId, subjectId: id, subject: screenedSubject(subject) } satisfies CasePerson;
}

export function stateOf({ isAlert }: Pick<Standing, 'isAlert'>): MonitoringState {
  return isAlert ? 'alert' : 'active';
}

function isJudged(verdict: RememberedVerdict | undefined): boolean {
  return verdict !== undefined && verdict.verdict !== 'undecided';
}

function dismissalOf(verdict: RememberedVerdict | undefined): ScreeningHit['dismissed'] {
  if (verdict?.verdict !== 'false_positive') return null;
  return { by: verdict.by, at: verdict.at.toISOString(), reason: verdict.reason };
}
