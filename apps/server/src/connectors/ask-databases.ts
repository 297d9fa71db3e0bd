import type { AskDatabases, DatabaseAnswer } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import type { PartnerSettings } from '../partners/settings.ts';
import type { SessionRow } from '../sessions/session.ts';
import { askConnector } from './ask-connector.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { openConnector } from './open-connector.ts';
import { listConnectors } from './queries.ts';
import { type SubjectDocument, subjectOf } from './subject-of.ts';
import { tellAnswer } from './tell-answer.ts';

/** One of this process: what it learns of a database holds for every verification. */
const BREAKER = createCircuitBreaker();

export interface Asking {
  readonly session: SessionRow;
  readonly settings: PartnerSettings;
  /** Ids of those that are meant; left out: all. */
  readonly only?: ReadonlySet<string>;
}

/** Asks all of the partner's databases at once that have something to say, and tells of each answer as it comes where that is wanted. */
export function databasesLookUp(deps: Deps, asking: Asking): AskDatabases {
  return async (document) => {
    const tell = asking.settings.databaseChecksAsReady;
    return askDatabases(deps, asking, document, async (answer) => {
      if (tell) await tellAnswer(deps, asking.session, answer);
    });
  };
}

/** The same, with what is done with each answer as it comes. */
export async function askDatabases(
  deps: Deps,
  { session, settings, only }: Asking,
  document: SubjectDocument,
  onAnswer: (answer: DatabaseAnswer) => Promise<void> = async () => undefined,
): Promise<readonly DatabaseAnswer[]> {
  const rows = (await listConnectors(deps.db, session.partnerId)).filter(
    ({ id, enabled }) => enabled && (only === undefined || only.has(id)),
  );
  const subject = subjectOf(document);
  const open = { allowLoopback: settings.allowLoopbackWebhooks };
  const asked = rows.map((row) => openConnector(deps, row, open)).filter((one) => one.asksAbout(subject));
  return Promise.all(
    asked.map(async (connector): Promise<DatabaseAnswer> => {
      const answer = await askConnector(deps, BREAKER, { connector, subject });
      await onAnswer(answer);
      return answer;
    }),
  );
}
