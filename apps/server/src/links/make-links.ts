import type { LinksRequest } from '@bonafide/contract';
import { done, type Outcome, refuse } from '../api/outcome.ts';
import { recordChange } from '../audit/partner-changes.ts';
import type { Deps } from '../deps.ts';
import { findScenario } from '../scenarios/queries.ts';
import { insertLinks, type LinkRow } from './queries.ts';

const NO_SCENARIO = refuse('BAD_VALUE', "'scenarioId': There is no such scenario");

/** Makes as many links as are wanted, all or none. */
export async function makeLinks(
  deps: Deps,
  { partnerId, request }: { readonly partnerId: string; readonly request: LinksRequest },
): Promise<Outcome<readonly LinkRow[]>> {
  const { scenarioId, count, lifetime, clientId } = request;
  return deps.db.transaction(async (tx) => {
    if (!(await findScenario(tx, { partnerId, id: scenarioId }))) return NO_SCENARIO;
    const createdAt = deps.clock.now();
    const expiresAt = new Date(createdAt.getTime() + lifetime * 1000);
    const rows = Array.from({ length: count }, (): LinkRow => {
      const id = deps.random.uuid();
      const fresh = { sessionId: null, sealedToken: null, revokedAt: null };
      return { id, partnerId, scenarioId, clientId: clientId ?? `link-${id}`, createdAt, expiresAt, ...fresh };
    });
    await insertLinks(tx, rows);
    await recordChange(tx, deps, { partnerId, event: 'links.made', facts: { scenarioId, count } });
    return done(rows);
  });
}
