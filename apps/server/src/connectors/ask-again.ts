import type { DatabaseAnswer, ExaminationOutcome } from '@bonafide/checks';
import type { SessionState } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import type { Jobs } from '../jobs.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { PartnerSettings } from '../partners/settings.ts';
import { examinationContext, findOutcome } from '../pipeline/find-outcome.ts';
import { replaceExamination } from '../pipeline/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import { settingsUnder } from '../scenarios/scenario-terms.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import { findSession } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openRequest, openSessionKey, sealJson } from '../sessions/session-secrets.ts';
import { askDatabases } from './ask-databases.ts';
import { askMissingLater } from './ask-later.ts';
import { tellAnswerIn } from './tell-answer.ts';

const JUDGED: readonly SessionState[] = ['approved', 'declined', 'in_review'];
/** As the check `database-records` calls what speaks against a person. */
const AGAINST: Readonly<Partial<Record<DatabaseAnswer['outcome'], string>>> = {
  contradicted: 'database.contradicts',
  not_found: 'database.no_record',
};

/**
 * Asks the databases once more that gave no answer when a verification was judged. What they say now is kept beside the findings and told
 * like any answer that comes by itself; the decision is changed by humans alone, who look where anything speaks against an approval.
 * Those that are still silent are asked again later, a limited number of times.
 */
export async function askDatabasesAgain(deps: Deps, of: Jobs['ask-databases-again']): Promise<void> {
  const session = await findSession(deps.db, of.sessionId);
  if (!session || !stillJudged(session, of)) return;
  const partner = await findPartnerById(deps.db, session.partnerId);
  const request = openRequest(deps, session);
  const outcome = await findOutcome(deps.db, deps, session);
  if (!partner || !request || !outcome) return;
  const settings = settingsUnder(partnerFrom(partner).settings, request.scenario);
  const only = new Set(missingOf(outcome).map(({ from }) => from.connector));
  const answers = await askDatabases(deps, { session, settings, only }, outcome.document);
  await deps.db.transaction((tx) => keepAnswers(tx, deps, { of, settings, answers }));
}

const stillJudged = (session: SessionRow, { attempt }: Jobs['ask-databases-again']) =>
  session.attempt === attempt && JUDGED.includes(session.state);

const missingOf = ({ databases = [] }: ExaminationOutcome) =>
  databases.filter(({ outcome }) => outcome === 'unavailable');

interface Answered {
  readonly of: Jobs['ask-databases-again'];
  readonly settings: PartnerSettings;
  readonly answers: readonly DatabaseAnswer[];
}

async function keepAnswers(tx: Transaction, deps: Deps, { of, settings, answers }: Answered): Promise<void> {
  const session = await lockSession(tx, of.sessionId);
  const key = session && openSessionKey(deps, session);
  if (!session || !key || !stillJudged(session, of)) return;
  const outcome = await findOutcome(tx, deps, session);
  if (!outcome) return;
  const missing = new Set(missingOf(outcome).map(({ from }) => from.connector));
  const late = answers.filter(({ outcome: said, from }) => said !== 'unavailable' && missing.has(from.connector));
  if (late.length > 0) {
    const byConnector = new Map(late.map((answer) => [answer.from.connector, answer]));
    const databases = (outcome.databases ?? []).map((answer) => byConnector.get(answer.from.connector) ?? answer);
    await replaceExamination(tx, of, sealJson(key, { ...outcome, databases }, examinationContext(of.attempt)));
    await handToReview(tx, deps, { session, settings, late });
    if (settings.databaseChecksAsReady) for (const answer of late) await tellAnswerIn(tx, deps, session, answer);
  }
  const silent = answers.filter(({ outcome: said }) => said === 'unavailable');
  await askMissingLater(tx, deps, { session, answers: silent, ask: of.ask + 1 });
}

interface Late {
  readonly session: SessionRow;
  readonly settings: PartnerSettings;
  readonly late: readonly DatabaseAnswer[];
}

/** Approved without an answer that speaks against it: where people review, one of them looks. */
async function handToReview(tx: Transaction, deps: Deps, { session, settings, late }: Late): Promise<void> {
  const reasons = [...new Set(late.flatMap(({ outcome }) => AGAINST[outcome] ?? []))];
  if (reasons.length === 0 || session.state !== 'approved' || !settings.reviewEnabled) return;
  await advance(tx, deps, { session, event: 'review.reopened', actor: 'worker', facts: { reasons } });
}
