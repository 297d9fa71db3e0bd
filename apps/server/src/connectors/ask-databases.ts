import type { AskDatabases, DatabaseAnswer } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import type { PartnerSettings } from '../partners/settings.ts';
import type { SessionRow } from '../sessions/session.ts';
import { askConnector } from './ask-connector.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { openConnector } from './open-connector.ts';
import { listConnectors } from './queries.ts';
import { subjectOf } from './subject-of.ts';
import { tellAnswer } from './tell-answer.ts';

/** One of this process: what it learns of a database holds for every verification. */
const BREAKER = createCircuitBreaker();

/** Asks all of the partner's databases at once that have something to say, and tells of each answer as it comes where that is wanted. */
export function databasesLookUp(
  deps: Deps,
  { session, settings }: { readonly session: SessionRow; readonly settings: PartnerSettings },
): AskDatabases {
  return async (document) => {
    const rows = (await listConnectors(deps.db, session.partnerId)).filter(({ enabled }) => enabled);
    const subject = subjectOf(document);
    const open = { allowLoopback: settings.allowLoopbackWebhooks };
    const asked = rows.map((row) => openConnector(deps, row, open)).filter((one) => one.asksAbout(subject));
    return Promise.all(
      asked.map(async (connector): Promise<DatabaseAnswer> => {
        const answer = await askConnector(deps, BREAKER, { connector, subject });
        if (settings.databaseChecksAsReady) await tellAnswer(deps, session, answer);
        return answer;
      }),
    );
  };
}
