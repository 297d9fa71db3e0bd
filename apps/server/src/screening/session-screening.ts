import type { ExaminationOutcome, ScreenPerson } from '@bonafide/checks';
import type { Subject } from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import type { PartnerSettings } from '../partners/settings.ts';
import type { Database, Transaction } from '../platform/ports.ts';
import { recordFindings } from '../screening-cases/record-findings.ts';
import { rememberedVerdicts } from '../screening-cases/remembered-verdicts.ts';
import type { SessionRow } from '../sessions/session.ts';
import type { SessionRequest } from '../sessions/session-secrets.ts';
import { NO_SCREENING, type PresentedScreening, presentScreening, type Verdicts } from './present-screening.ts';
import { screen } from './screen.ts';
import { SESSION_TERMS } from './screening-terms.ts';

interface Asked {
  readonly session: SessionRow;
  readonly request: Pick<SessionRequest, 'checkAml'>;
  readonly settings: Pick<PartnerSettings, 'amlThreshold'>;
}

/** Screens a verification's person where that is asked for; undefined where it is not. */
export function screeningLookUp(deps: Deps, { session, request, settings }: Asked): ScreenPerson | undefined {
  if (!request.checkAml) return undefined;
  const terms = { ...SESSION_TERMS, threshold: settings.amlThreshold };
  return (subject) => screen(deps, { person: personOf(session, subject), terms });
}

interface Examined {
  readonly session: SessionRow;
  readonly outcome: Pick<ExaminationOutcome, 'screening'> | null;
}

/** Brings whom the person is like before a reviewer, in the transaction that records what was found. */
export async function openCases(tx: Transaction, deps: Deps, { session, outcome }: Examined): Promise<void> {
  const found = outcome?.screening;
  if (found?.outcome !== 'screened' || found.hits.length === 0) return;
  await recordFindings(tx, deps, {
    person: personOf(session, found.subject),
    origin: 'session',
    hits: found.hits,
  });
}

/** What the wire says of a verification's screening, with what people have decided about its hits by now. */
export async function describeScreening(
  db: Pick<Database | Transaction, 'orm'>,
  deps: Pick<Deps, 'vault'>,
  { session, outcome }: Examined,
): Promise<PresentedScreening> {
  const found = outcome?.screening;
  if (!found) return NO_SCREENING;
  return presentScreening(session.id, found, await verdictsOf(db, deps, { session, outcome }));
}

/** What people have decided about the hits of a verification by now. */
export async function verdictsOf(
  db: Pick<Database | Transaction, 'orm'>,
  { vault }: Pick<Deps, 'vault'>,
  { session, outcome }: Examined,
): Promise<Verdicts> {
  const found = outcome?.screening;
  if (found?.outcome !== 'screened' || found.hits.length === 0) return new Map();
  const entities = found.hits.map(({ hit }) => hit.entity);
  return rememberedVerdicts({ db, vault }, personOf(session, found.subject), entities);
}

function personOf({ partnerId, clientId, id }: SessionRow, subject: Subject) {
  return { partnerId, clientId, subjectId: id, subject };
}
